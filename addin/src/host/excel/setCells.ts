import type { StepOf } from "../../core/live";
import type { Work } from "../openDocument";
import { readCells, type Value } from "./cells";
import { literal } from "./literal";
import { mostCells, talk, type Program } from "./program";
import { isSame, seenAt, type Seen } from "./seen";
import { changedMeanwhile } from "./tablePlan";

type Cell = StepOf<"setCells">["cells"][number];

/** Writes cells that compute or say something of the map, row by row; what is there already stays. */
export function setCells(program: Program, step: StepOf<"setCells">, seen: Seen | undefined, work: Work): Promise<void> {
  return talk(program, work, async (talking) => {
    const { workbook, sync } = talking;
    const areas = runsOf(step.cells).map((cells) => ({ cells, sheet: step.sheet, row: cells[0]?.row ?? 0, column: cells[0]?.column ?? 0, rows: 1, columns: cells.length }));
    const now = await readCells(talking, areas);
    const sheet = seen?.sheets.find((known) => known.area.sheet === step.sheet);
    let asked = 0;
    for (const [index, { cells, row, column, columns }] of areas.entries()) {
      const there = now[index]?.formulas[0] ?? [];
      if (cells.every((cell, at) => isThere(there[at], cell))) continue;
      for (const [at, cell] of cells.entries()) {
        if (sheet !== undefined && !isThere(there[at], cell) && !isAsSeen(there[at], seenAt(sheet, "formulas", cell.row, cell.column))) throw changedMeanwhile();
      }
      workbook.worksheets.getItem(step.sheet).getRangeByIndexes(row, column, 1, columns).formulas = [cells.map(contentOf)];
      asked += columns;
      if (asked < mostCells) continue;
      await sync();
      asked = 0;
    }
    await sync();
  });
}

const contentOf = ({ formula, value }: Cell): Value => (typeof formula === "string" && formula !== "" ? formula : literal(value));

// Excel writes a formula its own way: blanks and capital letters are no difference.
const isThere = (now: unknown, { formula, value }: Cell): boolean =>
  typeof formula === "string" && formula !== "" ? normal(now) === normal(formula) : isSame(now, value);

// Where rows of a table came or went, Excel makes formulas over it follow.
const isAsSeen = (now: unknown, seen: Value): boolean => isSame(now, seen) || (String(seen).startsWith("=") && withoutPlaces(now) === withoutPlaces(seen));

const withoutPlaces = (formula: unknown): string => normal(formula).replaceAll(/\$?[a-z]{1,3}\$?\d+|#ref!/g, "#");

const normal = (formula: unknown): string => String(formula).replaceAll(/\s/g, "").toLowerCase();

/** Cells that stand beside each other in a row. */
function runsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const runs: Cell[][] = [];
  for (const cell of [...cells].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const last = runs.at(-1)?.at(-1);
    if (last?.row === cell.row && last.column + 1 === cell.column) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
