import type { OfficePackage } from '../packages/officePackage.ts';
import { reachable, removeOrphans } from '../packages/reach.ts';
import { type Element, attribute, child, elements, ensure, make, relationshipId, remove } from '../packages/xml.ts';
import { sameKey } from '../protocol/collection.ts';
import { mapReferences } from './formulas/references.ts';
import { workbookOrder } from './schemaOrder.ts';

const root = (file: OfficePackage) => file.xml(file.mainPart()).root;

export const sheetElements = (file: OfficePackage): Element[] => elements(child(root(file), 'sheets'), 'sheet');

export interface SheetEntry {
  readonly partName: string;
  readonly relationship: string;
}

/** The worksheets, in their order; sheets that are charts or dialogs are kept and not seen. */
export function sheetEntries(file: OfficePackage): SheetEntry[] {
  const relationships = file.relationships(file.mainPart());
  return sheetElements(file).flatMap((element) => {
    const relationship = relationships.byId(relationshipId(element));
    return relationship?.kind === 'worksheet' && file.has(relationship.target)
      ? [{ partName: relationship.target, relationship: relationship.id }]
      : [];
  });
}

const localNames = (file: OfficePackage) =>
  elements(child(root(file), 'definedNames'), 'definedName').filter(
    (name) => attribute(name, 'localSheetId') !== undefined,
  );

/** Lists a sheet's part at `index`; names that belong to sheets behind it keep belonging to them. */
export function listSheet(file: OfficePackage, partName: string, name: string, index: number): SheetEntry {
  const main = file.xml(file.mainPart()).edit();
  const relationship = file.relationships(file.mainPart()).add('worksheet', partName);
  const list = ensure(main, 'x:sheets', workbookOrder);
  const known = sheetElements(file);
  const sheetId = 1 + Math.max(0, ...known.map((sheet) => Number(attribute(sheet, 'sheetId'))));
  list.insertBefore(make(list, 'x:sheet', { name, sheetId, 'r:id': relationship }), known[index] ?? null);
  for (const local of localNames(file)) {
    const at = Number(attribute(local, 'localSheetId'));
    if (at >= index) local.setAttribute('localSheetId', String(at + 1));
  }
  return { partName, relationship };
}

export function unlistSheet(file: OfficePackage, { partName, relationship }: SheetEntry): void {
  const hadNeedOf = reachable(file, partName);
  const main = file.xml(file.mainPart()).edit();
  const all = sheetElements(file);
  const index = all.findIndex((sheet) => relationshipId(sheet) === relationship);
  const name = attribute(all[index], 'name') ?? '';
  remove(all[index]);
  for (const local of localNames(file)) {
    const at = Number(attribute(local, 'localSheetId'));
    if (at === index) remove(local);
    else if (at > index) local.setAttribute('localSheetId', String(at - 1));
  }
  const names = child(main, 'definedNames');
  for (const global of elements(names, 'definedName')) {
    const text = global.textContent ?? '';
    const broken = mapReferences(text, (reference) =>
      reference.sheet !== undefined && sameKey(reference.sheet, name) ? '#REF!' : undefined,
    );
    if (broken !== text) global.textContent = '#REF!';
  }
  if (names && elements(names).length === 0) remove(names);
  for (const view of elements(child(main, 'bookViews'), 'workbookView')) {
    if (Number(attribute(view, 'activeTab') ?? 0) >= all.length - 1) view.removeAttribute('activeTab');
  }
  file.relationships(file.mainPart()).remove(relationship);
  removeOrphans(file, hadNeedOf);
}
