import { type Rect, intersect } from '../address.ts';
import type { Worksheet } from '../worksheet.ts';

/** Tables grow over rows that are written right below them (Microsoft Learn, "Coauthoring in Excel add-ins"), but for those with totals. */
export function growTables(sheet: Worksheet, written: Rect): void {
  if (!sheet.workbook.behaviour.growsTables) return;
  for (const table of sheet.tableList) {
    const { rect } = table;
    const below = { ...rect, row: rect.row + rect.rows, rows: written.rows };
    if (table.showTotals || written.row !== below.row || !intersect(written, below)) continue;
    if (sheet.tableList.some((other) => intersect(other.rect, below))) continue;
    const isWritten = (row: number) =>
      Array.from({ length: rect.columns }, (_, column) => sheet.value(row, rect.column + column)).some((value) => value !== ''); // prettier-ignore
    let count = 0;
    while (count < written.rows && isWritten(below.row + count)) count++;
    if (count) table.growOver(count);
  }
}
