import type { StepOf } from "../../core/live";
import { DocumentProblem, type Work } from "../openDocument";
import { readCells, type Value } from "./cells";
import { literal } from "./literal";
import { idColumnOf, type TablePlace } from "./places";
import { mostCells, talk, type Program, type Talk } from "./program";
import { bodyRows, seenRows, type Seen } from "./seen";
import { changedMeanwhile, tablePlan, type TablePlan } from "./tablePlan";

/** Does a step's cells, rows that go and rows that come. */
export function editTable(program: Program, step: StepOf<"editTable">, seen: Seen | undefined, work: Work): Promise<void> {
  return talk(program, work, async (talking) => {
    const furthest = Math.max(0, ...step.set.map(({ row }) => row + 1));
    const before = seenRows(seen, step.table, furthest);
    const place = await placeOf(talking, step);
    const known = seen?.tables.find((table) => table.name === step.table);
    // Cells are written by their place in the table: columns that came, went or moved since would get each other's.
    if (known !== undefined && known.columnIds.join() !== place.columnIds.join()) throw changedMeanwhile();
    const below = Math.max(0, furthest - (known === undefined ? bodyRows(place) : bodyRows(known)));
    const rows = await readRows(talking, place, bodyRows(place) + below);
    const plan = tablePlan(step, { rows, count: bodyRows(place), idColumn: place.idColumn }, before);
    await change(talking, place, plan);
    if (plan.end.length > 0) await (place.showTotals ? addAboveTotals : addBelow)(talking, step.table, plan);
    await grow(program, talking, step.table, plan);
  });
}

/** The table with this name, as it stands now. */
async function placeOf({ workbook, sync }: Talk, step: StepOf<"editTable">): Promise<TablePlace> {
  const table = workbook.tables.getItem(step.table).load("name,showTotals,worksheet/name");
  const range = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  table.columns.load("items/id,items/name");
  await sync();
  const headers = table.columns.items.map((column) => column.name);
  const columnIds = table.columns.items.map((column) => column.id);
  const [added] = step.add;
  const given = added === undefined ? -1 : added.values.indexOf(added.id);
  return {
    name: table.name, sheet: table.worksheet.name, showTotals: table.showTotals, headers, columnIds, idColumn: given >= 0 ? given : idColumnOf(headers, columnIds, true),
    row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount,
  };
}

async function readRows(talking: Talk, { sheet, row, column, columns }: TablePlace, rows: number): Promise<readonly (readonly Value[])[]> {
  const [cells] = await readCells(talking, [{ sheet, row: row + 1, column, rows, columns }]);
  return cells?.values ?? [];
}

/** Cells, rows that go, rows that come between others: in one sync, unless there are too many of them for one. */
async function change({ workbook, sync }: Talk, { name, sheet, row: header, column: left, columns }: TablePlace, plan: TablePlan): Promise<void> {
  const onSheet = workbook.worksheets.getItem(sheet);
  let asked = 0;
  const ask = async (cells: number): Promise<void> => {
    asked += cells;
    if (asked < mostCells) return;
    await sync();
    asked = 0;
  };
  for (const { row, column, value } of plan.set) {
    onSheet.getCell(header + 1 + row, left + column).values = [[literal(value)]];
    await ask(1);
  }
  for (const row of plan.delete) {
    workbook.tables.getItem(name).rows.getItemAt(row).delete();
    await ask(columns);
  }
  for (const { row, isThere, values } of plan.between) {
    const range = onSheet.getRangeByIndexes(header + 1 + row, left, 1, columns);
    if (!isThere) range.insert("Down");
    onSheet.getRangeByIndexes(header + 1 + row, left, 1, columns).values = [given(values, columns)];
    await ask(columns);
  }
  await sync();
}

/** A row's cells; one that is left out keeps what the table's own formulas say. */
const given = (values: readonly unknown[], columns: number): (Value | null)[] =>
  Array.from({ length: columns }, (_, column) => (values[column] === null || values[column] === undefined || values[column] === "" ? null : literal(values[column])));

/**
 * Writes rows right below a table, which Excel lets it grow over. Not by TableRowCollection.add, which makes conflicts where several people work in the workbook
 * (Microsoft Learn, "Coauthoring in Excel add-ins"). What people wrote there moves down.
 */
async function addBelow(talking: Talk, table: string, { end }: TablePlan): Promise<void> {
  const { workbook, sync } = talking;
  const place = await placeNow(talking, table);
  const top = place.row + place.rows;
  const below = await readRows(talking, { ...place, row: top - 1 }, end.length);
  // Written already, and broken off before the table grew.
  const there = end.findIndex(({ id }, index) => below[index]?.includes(id) !== true);
  const rest = there < 0 ? [] : end.slice(there);
  if (rest.length === 0) return;
  const range = (): Excel.Range => workbook.worksheets.getItem(place.sheet).getRangeByIndexes(top + there, place.column, rest.length, place.columns);
  if (below.slice(there).some((row) => row.some((value) => value !== ""))) range().insert("Down");
  range().values = rest.map(({ values }) => given(values, place.columns)) as Value[][];
  await sync();
}

/** With a row of totals nothing can be written right below the data. */
async function addAboveTotals({ workbook, sync }: Talk, table: string, { end }: TablePlan): Promise<void> {
  workbook.tables.getItem(table).rows.add(undefined, end.map(({ values }) => values.map((value) => literal(value))));
  await sync();
}

/** A table that did not grow over what was written below it, as where somebody turned that off, is made to. */
async function grow(program: Program, talking: Talk, table: string, { count, end }: TablePlan): Promise<void> {
  const place = await placeNow(talking, table);
  const missing = count + end.length - bodyRows(place);
  if (missing <= 0) return;
  if (place.showTotals) throw changedMeanwhile();
  if (!program.has("1.13")) throw new DocumentProblem("unsupported", "ExcelApi 1.13");
  talking.workbook.tables.getItem(table).resize(talking.workbook.worksheets.getItem(place.sheet).getRangeByIndexes(place.row, place.column, place.rows + missing, place.columns));
  await talking.sync();
}

async function placeNow({ workbook, sync }: Talk, name: string): Promise<TablePlace> {
  const table = workbook.tables.getItem(name).load("name,showTotals,worksheet/name");
  const range = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  await sync();
  return {
    name, sheet: table.worksheet.name, showTotals: table.showTotals, headers: [], columnIds: [], idColumn: undefined,
    row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount,
  };
}
