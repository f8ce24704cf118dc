import type { OfficePackage } from '../../packages/officePackage.ts';
import { attribute, child, descendants, elements, setText } from '../../packages/xml.ts';
import { referencesIn } from '../formulas/references.ts';
import { sheetElements } from '../sheetList.ts';
import type { Workbook } from '../workbook.ts';

const HOLDERS = ['f', 'formula', 'formula1', 'formula2', 'calculatedColumnFormula'];

/** Rewrites the formulas of a part: cells, rules, lists, charts. */
export function rewriteFormulas(file: OfficePackage, partName: string, rewrite: (formula: string) => string): void {
  for (const element of [...descendants(file.xml(partName).root)]) {
    if (!HOLDERS.includes(element.localName ?? '') || !element.textContent) continue;
    const rewritten = rewrite(element.textContent);
    if (rewritten === element.textContent) continue;
    file.xml(partName).edit();
    setText(element, rewritten);
  }
}

/**
 * Names that speak of inserted sheets come along: those of a sheet with it, those of the workbook as the workbook's,
 * or as the sheet's where the workbook has a name like this.
 */
export function importNames(
  source: OfficePackage,
  workbook: Workbook,
  sheets: ReadonlyMap<string, string>,
  rename: (formula: string) => string,
): void {
  const sourceSheets = sheetElements(source).map((sheet) => attribute(sheet, 'name') ?? '');
  for (const element of elements(child(source.xml(source.mainPart()).root, 'definedNames'), 'definedName')) {
    const formula = element.textContent ?? '';
    const local = attribute(element, 'localSheetId');
    const [first] = referencesIn(formula);
    const owner = local === undefined ? first?.sheet : sourceSheets[Number(local)];
    const sheet = owner === undefined ? undefined : workbook.findSheet(sheets.get(owner) ?? '');
    if (!sheet || !sheets.has(owner ?? '')) continue;
    const name = attribute(element, 'name') ?? '';
    const isGlobal = local === undefined && !workbook.names.find(name);
    const names = isGlobal ? workbook.names : sheet.names;
    if (names.find(name)) continue;
    names.add(name, rename(formula)).visible = attribute(element, 'hidden') !== '1';
  }
}
