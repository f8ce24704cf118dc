import { type Fate, PartCopier } from '../../packages/copyParts.ts';
import type { OfficePackage } from '../../packages/officePackage.ts';
import type { Relationship } from '../../packages/relationships.ts';
import { ensure, make } from '../../packages/xml.ts';
import { presentationOrder } from '../schemaOrder.ts';
import { creationIdOf, freshCreationId, setCreationId } from '../slides/creationId.ts';
import { dropReferences } from '../slides/slideLinks.ts';
import { type SlideEntry, freshSlideId, listSlide, slideEntries } from '../slides/slideList.ts';
import type { LayoutAdoption } from './adoptLayout.ts';

/**
 * Brings slides of another presentation in at `index`, in the order of their file, with their notes, charts, embedded
 * workbooks, media, tags and custom XML. Comments and links to slides that do not come along stay behind.
 */
export function insertSlides(
  source: OfficePackage,
  target: OfficePackage,
  wanted: readonly SlideEntry[],
  index: number,
  layouts: LayoutAdoption,
): void {
  const coming = new Set(wanted.map((entry) => entry.partName));
  const copier = new PartCopier(source, target, (relationship, from) =>
    fate(relationship, from, coming, target, layouts),
  );
  for (const [offset, { partName }] of wanted.entries()) {
    const added = copier.copy(partName);
    setCreationId(target.xml(added).edit(), freshCreationId());
    listSlide(target, added, freshSlideId(target), index + offset);
  }
  for (const [partName, relationships] of copier.dropped) {
    for (const { id } of relationships) dropReferences(target, partName, id);
  }
  listNotesMaster(target, [...copier.copied.values()]);
}

function fate(
  { kind, target: wanted }: Relationship,
  from: string,
  coming: ReadonlySet<string>,
  target: OfficePackage,
  layouts: LayoutAdoption,
): Fate {
  if (kind === 'slideLayout') return { use: layouts.layoutFor(wanted) };
  if (kind === 'slide') return coming.has(wanted) || !coming.has(from) ? 'copy' : 'drop';
  if (kind === 'comments') return 'drop';
  if (kind === 'notesMaster') {
    const own = target.relationships(target.mainPart()).target('notesMaster');
    return own === undefined ? 'copy' : { use: own };
  }
  return 'copy';
}

/** A deck without notes gets its notes master with the first slide that has some. */
function listNotesMaster(target: OfficePackage, added: readonly string[]): void {
  const main = target.mainPart();
  const master = added.find((name) => target.contentTypes.of(name)?.endsWith('.notesMaster+xml'));
  if (master === undefined || target.relationships(main).target('notesMaster') !== undefined) return;
  const id = target.relationships(main).add('notesMaster', master);
  const list = ensure(target.xml(main).edit(), 'p:notesMasterIdLst', presentationOrder);
  list.appendChild(make(list, 'p:notesMasterId', { 'r:id': id }));
}

/**
 * Whether a slide of `source` stands in `target` already: PowerPoint refuses to insert a file's slides into the open
 * file itself (office-js issue 6105). A slide without a creation id is the same when its bytes are.
 */
export function isInPresentation(source: OfficePackage, target: OfficePackage, entry: SlideEntry): boolean {
  const same = slideEntries(target).find((other) => other.id === entry.id);
  if (!same) return false;
  const mark = creationIdOf(source.xml(entry.partName).root);
  if (mark !== creationIdOf(target.xml(same.partName).root)) return false;
  if (mark !== undefined) return true;
  const [a, b] = [source.bytes(entry.partName), target.bytes(same.partName)];
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
