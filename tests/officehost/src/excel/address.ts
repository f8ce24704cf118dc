import { errors } from '../protocol/errors.ts';

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** A rectangle of cells; rows and columns count from 0. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export const columnIndex = (name: string): number =>
  Array.from(name.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const cellAt = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export interface Address {
  readonly sheet: string | undefined;
  /** Undefined when it is no address of cells: a name, say. */
  readonly rect: Rect | undefined;
  /** What stands behind the sheet's name. */
  readonly rest: string;
}

const POINT = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i;

function span(from: number | undefined, to: number | undefined, all: number): readonly [start: number, count: number] {
  return from === undefined || to === undefined ? [0, all] : [Math.min(from, to), Math.abs(to - from) + 1];
}

/** "A1:B2", "A:A" or "1:3" as a rectangle. */
export function parseRect(text: string): Rect | undefined {
  const [from = '', to = from, more] = text.split(':');
  const [a, b] = [POINT.exec(from), POINT.exec(to)];
  if (!a || !b || more !== undefined) return undefined;
  const isWhole = a[1] === undefined || a[2] === undefined;
  if ((a[1] === undefined) !== (b[1] === undefined) || (a[2] === undefined) !== (b[2] === undefined)) return undefined;
  if ((a[1] ?? a[2]) === undefined || (isWhole && !text.includes(':'))) return undefined;
  const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits) - 1);
  const letters = (name: string | undefined) => (name === undefined ? undefined : columnIndex(name));
  const [row, rows] = span(number(a[2]), number(b[2]), MAX_ROWS);
  const [column, columns] = span(letters(a[1]), letters(b[1]), MAX_COLUMNS);
  const rect = { row, column, rows, columns };
  return isOnSheet(rect) ? rect : undefined;
}

/** "'My sheet'!$A$1:B2" and the like. */
export function parseAddress(text: string): Address {
  const [, quoted, plain, rest = ''] = /^(?:(?:'((?:[^']|'')+)'|([^!']+))!)?(.*)$/s.exec(text.trim()) ?? [];
  return { sheet: quoted?.replace(/''/g, "'") ?? plain, rect: parseRect(rest), rest };
}

export function formatRect({ row, column, rows, columns }: Rect): string {
  const isAllRows = rows === MAX_ROWS;
  const isAllColumns = columns === MAX_COLUMNS;
  const point = (r: number, c: number) => (isAllColumns ? '' : columnName(c)) + (isAllRows ? '' : String(r + 1));
  const [from, to] = [point(row, column), point(row + rows - 1, column + columns - 1)];
  return from === to && !isAllRows && !isAllColumns ? from : `${from}:${to}`;
}

export const quoteSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

export function intersect(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

const isOnSheet = ({ row, column, rows, columns }: Rect) =>
  row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;

export function checkRect(rect: Rect): Rect {
  if (!isOnSheet(rect)) throw errors.invalidArgument('the range leaves the sheet');
  return rect;
}
