import type { OfficePackage } from '../../packages/officePackage.ts';
import { reachable, removeOrphans } from '../../packages/reach.ts';
import {
  type Element,
  attribute,
  child,
  descendants,
  elements,
  ensure,
  make,
  relationshipId,
  remove,
} from '../../packages/xml.ts';
import { presentationOrder } from '../schemaOrder.ts';
import { dropLinksTo } from './slideLinks.ts';

/** A slide as the presentation lists it. */
export interface SlideEntry {
  readonly id: number;
  readonly partName: string;
  readonly relationship: string;
}

const root = (file: OfficePackage) => file.xml(file.mainPart()).root;
const editRoot = (file: OfficePackage) => file.xml(file.mainPart()).edit();
const listed = (file: OfficePackage) => elements(child(root(file), 'sldIdLst'), 'sldId');
const idOf = (element: Element) => Number(attribute(element, 'id'));

export function slideEntries(file: OfficePackage): SlideEntry[] {
  const relationships = file.relationships(file.mainPart());
  return listed(file).flatMap((element) => {
    const relationship = relationshipId(element) ?? '';
    const partName = relationships.byId(relationship)?.target;
    return partName !== undefined && file.has(partName) ? [{ id: idOf(element), partName, relationship }] : [];
  });
}

/** An id that no slide has had (ECMA-376 part 1, 19.7.13: from 256 on). */
export function freshSlideId(file: OfficePackage): number {
  return 1 + Math.max(255, ...slideEntries(file).map((entry) => entry.id));
}

/** Numbers all slides anew, from `first` on. */
export function renumberSlides(file: OfficePackage, first: number): void {
  editRoot(file);
  for (const [index, element] of listed(file).entries()) element.setAttribute('id', String(first + index));
}

/** Lists a slide part at `index`; it joins the section of the slide before it. */
export function listSlide(file: OfficePackage, partName: string, id: number, index: number): void {
  const relationship = file.relationships(file.mainPart()).add('slide', partName);
  const list = ensure(editRoot(file), 'p:sldIdLst', presentationOrder);
  list.insertBefore(make(list, 'p:sldId', { id, 'r:id': relationship }), elements(list)[index] ?? null);
  joinSection(file, id, index);
}

const sections = (file: OfficePackage) => [...descendants(child(root(file), 'extLst'), 'section')];
const sectionEntries = (file: OfficePackage) =>
  sections(file).flatMap((section) => elements(child(section, 'sldIdLst'), 'sldId'));

function joinSection(file: OfficePackage, id: number, index: number): void {
  const [first] = sections(file);
  if (!first) return;
  const order = listed(file).map(idOf);
  const before = sectionEntries(file).find((entry) => idOf(entry) === order[index - 1]);
  const list = before ? (before.parentNode as Element) : ensure(first, 'p14:sldIdLst', ['sldIdLst', 'extLst']);
  list.insertBefore(make(list, 'p14:sldId', { id }), before ? before.nextSibling : list.firstChild);
}

function leaveSections(file: OfficePackage, id: number): void {
  for (const entry of sectionEntries(file)) if (idOf(entry) === id) remove(entry);
}

export function moveSlide(file: OfficePackage, partName: string, index: number): void {
  const entry = slideEntries(file).find((slide) => slide.partName === partName);
  if (!entry) return;
  editRoot(file);
  const element = listed(file).find((candidate) => idOf(candidate) === entry.id) as Element;
  const list = element.parentNode as Element;
  remove(element);
  list.insertBefore(element, elements(list)[index] ?? null);
  leaveSections(file, entry.id);
  joinSection(file, entry.id, index);
}

/** Takes a slide away with all that only it needed, as saving in PowerPoint does. */
export function deleteSlide(file: OfficePackage, partName: string): void {
  const hadNeedOf = reachable(file, partName);
  unlistSlide(file, partName);
  removeOrphans(file, hadNeedOf);
}

/** Takes a slide out of the presentation, its sections and shows; its parts stay, for who takes many away at once. */
export function unlistSlide(file: OfficePackage, partName: string): void {
  const entry = slideEntries(file).find((slide) => slide.partName === partName);
  if (!entry) return;
  editRoot(file);
  remove(listed(file).find((candidate) => idOf(candidate) === entry.id));
  leaveSections(file, entry.id);
  for (const shown of descendants(child(root(file), 'custShowLst'), 'sld')) {
    if (relationshipId(shown) === entry.relationship) remove(shown);
  }
  file.relationships(file.mainPart()).remove(entry.relationship);
  dropLinksTo(
    file,
    slideEntries(file).map((slide) => slide.partName),
    partName,
  );
}
