import type { LiveSheet, LiveSnapshot } from "../../core/live";
import type { Work } from "../openDocument";
import { hiddenRows, readCells, type Cells } from "./cells";
import { mapParts } from "./mapParts";
import { areSamePlaces, placesOf, type Area, type Places, type TablePlace } from "./places";
import { talk, type Program, type Talk } from "./program";

// A sheet of somebody else's that is larger is not looked into: ours without tables are small.
const mostOfOthers = 20_000;
// Of our sheets no more than that is read as a whole; where a cell far away is in use, only the tables and what stands around them.
const mostOfOurs = 200_000;
const around = 100;
// How often the workbook is read anew because somebody changed it meanwhile.
const attempts = 3;

/** A workbook as it was read. */
export interface ReadBook {
  readonly places: Places;
  readonly read: readonly ReadSheet[];
  /** The texts of the parts that keep maps. */
  readonly parts: readonly string[];
}

/**
 * Reads the workbook as it stands.
 * @param since What was read before, and the tables that changed since: only their sheets are read anew, if the others are where they were.
 */
export function readWorkbook(program: Program, since: { readonly last: ReadBook; readonly tables: readonly string[] } | undefined, work: Work = {}): Promise<ReadBook> {
  return talk(program, work, async (talking) => {
    for (let attempt = 1; ; attempt++) {
      const places = await placesOf(talking);
      const changed = new Set(places.tables.filter((table) => since?.tables.includes(table.name) === true).map((table) => table.sheet));
      const kept = since !== undefined && isSameBut(since.last.places, places, changed) ? since.last : undefined;
      const read = await readSheets(talking, places, work, kept === undefined ? undefined : { kept, changed });
      if (kept !== undefined) return { places, read, parts: kept.parts };
      const parts = (await mapParts(talking)).map((part) => part.text);
      // In several syncs: rows may have come or gone between two of them.
      if (attempt >= attempts || areSamePlaces(places, await placesOf(talking))) return { places, read, parts };
    }
  });
}

const isSameBut = (one: Places, other: Places, sheets: ReadonlySet<string>): boolean => areSamePlaces(without(one, sheets), without(other, sheets));

// Sheets of formulas over the tables grow and shrink with them.
const without = ({ named, sheets: all, tables }: Places, sheets: ReadonlySet<string>): Places => {
  const isLeft = ({ sheet }: Area): boolean => !sheets.has(sheet);
  const hasTable = ({ sheet }: Area): boolean => tables.some((table) => table.sheet === sheet);
  return { named, sheets: all.filter((area) => isLeft(area) && hasTable(area)), tables: tables.filter(isLeft) };
};

/** What the service is told of it. */
export function snapshotOf({ places, read, parts }: ReadBook, name: string | undefined): LiveSnapshot {
  const ours = oursOf(places, read);
  return {
    version: 1,
    kind: "workbook",
    ...(name === undefined ? {} : { name }),
    customXmlParts: parts,
    sheets: places.sheets.map(({ sheet }) => sheetOf(sheet, ours.find((other) => other.area.sheet === sheet), places.tables.filter((table) => table.sheet === sheet))),
  };
}

/** A sheet as it was read. */
export interface ReadSheet {
  readonly area: Area;
  readonly cells: Cells;
  readonly hidden: readonly number[];
}

async function readSheets(talking: Talk, { sheets, tables }: Places, work: Work, since: { readonly kept: ReadBook; readonly changed: ReadonlySet<string> } | undefined): Promise<readonly ReadSheet[]> {
  const asked = since === undefined ? sheets : sheets.filter(({ sheet }) => since.changed.has(sheet));
  const areas = asked.map((sheet) => wanted(sheet, tables.filter((table) => table.sheet === sheet.sheet && table.idColumn !== undefined))).filter((area) => area !== undefined);
  const cells = await readCells(talking, areas, work);
  const hidden = await hiddenRows(talking, areas);
  const read = areas.map((area, index) => ({ area, cells: cells[index] ?? { values: [], formulas: [], numberFormat: [] }, hidden: hidden[index] ?? [] }));
  return since === undefined ? read : since.kept.read.map((sheet) => read.find(({ area }) => area.sheet === sheet.area.sheet) ?? sheet);
}

function wanted(sheet: Area, tables: readonly Area[]): Area | undefined {
  const size = sheet.rows * sheet.columns;
  if (tables.length === 0) return size <= mostOfOthers ? sheet : undefined;
  if (size <= mostOfOurs) return sheet;
  const last = { row: sheet.row + sheet.rows, column: sheet.column + sheet.columns };
  const row = Math.max(sheet.row, Math.min(...tables.map((table) => table.row)) - around);
  const column = Math.max(sheet.column, Math.min(...tables.map((table) => table.column)) - around);
  const rows = Math.min(last.row, Math.max(...tables.map((table) => table.row + table.rows)) + around) - row;
  const columns = Math.min(last.column, Math.max(...tables.map((table) => table.column + table.columns)) + around) - column;
  return { sheet: sheet.sheet, row, column, rows, columns };
}

/** Sheets that concern a map: those with tables of ours, those that our names point to, and those whose formulas name one of them. What else people have in their workbook stays there. */
function oursOf({ tables, named }: Places, read: readonly ReadSheet[]): readonly ReadSheet[] {
  const sheets = new Set([...named, ...tables.filter((table) => table.idColumn !== undefined).map((table) => table.sheet)]);
  const names = [...sheets].flatMap((sheet) => [`${sheet}!`, `'${sheet.replaceAll("'", "''")}'!`]);
  const structured = tables.filter((table) => table.idColumn !== undefined).map((table) => `${table.name}[`);
  const isAbout = (formula: unknown): boolean => typeof formula === "string" && formula.startsWith("=") && [...names, ...structured].some((name) => formula.includes(name));
  return read.filter(({ area, cells }) => sheets.has(area.sheet) || cells.formulas.some((row) => row.some(isAbout)));
}

function sheetOf(name: string, read: ReadSheet | undefined, tables: readonly TablePlace[]): LiveSheet {
  const seen = tables.map((table) => ({
    name: table.name, rowIndex: table.row, columnIndex: table.column, rowCount: table.rows, columnCount: table.columns, showTotals: table.showTotals, columnIds: table.columnIds,
  }));
  // Only its name: a sheet that comes must not have it.
  if (read === undefined) return { name, tables: [] };
  const { area, cells, hidden } = read;
  // A text that begins with = is no formula; Excel gives it in both places.
  const formulas = cells.formulas.map((row, at) => row.map((formula, column) => (typeof formula === "string" && formula.startsWith("=") && formula !== cells.values[at]?.[column] ? formula : "")));
  return {
    name, rowIndex: area.row, columnIndex: area.column, values: cells.values, numberFormat: cells.numberFormat, hiddenRows: hidden, tables: seen,
    ...(formulas.some((row) => row.some((formula) => formula !== "")) ? { formulas } : {}),
  };
}
