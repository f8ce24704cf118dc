import type { LiveSheet, LiveSnapshot } from "../../core/live";
import { nameOf } from "../office/bytes";
import type { Work } from "../openDocument";
import { hiddenRows, readCells, type Cells } from "./cells";
import { mapParts } from "./mapParts";
import { areSamePlaces, placesOf, type Area, type Places, type TablePlace } from "./places";
import { talk, type Program, type Talk } from "./program";
import type { Seen } from "./seen";

// A sheet of somebody else's that is larger is not looked into: ours without tables are small.
const mostOfOthers = 20_000;
// Of our sheets no more than that is read as a whole; where a cell far away is in use, only the tables and what stands around them.
const mostOfOurs = 200_000;
const around = 100;
// How often the workbook is read anew because somebody changed it meanwhile.
const attempts = 3;

/** The workbook as it stands, and what of it is to be remembered until a patch is carried out. */
export function readWorkbook(program: Program, address: string | undefined, work: Work = {}): Promise<{ readonly snapshot: LiveSnapshot; readonly seen: Seen }> {
  return talk(program, work, async (talking) => {
    for (let attempt = 1; ; attempt++) {
      const places = await placesOf(talking);
      const read = await readSheets(talking, places, work);
      const parts = await mapParts(talking);
      // In several syncs: rows may have come or gone between two of them.
      if (attempt < attempts && !areSamePlaces(places, await placesOf(talking))) continue;
      const ours = oursOf(places, read);
      const name = nameOf(address);
      const snapshot: LiveSnapshot = {
        version: 1,
        kind: "workbook",
        ...(name === undefined ? {} : { name }),
        customXmlParts: parts.map((part) => part.text),
        sheets: places.sheets.map(({ sheet }) => sheetOf(sheet, ours.find((other) => other.area.sheet === sheet), places.tables.filter((table) => table.sheet === sheet))),
      };
      return { snapshot, seen: { tables: places.tables, sheets: read } };
    }
  });
}

interface ReadSheet {
  readonly area: Area;
  readonly cells: Cells;
  readonly hidden: readonly number[];
}

async function readSheets(talking: Talk, { sheets, tables }: Places, work: Work): Promise<readonly ReadSheet[]> {
  const areas = sheets.map((sheet) => wanted(sheet, tables.filter((table) => table.sheet === sheet.sheet && table.idColumn !== undefined))).filter((area) => area !== undefined);
  const cells = await readCells(talking, areas, work);
  const hidden = await hiddenRows(talking, areas);
  return areas.map((area, index) => ({ area, cells: cells[index] ?? { values: [], formulas: [], numberFormat: [] }, hidden: hidden[index] ?? [] }));
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
