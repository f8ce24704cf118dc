import { type Rect, formatRect, intersect } from './address.ts';
import { typeName } from './cells/input.ts';
import { EventType, WORKBOOK } from './events.ts';
import type { CellValue } from './formulas/functions.ts';
import { Range } from './range.ts';
import type { Table } from './tables/table.ts';
import type { Worksheet } from './worksheet.ts';

/** Tells the sheet's, the workbook's and the touched tables' listeners of an edit. */
export function announceChange(
  sheet: Worksheet,
  rect: Rect,
  changeType: string,
  before: CellValue | undefined,
  table: Table | undefined,
): void {
  const { workbook, events } = sheet;
  const after = before === undefined ? undefined : sheet.value(rect.row, rect.column);
  const details =
    before === undefined || after === undefined || changeType !== 'RangeEdited'
      ? {}
      : { valueBefore: before, valueAfter: after, valueTypeBefore: typeName(before), valueTypeAfter: typeName(after) };
  const message = {
    ...{
      changeType,
      source: 'Local',
      triggerSource: workbook.source,
      worksheetId: sheet.id,
      address: formatRect(rect),
    },
    ...{ shiftDirection: 'None', referenceId: workbook.remember(new Range(sheet, rect)), ...details },
  };
  for (const target of [sheet.id, WORKBOOK]) events.fire(EventType.sheetChanged, target, message);
  const touched = table ? [table] : sheet.tableList.filter((candidate) => intersect(candidate.rect, rect));
  for (const one of touched) {
    for (const target of [one.id, sheet.id, WORKBOOK]) {
      events.fire(EventType.tableChanged, target, { ...message, tableId: one.id });
    }
  }
}
