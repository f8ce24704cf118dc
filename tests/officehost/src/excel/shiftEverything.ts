import { sameKey } from '../protocol/collection.ts';
import { type Shift, shiftFormulas, shiftRect, shiftSheetRanges } from './structure.ts';
import type { Table } from './tables/table.ts';
import type { Worksheet } from './worksheet.ts';

/** Makes tables, rules, links, names, formulas and charts follow cells that were moved on `sheet`. */
export function shiftEverything(sheet: Worksheet, shift: Shift, except: Table | undefined): void {
  const { workbook } = sheet;
  const { file } = workbook;
  for (const table of sheet.tableList) {
    const rect = table === except ? undefined : shiftRect(table.rect, shift);
    if (rect && (rect.row !== table.rect.row || rect.column !== table.rect.column || rect.rows !== table.rect.rows)) {
      table.setRect(rect);
    }
  }
  shiftSheetRanges(file, sheet.partName, shift);
  const isNamed = (name: string | undefined) => name !== undefined && sameKey(name, sheet.name);
  for (const other of workbook.sheetList) {
    const isHome = (name: string | undefined) => isNamed(name) || (name === undefined && other === sheet);
    shiftFormulas(file, other.partName, ['f', 'formula', 'formula1', 'formula2'], shift, isHome);
    for (const table of other.tableList) {
      shiftFormulas(file, table.partName, ['calculatedColumnFormula'], shift, isHome);
    }
  }
  shiftFormulas(file, workbook.mainPart, ['definedName'], shift, isNamed);
  const charts = file.names.filter((name) => /\/charts\/[^/]+\.xml$/.test(name));
  for (const chart of charts) shiftFormulas(file, chart, ['f'], shift, isNamed);
}
