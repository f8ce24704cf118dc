import type { Talk } from "./program";

/** Cells of a sheet: the first one's row and column from 0, and how many there are. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table, with its headers and its totals. */
export interface TablePlace extends Area {
  readonly name: string;
  readonly showTotals: boolean;
  readonly columnIds: readonly number[];
  readonly headers: readonly string[];
  /** The column in which the rows' ids stand, from 0; undefined: it is no table of ours. */
  readonly idColumn: number | undefined;
}

/** What there is in the workbook and where, without what stands in its cells. */
export interface Places {
  /** Each sheet with the cells that are in use. */
  readonly sheets: readonly Area[];
  readonly tables: readonly TablePlace[];
  /** Sheets that our names point to: the lists and the map. */
  readonly named: ReadonlySet<string>;
}

// The words above the hidden column (Column.id in the texts of JourneyOffice.Workbooks).
const idHeaders: ReadonlySet<string> = new Set(["id", "编号", "編號"]);

/** Where the ids of a table's rows stand; undefined where it has none. A column that was renamed is still the first one that was made. */
export function idColumnOf(headers: readonly string[], columnIds: readonly number[], isOurs: boolean): number | undefined {
  const named = headers.findIndex((header) => idHeaders.has(header.trim().toLowerCase()));
  const first = isOurs ? columnIds.indexOf(1) : -1;
  return named >= 0 ? named : first >= 0 ? first : undefined;
}

// The names of our tables are the same in every language (TableKinds in JourneyOffice.Surfaces); those of a second map in the workbook have a number behind them.
const ourTables = /^(Goal|Measures|Stages|Segments|Personas|Touchpoints|Emotions|Obstacles|Opportunities|ContentNeeds|Items|Metrics|Figures|Evidence|Reviews|Findings)/;
const ourName = "JO_";

/** Looks for sheets, tables and our names. */
export async function placesOf({ workbook, sync }: Talk): Promise<Places> {
  const { worksheets, tables, names } = workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/showTotals,items/worksheet/name");
  names.load("items/name,items/formula");
  await sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount"));
  const ranges = tables.items.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  for (const table of tables.items) table.columns.load("items/id,items/name");
  await sync();
  return {
    sheets: worksheets.items.map(({ name }, index) => areaOf(name, used[index])),
    tables: tables.items.map((table, index) => {
      const headers = table.columns.items.map((column) => column.name);
      const columnIds = table.columns.items.map((column) => column.id);
      const { name, showTotals } = table;
      return { name, showTotals, headers, columnIds, idColumn: idColumnOf(headers, columnIds, ourTables.test(name)), ...areaOf(table.worksheet.name, ranges[index]) };
    }),
    named: new Set(names.items.filter(({ name }) => name.startsWith(ourName)).map(({ formula }) => sheetIn(String(formula))).filter((sheet) => sheet !== undefined)),
  };
}

function areaOf(sheet: string, range: Excel.Range | undefined): Area {
  if (range === undefined) throw new Error("A range that was not asked for.");
  return { sheet, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** The sheet that a name's formula points to: ='Other cards'!$B$6. */
function sheetIn(formula: string): string | undefined {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula);
  return found?.[1]?.replaceAll("''", "'") ?? found?.[2];
}

/** Whether two looks saw the same sheets and tables in the same places. */
export const areSamePlaces = (one: Places, other: Places): boolean =>
  JSON.stringify([one.sheets, one.tables]) === JSON.stringify([other.sheets, other.tables]);
