import type { LiveSnapshot } from "./live";

/** An entry of the map that a row of a table shows. */
export interface EntryPlace {
  readonly list: string;
  readonly id: string;
}

// Tables of a second map in the workbook have a number behind their name.
const lists: readonly (readonly [RegExp, string])[] = [
  [/^Stages\d*$/i, "stages"], [/^Segments\d*$/i, "segments"], [/^Personas\d*$/i, "personas"], [/^Touchpoints\d*$/i, "touchpoints"], [/^(Emotions|Obstacles|Opportunities|ContentNeeds|Items)\d*$/i, "items"],
];

/** The list of the map whose entries a table shows; undefined: one that the pane has no place for. */
export const listOf = (table: string): string | undefined => lists.find(([name]) => name.test(table))?.[1];

/** The table in which an entry has a row; undefined where it has none. */
export function tableWith(snapshot: LiveSnapshot | undefined, { list, id }: EntryPlace): string | undefined {
  for (const { tables = [], values = [], rowIndex = 0, columnIndex = 0 } of snapshot?.sheets ?? []) {
    for (const table of tables) {
      if (listOf(table.name) !== list) continue;
      const rows = values.slice(table.rowIndex + 1 - rowIndex, table.rowIndex + table.rowCount - rowIndex);
      if (rows.some((row) => row.slice(table.columnIndex - columnIndex, table.columnIndex - columnIndex + table.columnCount).includes(id))) return table.name;
    }
  }
  return undefined;
}

/** The entry that a path of the map is about: /stages/s1/name, /items/i1. */
export function entryAt(path: string): EntryPlace | undefined {
  const [, list, id] = path.split("/");
  return list === undefined || id === undefined ? undefined : { list, id };
}
