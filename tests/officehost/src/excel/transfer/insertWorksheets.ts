import { fromBase64 } from '../../packages/base64.ts';
import { PartCopier } from '../../packages/copyParts.ts';
import { OfficePackage } from '../../packages/officePackage.ts';
import { reachable } from '../../packages/reach.ts';
import { attribute, elements, relationshipId } from '../../packages/xml.ts';
import { sameKey } from '../../protocol/collection.ts';
import { errors, fail } from '../../protocol/errors.ts';
import { type SheetEntry, listSheet, sheetElements, sheetEntries } from '../sheetList.ts';
import type { Workbook } from '../workbook.ts';
import { Worksheet } from '../worksheet.ts';
import { renameInFormula } from '../formulas/references.ts';
import { CellImport } from './cellImport.ts';
import { importNames, rewriteFormulas } from './nameImport.ts';
import { StyleImport } from './styleImport.ts';

/** Excel.InsertWorksheetOptions. */
export interface InsertWorksheetOptions {
  readonly sheetNamesToInsert?: readonly string[];
  readonly positionType?: 'None' | 'Before' | 'After' | 'Beginning' | 'End';
  readonly relativeTo?: Worksheet | string;
}

/** What Excel on the web does not take along (docs: Insert a copy of an existing workbook). */
const refused: readonly [kind: RegExp, what: string][] = [
  [/^chart(Ex)?$/, 'a chart'],
  [/^(comments|threadedComment)$/, 'comments'],
  [/^pivotTable$/, 'a pivot table'],
  [/^slicer$/, 'a slicer'],
];

/** Brings sheets of another workbook in, with their styles, tables and drawings; answers their parts. */
export function insertWorksheets(workbook: Workbook, base64File: string, options: InsertWorksheetOptions): string[] {
  const source = openInserted(base64File);
  const wanted = chosen(source, options.sheetNamesToInsert);
  if (workbook.behaviour.refusesRichSheets) for (const { partName } of wanted) refuseRich(source, partName);
  const styles = new StyleImport(source, workbook);
  const cells = new CellImport(source, workbook, styles);
  const copier = new PartCopier(source, workbook.file);
  let index = positionOf(workbook, options);
  const sheets = new Map<string, string>();
  const added = wanted.map((entry) => {
    const partName = copier.copy(entry.partName);
    const name = freeSheetName(workbook, sheetName(source, entry));
    sheets.set(sheetName(source, entry), name);
    listSheet(workbook.file, partName, name, index++);
    cells.adapt(partName);
    return partName;
  });
  const copied = [...copier.copied.values()];
  const tables = cells.adaptTables(copied);
  const rename = (formula: string) => renameInFormula(formula, sheets, tables);
  for (const partName of copied) if (partName.endsWith('.xml')) rewriteFormulas(workbook.file, partName, rename);
  importNames(source, workbook, sheets, rename);
  return added;
}

function openInserted(base64File: string): OfficePackage {
  try {
    const file = OfficePackage.open(fromBase64(base64File));
    if (sheetEntries(file).length === 0) throw new Error('no sheets');
    return file;
  } catch (error) {
    throw errors.invalidArgument(`base64File is not a workbook: ${String(error)}`);
  }
}

function sheetName(file: OfficePackage, { relationship }: SheetEntry): string {
  return attribute(sheetElements(file).find((sheet) => relationshipId(sheet) === relationship), 'name') ?? ''; // prettier-ignore
}

function chosen(source: OfficePackage, names: readonly string[] | undefined): SheetEntry[] {
  const all = sheetEntries(source);
  if (!names?.length) return all;
  return names.map(
    (name) => all.find((entry) => sameKey(sheetName(source, entry), name)) ?? fail(errors.itemNotFound(name)),
  );
}

function refuseRich(source: OfficePackage, partName: string): void {
  for (const part of reachable(source, partName)) {
    for (const { kind } of source.relationships(part).all()) {
      const found = refused.find(([pattern]) => pattern.test(kind));
      if (found) throw errors.unsupportedFeature(found[1]);
    }
  }
}

function positionOf(workbook: Workbook, { positionType = 'End', relativeTo }: InsertWorksheetOptions): number {
  const count = elements(workbook.mainRoot()).length ? sheetElements(workbook.file).length : 0;
  if (positionType === 'Beginning') return 0;
  if (positionType !== 'Before' && positionType !== 'After') return count;
  const sheet = relativeTo instanceof Worksheet ? relativeTo : workbook.worksheets.getItem(relativeTo ?? '');
  return sheet.position + (positionType === 'After' ? 1 : 0);
}

/** "Map", "Map (2)", "Map (3)"... */
function freeSheetName(workbook: Workbook, wanted: string): string {
  let name = wanted;
  for (let number = 2; workbook.findSheet(name); number++) {
    name = `${wanted.slice(0, 31 - ` (${number})`.length)} (${number})`;
  }
  return name;
}
