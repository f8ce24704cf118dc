import type { OfficePackage } from '../../packages/officePackage.ts';
import { removeOrphans } from '../../packages/reach.ts';
import { type Element, child, descendants, elements, relationshipId, remove } from '../../packages/xml.ts';
import { customXmlItems, removeCustomXml } from '../../packages/customXml.ts';
import { freshSlideId, renumberSlides, slideEntries, unlistSlide } from '../slides/slideList.ts';

/**
 * A presentation of its own with some slides of another, and their layouts, masters, themes, notes, charts and media
 * as they are. The real one drops all tags (office-js issues 5989 and 6104); `keepTags` mends that.
 */
export function exportSlides(source: OfficePackage, partNames: readonly string[], keepTags: boolean): OfficePackage {
  const file = source.clone();
  const main = file.mainPart();
  for (const entry of slideEntries(file)) if (!partNames.includes(entry.partName)) unlistSlide(file, entry.partName);
  // Numbers of their own: an exported slide can be inserted into the deck that it came from.
  renumberSlides(file, freshSlideId(source));
  for (const item of customXmlItems(file, main)) removeCustomXml(file, main, item);
  const root = file.xml(main).edit();
  for (const section of descendants(child(root, 'extLst'), 'sectionLst')) remove(section.parentNode as Element);
  dropComments(file);
  dropUnusedMasters(file);
  if (!keepTags) for (const name of file.names) if (name.endsWith('.xml')) dropTags(file, name);
  removeOrphans(
    file,
    file.names.filter((name) => !/(^|\/)_rels\/|^\[Content_Types\]/.test(name)),
  );
  return file;
}

/** Comments stay behind when slides are inserted elsewhere. */
function dropComments(file: OfficePackage): void {
  for (const { partName } of slideEntries(file)) {
    for (const { id } of file.relationships(partName).ofKind('comments')) file.relationships(partName).remove(id);
  }
}

function dropUnusedMasters(file: OfficePackage): void {
  const relationships = file.relationships(file.mainPart());
  const used = new Set(
    slideEntries(file).map(({ partName }) =>
      file.relationships(file.relationships(partName).target('slideLayout') ?? '').target('slideMaster'),
    ),
  );
  for (const entry of elements(child(file.xml(file.mainPart()).root, 'sldMasterIdLst'), 'sldMasterId')) {
    const master = relationships.byId(relationshipId(entry));
    if (!master || used.has(master.target)) continue;
    relationships.remove(master.id);
    remove(entry);
  }
}

function dropTags(file: OfficePackage, partName: string): void {
  const tags = file.relationships(partName).ofKind('tags');
  if (!tags.length) return;
  const root = file.xml(partName).edit();
  for (const list of [...descendants(root, 'custDataLst')]) {
    for (const reference of elements(list, 'tags')) remove(reference);
    if (elements(list).length === 0) remove(list);
  }
  for (const { id } of tags) file.relationships(partName).remove(id);
}
