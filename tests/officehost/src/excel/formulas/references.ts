import { MAX_COLUMNS, MAX_ROWS, type Rect, columnName, parseAddress, quoteSheet } from '../address.ts';

// References in formulas, found without understanding the rest of the formula.

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[A-Za-z_\u00A1-\uFFFF][\w.\u00A1-\uFFFF]*)!`;
const SCAN = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[[^\]]*\]|(?<![\w.$'!])(${SHEET})?(${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?![\w(.!])`,
  'gi',
);

export interface Reference {
  readonly sheet: string | undefined;
  readonly rect: Rect;
}

/** Replaces each reference; texts and structured references are left alone. `undefined` leaves one as it is. */
export function mapReferences(
  formula: string,
  replace: (reference: Reference, written: string) => string | undefined,
): string {
  return formula.replace(SCAN, (whole, sheet: string | undefined, cells: string | undefined) => {
    const { sheet: name, rect } = cells === undefined ? { sheet: undefined, rect: undefined } : parseAddress(whole);
    if (!rect || cells === undefined) return whole;
    const replaced = replace({ sheet: name, rect }, cells);
    return replaced === undefined ? whole : (sheet ?? '') + replaced;
  });
}

export function referencesIn(formula: string): Reference[] {
  const found: Reference[] = [];
  mapReferences(formula, (reference) => {
    found.push(reference);
    return undefined;
  });
  return found;
}

/** Writes `rect` with the dollars of the reference as it was written. */
export function writeLike(written: string, rect: Rect | undefined): string {
  if (!rect) return '#REF!';
  const parts = written.split(':');
  const point = (text: string, row: number, column: number) => {
    const [, beforeColumn = '', letters = '', beforeRow = '', digits = ''] =
      /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(text) ?? [];
    // "$1" has its dollar before the digits.
    const [columnDollar, rowDollar] = letters ? [beforeColumn, beforeRow] : ['', beforeColumn || beforeRow];
    return (letters ? columnDollar + columnName(column) : '') + (digits ? rowDollar + String(row + 1) : '');
  };
  const from = point(parts[0] ?? '', rect.row, rect.column);
  if (parts[1] === undefined) return from;
  return `${from}:${point(parts[1], rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}

/** What a shared formula says in a cell that many rows below and columns beside its first (ECMA-376 part 1, 18.3.1.40). */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, ({ rect }, written) => {
    const moved = written.split(':').map((part) => movePoint(part, rows, columns));
    return rect.rows === MAX_ROWS || rect.columns === MAX_COLUMNS || !moved.includes(undefined)
      ? moved.join(':')
      : '#REF!';
  });
}

function movePoint(text: string, rows: number, columns: number): string | undefined {
  const [, columnDollar = '', letters = '', rowDollar = '', digits = ''] =
    /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(text) ?? [];
  const rect = parseAddress(`${letters || 'A'}${digits || '1'}`).rect;
  if (!rect) return undefined;
  const column = rect.column + (columnDollar && letters ? 0 : columns);
  const row = rect.row + (rowDollar || !letters ? 0 : rows);
  if (column < 0 || row < 0) return undefined;
  return (letters ? columnDollar + columnName(column) : columnDollar) + (digits ? rowDollar + String(row + 1) : '');
}

/** Gives sheets and tables in a formula other names; texts are left alone. */
export function renameInFormula(
  formula: string,
  sheets: ReadonlyMap<string, string>,
  tables: ReadonlyMap<string, string>,
): string {
  const renamed = formula.replace(SCAN, (whole, sheet: string | undefined, cells: string | undefined) => {
    const name = sheet === undefined ? undefined : sheets.get(parseAddress(`${sheet}A1`).sheet ?? '');
    return name === undefined || cells === undefined ? whole : `${quoteSheet(name)}!${cells}`;
  });
  return renamed.replace(/"(?:[^"]|"")*"|([A-Za-z_][\w.]*)(?=\[)/g, (whole, table: string | undefined) =>
    table === undefined ? whole : (tables.get(table) ?? table),
  );
}
