import type { StepOf } from "../../core/live";
import { DocumentProblem } from "../openDocument";
import type { Value } from "./cells";
import { isSame, plain } from "./seen";

/** A table's data as they are now, with as many rows right below it as the step speaks of. */
export interface TableNow {
  readonly rows: readonly (readonly Value[])[];
  /** How many of them are the table's. */
  readonly count: number;
  readonly idColumn: number | undefined;
}

/** What is to be done to a table, in this order. Rows count from 0 in the data as they stand when it is done. */
export interface TablePlan {
  readonly set: readonly { readonly row: number; readonly column: number; readonly value: unknown }[];
  /** Rows that go, the last one first. */
  readonly delete: readonly number[];
  /** Rows that come between others; one that is empty there already is filled. */
  readonly between: readonly { readonly row: number; readonly isThere: boolean; readonly values: readonly unknown[] }[];
  /** Rows that come at the end. */
  readonly end: readonly { readonly id: string; readonly values: readonly unknown[] }[];
  /** How many rows the table has before those at the end. */
  readonly count: number;
}

/** The document is not any more as it was when the patch was planned: plan again. */
export const changedMeanwhile = (): DocumentProblem => new DocumentProblem("failed", "ChangedMeanwhile");

/**
 * What a step still has to do to a table. Rows are found by their ids, since people sort, add and delete while a patch is looked at; cells in which somebody wrote
 * meanwhile are not written over.
 * @param seen The data as they were when the patch was planned; undefined: taken for what they are now.
 */
export function tablePlan(step: StepOf<"editTable">, now: TableNow, seen: readonly (readonly Value[])[] | undefined): TablePlan {
  const places = new RowPlaces(step, now, seen);
  const set = step.set.map(({ row, column, value }) => ({ row: places.of(row), column, value, was: seen?.[row]?.[column] })).filter(({ row, column, value, was }) => {
    const there = now.rows[row]?.[column];
    if (isSame(there, value)) return false;
    if (was !== undefined && !isSame(there, was)) throw changedMeanwhile();
    return true;
  });
  const rows: Row[] = now.rows.slice(0, Math.max(now.count, ...set.map(({ row }) => row + 1))).map((cells, index) => ({ id: plain(idIn(set, index, now) ?? cells[now.idColumn ?? -1]), isEmpty: cells.every((value) => value === "") }));
  const gone = step.delete.map(({ id }) => (id === "" ? -1 : rows.findIndex((row) => row.id === id))).filter((row) => row >= 0).sort((one, other) => other - one);
  for (const row of gone) rows.splice(row, 1);
  // A table keeps one row, if an empty one.
  if (rows.length === 0) rows.push({ id: "", isEmpty: true });
  const { between, end } = rowsThatCome(step, rows);
  return { set, delete: gone, between, end, count: rows.length };
}

interface Row {
  readonly id: string;
  readonly isEmpty: boolean;
}

const idIn = (set: readonly { readonly row: number; readonly column: number; readonly value: unknown }[], row: number, { idColumn }: TableNow): unknown =>
  set.find((cell) => cell.row === row && cell.column === idColumn)?.value;

/** Sorts the rows that come, and puts those between others into the list. */
function rowsThatCome(step: StepOf<"editTable">, rows: Row[]): Pick<TablePlan, "between" | "end"> {
  const between: { row: number; isThere: boolean; values: readonly unknown[] }[] = [];
  const end: { id: string; values: readonly unknown[] }[] = [];
  for (const { id, after, values } of step.add) {
    if (rows.some((row) => row.id === id) || end.some((row) => row.id === id)) continue;
    const before = typeof after === "string" ? rows.findIndex((row) => row.id === after) : -1;
    const isOnly = rows.length === 1 && rows[0]?.isEmpty === true;
    const row = isOnly ? 0 : before + 1;
    if (!isOnly && (before < 0 || row === rows.length)) {
      end.push({ id, values });
      continue;
    }
    // An empty row there was made for it when this was broken off.
    const isThere = isOnly || rows[row]?.isEmpty === true;
    between.push({ row, isThere, values });
    rows.splice(row, isThere ? 1 : 0, { id, isEmpty: false });
  }
  return { between, end };
}

/** Where the rows of a step stand now. */
class RowPlaces {
  readonly #found = new Map<number, number>();

  constructor(readonly step: StepOf<"editTable">, readonly now: TableNow, readonly seen: readonly (readonly Value[])[] | undefined) {}

  of(row: number): number {
    const known = this.#found.get(row) ?? this.#find(row);
    this.#found.set(row, known);
    return known;
  }

  #find(row: number): number {
    const { seen, now } = this;
    if (seen === undefined || now.idColumn === undefined) return row;
    const id = plain(seen[row]?.[now.idColumn]);
    const byId = this.#only(id);
    if (byId !== undefined) return byId;
    // A row of a person's that gets its id by this very step may have it already.
    const given = this.step.set.find((cell) => cell.row === row && cell.column === now.idColumn)?.value;
    const byGiven = this.#only(plain(given));
    if (byGiven !== undefined) return byGiven;
    const at = this.#behindNeighbour(row);
    if (!(seen[row] ?? []).every((value, column) => isSame(value, now.rows[at]?.[column]))) throw changedMeanwhile();
    return at;
  }

  #only(id: string): number | undefined {
    if (id === "") return undefined;
    const column = this.now.idColumn ?? -1;
    const first = this.now.rows.findIndex((cells) => cells[column] === id);
    return first >= 0 && this.now.rows.findLastIndex((cells) => cells[column] === id) === first ? first : undefined;
  }

  /** As far behind the nearest row above that has an id as it was. */
  #behindNeighbour(row: number): number {
    for (let above = row - 1; above >= 0; above--) {
      const place = this.#only(plain(this.seen?.[above]?.[this.now.idColumn ?? -1]));
      if (place !== undefined) return place + row - above;
    }
    return row;
  }
}
