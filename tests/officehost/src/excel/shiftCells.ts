import { errors } from '../protocol/errors.ts';
import { MAX_COLUMNS, MAX_ROWS, type Rect, intersect } from './address.ts';
import { shiftEverything } from './shiftEverything.ts';
import type { Shift } from './structure.ts';
import type { Table } from './tables/table.ts';
import type { Worksheet } from './worksheet.ts';

interface Move {
  /** The cells that move: all that stand behind the inserted or deleted ones. */
  readonly area: Rect;
  readonly rows: number;
  readonly columns: number;
}

function moveOf({ area, direction }: Shift): Move {
  const [row, column] = [area.row + area.rows, area.column + area.columns];
  const below = (first: number) => ({ ...area, row: first, rows: MAX_ROWS - first });
  const beside = (first: number) => ({ ...area, column: first, columns: MAX_COLUMNS - first });
  switch (direction) {
    case 'Down':
      return { area: below(area.row), rows: area.rows, columns: 0 };
    case 'Up':
      return { area: below(row), rows: -area.rows, columns: 0 };
    case 'Right':
      return { area: beside(area.column), rows: 0, columns: area.columns };
    case 'Left':
      return { area: beside(column), rows: 0, columns: -area.columns };
  }
}

/** Excel refuses to tear a table apart: one that moves must move with all its columns (rows, to the side). */
function refuseTearing(sheet: Worksheet, { area, rows }: Move, except: Table | undefined): void {
  for (const table of sheet.tableList) {
    if (table === except || !intersect(table.rect, area)) continue;
    const { rect } = table;
    const isWhole =
      rows !== 0
        ? rect.column >= area.column && rect.column + rect.columns <= area.column + area.columns
        : rect.row >= area.row && rect.row + rect.rows <= area.row + area.rows;
    if (!isWhole) throw errors.insertDeleteConflict(`the table ${table.name} would be torn apart`);
  }
}

/** Inserts or deletes cells of a sheet; everything in the workbook that names the moved ones follows. */
export function shiftCells(sheet: Worksheet, shift: Shift, except: Table | undefined): void {
  const move = moveOf(shift);
  refuseTearing(sheet, move, except);
  if (shift.direction === 'Up' || shift.direction === 'Left') sheet.erase(shift.area);
  sheet.cells.move(move.area, move.rows, move.columns);
  shiftEverything(sheet, shift, except);
  sheet.cells.refresh();
}
