import { goOn } from "../office/waiting";
import { DocumentProblem, type Work } from "../openDocument";
import type { Area } from "./places";
import { mostCells, type Talk } from "./program";

export type Value = string | number | boolean;

/** What stands in an area, row by row. */
export interface Cells {
  readonly values: readonly (readonly Value[])[];
  /** Formulas as Excel gives them: where there is none, the value. */
  readonly formulas: readonly (readonly Value[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

interface Piece {
  readonly area: number;
  readonly row: number;
  readonly rows: number;
}

/** Reads areas in pieces, as many in one sync as Excel on the web gives; where it says that an answer is too long, in smaller ones. */
export async function readCells({ workbook, sync }: Talk, areas: readonly Area[], work: Work = {}): Promise<readonly Cells[]> {
  const read = areas.map(() => ({ values: [] as Value[][], formulas: [] as Value[][], numberFormat: [] as string[][] }));
  const all = areas.reduce((sum, area) => sum + area.rows, 0);
  let most = mostCells;
  for (let done = 0; done < all;) {
    goOn(work.signal);
    const pieces = take(areas, done, most);
    const ranges = pieces.map(({ area, row, rows }) => {
      const { sheet, row: top, column, columns } = areas[area] ?? never();
      return workbook.worksheets.getItem(sheet).getRangeByIndexes(top + row, column, rows, columns).load("values,formulas,numberFormat");
    });
    try {
      await sync();
    } catch (reason) {
      if (!isTooLong(reason) || pieces.reduce((sum, piece) => sum + piece.rows, 0) <= 1) throw reason;
      most = Math.floor(most / 2);
      continue;
    }
    for (const [index, { area }] of pieces.entries()) {
      const { values, formulas, numberFormat } = ranges[index] ?? never();
      read[area]?.values.push(...(values as Value[][]));
      read[area]?.formulas.push(...(formulas as Value[][]));
      read[area]?.numberFormat.push(...(numberFormat as unknown[][]).map((row) => row.map(String)));
    }
    done += pieces.reduce((sum, piece) => sum + piece.rows, 0);
    work.onProgress?.({ done, of: all });
  }
  return read;
}

/** The next rows, behind the first ones of all areas, as many as make up so many cells; one at least. */
function take(areas: readonly Area[], done: number, most: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let skip = done;
  let left = most;
  for (const [area, { rows, columns }] of areas.entries()) {
    if (skip >= rows) {
      skip -= rows;
      continue;
    }
    const fit = Math.floor(left / columns);
    const count = Math.min(rows - skip, pieces.length === 0 ? Math.max(1, fit) : fit);
    if (count === 0) break;
    pieces.push({ area, row: skip, rows: count });
    left -= count * columns;
    if (skip + count < rows) break;
    skip = 0;
  }
  return pieces;
}

const isTooLong = (reason: unknown): boolean => reason instanceof DocumentProblem && reason.code === "ResponsePayloadSizeLimitExceeded";

const never = (): never => {
  throw new Error("A piece of an area that is not there.");
};

/** Rows that are hidden or filtered out, by their index on their sheet: Excel says yes, no or, for several rows, both. */
export async function hiddenRows({ workbook, sync }: Talk, areas: readonly Area[]): Promise<readonly (readonly number[])[]> {
  const hidden = areas.map((): number[] => []);
  let open = areas.map(({ row, rows }, area) => ({ area, row, rows }));
  while (open.length > 0) {
    // What was answered by half is asked again in halves.
    const asked = open.slice(0, 500);
    const ranges = asked.map(({ area, row, rows }) => workbook.worksheets.getItem((areas[area] ?? never()).sheet).getRangeByIndexes(row, 0, rows, 1).load("rowHidden"));
    await sync();
    const halves = asked.flatMap(({ area, row, rows }, index) => {
      const answer = ranges[index]?.rowHidden as boolean | null | undefined;
      if (answer === true) hidden[area]?.push(...Array.from({ length: rows }, (_, number) => row + number));
      const half = Math.ceil(rows / 2);
      return typeof answer === "boolean" || rows === 1 ? [] : [{ area, row, rows: half }, { area, row: row + half, rows: rows - half }];
    });
    open = [...halves, ...open.slice(500)];
  }
  return hidden.map((rows) => rows.sort((one, other) => one - other));
}
