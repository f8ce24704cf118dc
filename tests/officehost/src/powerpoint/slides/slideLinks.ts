import type { OfficePackage } from '../../packages/officePackage.ts';
import { descendants, relationshipId, remove } from '../../packages/xml.ts';

/** Takes what points to `relationship` out of a part's XML: links on shapes and text, sounds, comments' anchors. */
export function dropReferences(file: OfficePackage, partName: string, relationship: string): void {
  const found = [...descendants(file.xml(partName).root)].filter((element) => relationshipId(element) === relationship);
  if (!found.length) return;
  file.xml(partName).edit();
  for (const element of found) remove(element);
}

/** Breaks the links from other slides to one that goes. */
export function dropLinksTo(file: OfficePackage, slides: readonly string[], gone: string): void {
  for (const slide of slides) {
    for (const link of file.relationships(slide).ofKind('slide')) {
      if (link.target !== gone) continue;
      dropReferences(file, slide, link.id);
      file.relationships(slide).remove(link.id);
    }
  }
}
