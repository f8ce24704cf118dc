import type { DocumentChange } from "../openDocument";
import { events } from "./carryOut";
import { idColumnOf } from "./places";
import { talk, type Program, type Talk } from "./program";
import { plain } from "./seen";

// What is typed, pasted and filled at once is told at once; somebody who moves through a table with the arrow keys is followed when they stop.
const together = 100;
const rest = 150;

type Listener = (change: DocumentChange) => void;

/**
 * Tells what people do in the workbook until the answer is called: cells of tables, the row that is chosen, and that somebody comes back to the pane (a choice from a
 * drop-down list is no event in Excel on the web, office-js issue 3888).
 */
export function listen(program: Program, listener: Listener): () => void {
  const page = typeof document === "undefined" ? undefined : document;
  const look = (): void => {
    if (page?.visibilityState === "visible") listener({ kind: "perhaps" });
  };
  page?.addEventListener("visibilitychange", look);
  page?.defaultView?.addEventListener("focus", look);
  const registered = program.has("1.9") ? register(program, listener) : undefined;
  // Without events there is still what is read when somebody comes back.
  registered?.catch(() => undefined);
  return () => {
    page?.removeEventListener("visibilitychange", look);
    page?.defaultView?.removeEventListener("focus", look);
    registered?.then((stop) => stop()).catch(() => undefined);
  };
}

async function register(program: Program, listener: Listener): Promise<() => Promise<void>> {
  // They may be off where the pane broke off while it wrote.
  if (!program.has("1.14")) await events(program, true);
  const changes = new Gathered(program, listener);
  return talk(program, {}, async ({ workbook, context, sync }) => {
    const changed = workbook.worksheets.onChanged.add((event) => {
      // The pane's own; who else changes something, here or elsewhere, is somebody.
      if ((event.triggerSource as string | undefined) !== "ThisLocalAddin") changes.changed(event.worksheetId, event.address);
      return Promise.resolve();
    });
    const chosen = workbook.worksheets.onSelectionChanged.add((event) => {
      changes.chosen(event.worksheetId, event.address);
      return Promise.resolve();
    });
    await sync();
    return async () => {
      changes.stop();
      changed.remove();
      chosen.remove();
      await context.sync();
    };
  });
}

/** What happened since it was last told. */
class Gathered {
  readonly #changed = new Map<string, Set<string>>();
  #telling: ReturnType<typeof setTimeout> | undefined;
  #following: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly program: Program, readonly listener: Listener) {}

  changed(sheet: string, address: string): void {
    this.#changed.set(sheet, (this.#changed.get(sheet) ?? new Set()).add(address));
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      const all = [...this.#changed];
      this.#changed.clear();
      for (const [where, addresses] of all) this.#tell(where, [...addresses]).catch(() => this.listener({ kind: "perhaps" }));
    }, together);
  }

  chosen(sheet: string, address: string): void {
    clearTimeout(this.#following);
    this.#following = setTimeout(() => {
      rowAt(this.program, sheet, address).then((row) => row !== undefined && this.listener({ kind: "row", ...row }), () => undefined);
    }, rest);
  }

  stop(): void {
    clearTimeout(this.#telling);
    clearTimeout(this.#following);
  }

  async #tell(sheet: string, addresses: readonly string[]): Promise<void> {
    for (const table of await tablesAt(this.program, sheet, addresses)) this.listener({ kind: "table", table });
  }
}

interface Rows {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const rowsAndColumns = "rowIndex,columnIndex,rowCount,columnCount";

const meet = (one: Rows, other: Rows): boolean =>
  one.rowIndex < other.rowIndex + other.rowCount && other.rowIndex < one.rowIndex + one.rowCount
  && one.columnIndex < other.columnIndex + other.columnCount && other.columnIndex < one.columnIndex + one.columnCount;

/** Names of the tables that cells belong to; what is written right below one joins it. */
const tablesAt = (program: Program, sheet: string, addresses: readonly string[]): Promise<readonly string[]> => talk(program, {}, async ({ workbook, sync }) => {
  const { tables } = workbook.worksheets.getItem(sheet);
  tables.load("items/name");
  await sync();
  if (tables.items.length === 0) return [];
  const ranges = addresses.map((address) => workbook.worksheets.getItem(sheet).getRange(address).load(rowsAndColumns));
  const places = tables.items.map((table) => table.getRange().load(rowsAndColumns));
  await sync();
  return tables.items.filter((_, index) => {
    const { rowIndex, columnIndex, rowCount, columnCount } = places[index] ?? { rowIndex: -1, columnIndex: -1, rowCount: 0, columnCount: 0 };
    return ranges.some((range) => meet(range, { rowIndex, columnIndex, rowCount: rowCount + 1, columnCount }));
  }).map((table) => table.name);
});

/** The row of a table in which a cell is chosen, by the id in its hidden column. */
const rowAt = (program: Program, sheet: string, address: string): Promise<{ readonly table: string; readonly id: string } | undefined> => talk(program, {}, async ({ workbook, sync }) => {
  const { tables } = workbook.worksheets.getItem(sheet);
  tables.load("items/name");
  await sync();
  const cell = workbook.worksheets.getItem(sheet).getRange(address).getCell(0, 0).load(rowsAndColumns);
  const bodies = tables.items.map((table) => table.getDataBodyRange().load(rowsAndColumns));
  for (const table of tables.items) table.columns.load("items/id,items/name");
  await sync();
  const at = bodies.findIndex((body) => meet(cell, body));
  const [table, body] = [tables.items[at], bodies[at]];
  const idColumn = table === undefined ? undefined : idColumnOf(table.columns.items.map((column) => column.name), table.columns.items.map((column) => column.id), true);
  if (table === undefined || body === undefined || idColumn === undefined) return undefined;
  const id = workbook.worksheets.getItem(sheet).getCell(cell.rowIndex, body.columnIndex + idColumn).load("values");
  await sync();
  const said = plain((id.values as unknown[][])[0]?.[0]).trim();
  return said === "" ? undefined : { table: table.name, id: said };
});

/** Shows somebody a row of a table: its first cell beside the id is chosen. */
export async function showRow({ workbook, sync }: Talk, name: string, id: string): Promise<boolean> {
  const { columns } = workbook.tables.getItem(name);
  columns.load("items/id,items/name");
  await sync();
  const idColumn = idColumnOf(columns.items.map((column) => column.name), columns.items.map((column) => column.id), true);
  if (idColumn === undefined) return false;
  const ids = workbook.tables.getItem(name).getDataBodyRange().getColumn(idColumn).load("values");
  await sync();
  const row = (ids.values as unknown[][]).findIndex(([value]) => plain(value).trim() === id);
  if (row < 0) return false;
  const table = workbook.tables.getItem(name);
  table.worksheet.activate();
  table.getDataBodyRange().getCell(row, Math.min(idColumn === 0 ? 1 : 0, columns.items.length - 1)).select();
  await sync();
  return true;
}
