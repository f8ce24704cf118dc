import type { Cells, Value } from "./cells";
import type { Area, TablePlace } from "./places";

/** What the pane saw last, and what a patch was planned for: what differs from it now, somebody changed meanwhile. */
export interface Seen {
  readonly tables: readonly TablePlace[];
  readonly sheets: readonly SeenSheet[];
}

export interface SeenSheet {
  readonly area: Area;
  readonly cells: Cells;
}

/** What stood in a cell, by its place on the sheet; empty where nothing was in use. */
export function seenAt(sheet: SeenSheet | undefined, kind: "values" | "formulas", row: number, column: number): Value {
  return sheet?.cells[kind][row - sheet.area.row]?.[column - sheet.area.column] ?? "";
}

/** The rows of a table's data as they were seen, with those right below it when asked for; undefined where it was not there. */
export function seenRows(seen: Seen | undefined, name: string, count: number): readonly (readonly Value[])[] | undefined {
  const table = seen?.tables.find((known) => known.name === name);
  const sheet = seen?.sheets.find((known) => known.area.sheet === table?.sheet);
  if (table === undefined || sheet === undefined) return undefined;
  return Array.from({ length: Math.max(count, bodyRows(table)) }, (_, row) =>
    Array.from({ length: table.columns }, (__, column) => seenAt(sheet, "values", table.row + 1 + row, table.column + column)));
}

/** How many rows of data a table has. */
export const bodyRows = ({ rows, showTotals }: TablePlace): number => rows - 1 - (showTotals ? 1 : 0);

/** Whether two cells say the same; line ends and empty cells have several spellings. */
export const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

/** What a cell says, as text. */
export const plain = (value: unknown): string => (typeof value === "string" ? value.replaceAll("\r\n", "\n") : typeof value === "number" || typeof value === "boolean" ? String(value) : "");
