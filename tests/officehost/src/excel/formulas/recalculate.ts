import { type Rect, cellAt, cellName, intersect } from '../address.ts';
import type { Workbook } from '../workbook.ts';
import type { Worksheet } from '../worksheet.ts';
import { UnknownFormula, evaluate } from './evaluate.ts';
import type { CellValue, Matrix } from './functions.ts';
import { referencesIn } from './references.ts';

interface Place {
  readonly sheet: Worksheet;
  readonly rect: Rect;
}
interface FormulaCell extends Place {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly isArray: boolean;
  readonly needs: readonly Place[];
}

const keyOf = (sheet: Worksheet, row: number, column: number) => `${sheet.id}!${cellName(row, column)}`;
const WORD = /"[^"]*"|(?<![\w.$'!\\])([A-Za-z_\\\u00A1-\uFFFF][\w.\\\u00A1-\uFFFF]*)/g;

/** Sheets, tables and names as formulas call them, looked up once for all formulas. */
class Directory {
  readonly sheets: ReadonlyMap<string, Worksheet>;
  readonly #named = new Map<string, Place>();

  constructor(workbook: Workbook) {
    this.sheets = new Map(workbook.sheetList.map((sheet) => [sheet.name.toUpperCase(), sheet]));
    const owners = [workbook.names, ...workbook.sheetList.map((sheet) => sheet.names)];
    for (const item of owners.flatMap((names) => names.items)) {
      const range = item.getRangeOrNullObject();
      if (range) this.#named.set(item.name.toUpperCase(), { sheet: range.worksheet, rect: range.rect });
    }
    for (const table of workbook.tables.items) {
      this.#named.set(table.name.toUpperCase(), { sheet: table.worksheet, rect: table.rect });
    }
  }

  /** Everything that a formula looks at. */
  needs(sheet: Worksheet, formula: string): Place[] {
    const cells = referencesIn(formula).flatMap(({ sheet: name, rect }) => {
      const target = name === undefined ? sheet : this.sheets.get(name.toUpperCase());
      return target ? [{ sheet: target, rect }] : [];
    });
    const words = [...formula.matchAll(WORD)].map(([, word]) => word);
    const named = words
      .map((word) => this.#named.get(word?.toUpperCase() ?? ''))
      .filter((place) => place !== undefined);
    return [...cells, ...named];
  }
}

function formulaCells(workbook: Workbook): FormulaCell[] {
  const directory = new Directory(workbook);
  return [...directory.sheets.values()].flatMap((sheet) =>
    sheet.cells.places().flatMap(({ row, column }) => {
      const formula = sheet.cells.formula(row, column);
      if (formula === undefined) return [];
      const array = sheet.cells.isArray(row, column);
      const rect = array ?? cellAt(row, column);
      return [
        { sheet, row, column, formula, rect, isArray: array !== undefined, needs: directory.needs(sheet, formula) },
      ];
    }),
  );
}

/** The formulas in `changed`, those that look at it, those that look at these, and so on. */
function affectedBy(cells: readonly FormulaCell[], changed: Place): FormulaCell[] {
  const touches = (a: Place, b: Place) => a.sheet === b.sheet && intersect(a.rect, b.rect) !== undefined;
  const affected = new Set(cells.filter((cell) => touches(cell, changed)));
  const open: Place[] = [changed, ...affected];
  for (let source = open.pop(); source; source = open.pop()) {
    for (const cell of cells) {
      if (affected.has(cell) || !cell.needs.some((need) => touches(need, source))) continue;
      affected.add(cell);
      open.push(cell);
    }
  }
  return [...affected];
}

/**
 * Works out what depends on a change. A formula with something unknown in it, or that looks at such a one, keeps the
 * value it had and is entered in `workbook.stale`.
 */
export function recalculate(workbook: Workbook, sheet: Worksheet, rect: Rect): void {
  const affected = affectedBy(formulaCells(workbook), { sheet, rect });
  if (affected.length) new Recalculation(workbook, affected).run();
}

class Recalculation {
  readonly #workbook: Workbook;
  /** Not worked out yet. */
  readonly #open: Map<string, FormulaCell>;
  readonly #running = new Set<string>();

  constructor(workbook: Workbook, affected: readonly FormulaCell[]) {
    this.#workbook = workbook;
    this.#open = new Map(affected.map((cell) => [keyOf(cell.sheet, cell.row, cell.column), cell]));
  }

  run(): void {
    for (const key of [...this.#open.keys()]) this.#settle(key);
  }

  #settle(key: string): void {
    const cell = this.#open.get(key);
    if (!cell) return;
    this.#open.delete(key);
    this.#running.add(key);
    try {
      if (cell.isArray) throw new UnknownFormula();
      const value = evaluate(cell.formula, {
        cells: (rect, name) => this.#cells(name === undefined ? cell.sheet : this.#workbook.findSheet(name), rect),
        column: (table, name) => this.#column(table, name),
        name: (name) => (cell.sheet.names.find(name) ?? this.#workbook.names.find(name))?.value,
      });
      if (value !== cell.sheet.value(cell.row, cell.column)) cell.sheet.cells.putResult(cell.row, cell.column, value);
      this.#workbook.stale.delete(key);
    } catch (error) {
      if (!(error instanceof UnknownFormula)) throw error;
      this.#workbook.stale.add(key);
    } finally {
      this.#running.delete(key);
    }
  }

  #cells(sheet: Worksheet | undefined, wanted: Rect): Matrix | undefined {
    if (!sheet) return undefined;
    const rect =
      wanted.rows * wanted.columns > 100_000 ? (sheet.usedRect(wanted) ?? { ...wanted, rows: 1, columns: 1 }) : wanted;
    return Array.from({ length: rect.rows }, (_, r) =>
      Array.from({ length: rect.columns }, (__, c) => this.#value(sheet, rect.row + r, rect.column + c)),
    );
  }

  #value(sheet: Worksheet, row: number, column: number): CellValue {
    const key = keyOf(sheet, row, column);
    if (this.#running.has(key)) return 0; // a circular reference
    this.#settle(key);
    if (this.#workbook.stale.has(key)) throw new UnknownFormula();
    return sheet.value(row, column);
  }

  #column(tableName: string, name: string): Matrix | undefined {
    const table = this.#workbook.tables.find(tableName);
    const range = table?.columns.find(name)?.getDataBodyRange();
    return range && this.#cells(range.worksheet, range.rect);
  }
}
