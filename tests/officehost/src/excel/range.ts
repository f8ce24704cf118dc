import { attribute } from '../packages/xml.ts';
import { errors, fail } from '../protocol/errors.ts';
import { expose } from '../protocol/expose.ts';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  type Rect,
  bounding,
  checkRect,
  columnName,
  formatRect,
  intersect,
  quoteSheet,
} from './address.ts';
import { typeName } from './cells/input.ts';
import type { CellValue } from './formulas/functions.ts';
import { RangeFormat } from './rangeFormat.ts';
import { TableScopedCollection } from './tables/tableScopedCollection.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** More cells than this are not looked at one by one: whole columns and rows. */
const MOST = { rows: 10000, columns: 1000 };

type Values<T> = T[][];

export class Range {
  readonly worksheet: Worksheet;
  readonly rect: Rect;

  constructor(worksheet: Worksheet, rect: Rect) {
    this.worksheet = worksheet;
    this.rect = checkRect(rect);
  }

  #at(rect: Rect): Range {
    return new Range(this.worksheet, rect);
  }

  get workbook(): Workbook {
    return this.worksheet.workbook;
  }
  get isDeleted(): boolean {
    return this.worksheet.isDeleted;
  }
  get address(): string {
    return `${quoteSheet(this.worksheet.name)}!${formatRect(this.rect)}`;
  }
  get addressLocal(): string {
    return this.address;
  }
  /** As names have it. */
  get absoluteAddress(): string {
    const { row, column, rows, columns } = this.rect;
    const point = (r: number, c: number) => `$${columnName(c)}$${r + 1}`;
    const [from, to] = [point(row, column), point(row + rows - 1, column + columns - 1)];
    return `${quoteSheet(this.worksheet.name)}!${from === to ? from : `${from}:${to}`}`;
  }
  get rowIndex(): number {
    return this.rect.row;
  }
  get columnIndex(): number {
    return this.rect.column;
  }
  get rowCount(): number {
    return this.rect.rows;
  }
  get columnCount(): number {
    return this.rect.columns;
  }
  get cellCount(): number {
    return this.rect.rows * this.rect.columns;
  }
  get isEntireColumn(): boolean {
    return this.rect.rows === MAX_ROWS;
  }
  get isEntireRow(): boolean {
    return this.rect.columns === MAX_COLUMNS;
  }
  get format(): RangeFormat {
    return new RangeFormat(this);
  }

  /** Null for whole rows and columns, as in Excel. */
  #map<T>(read: (row: number, column: number) => T): Values<T> | null {
    if (this.isEntireColumn || this.isEntireRow) return null;
    const { row, column, rows, columns } = this.rect;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => read(row + r, column + c)),
    );
  }

  /** One value for all cells, or a matrix of the range's size in which null leaves a cell alone. */
  #each(input: unknown, write: (row: number, column: number, value: unknown) => void): void {
    const { row, column, rows, columns } = this.rect;
    const matrix = Array.isArray(input) ? (input as unknown[]) : undefined;
    const isOfSize = matrix?.length === rows && matrix.every((line) => Array.isArray(line) && line.length === columns);
    if (matrix && !isOfSize) throw errors.invalidArgument(`the array does not have ${rows} x ${columns} values`);
    for (let r = 0; r < Math.min(rows, MOST.rows); r++) {
      for (let c = 0; c < Math.min(columns, MOST.columns); c++) {
        const value = matrix ? (matrix[r] as unknown[])[c] : input;
        if (value !== null && value !== undefined) write(row + r, column + c, value);
      }
    }
  }

  get values(): Values<CellValue> | null {
    return this.#map((r, c) => this.worksheet.value(r, c));
  }
  set values(input: unknown) {
    this.worksheet.change(this.rect, 'RangeEdited', () => {
      this.#each(input, (r, c, value) => this.worksheet.put(r, c, value));
    });
  }
  get formulas(): Values<CellValue> | null {
    return this.#map((r, c) => this.worksheet.cells.formula(r, c) ?? this.worksheet.value(r, c));
  }
  set formulas(input: unknown) {
    this.values = input;
  }
  /** Number formats are not applied. */
  get text(): Values<string> | null {
    return this.#map((r, c) => {
      const value = this.worksheet.value(r, c);
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    });
  }
  get valueTypes(): Values<string> | null {
    return this.#map((r, c) => typeName(this.worksheet.value(r, c)));
  }
  get numberFormat(): Values<string> | null {
    return this.#map((r, c) => this.workbook.styles.numberFormat(this.#style(r, c)));
  }
  set numberFormat(input: unknown) {
    this.#each(input, (r, c, code) => {
      this.worksheet.restyle(r, c, this.workbook.styles.withNumberFormat(this.#style(r, c), String(code)));
    });
  }

  /** True or false where all rows (columns) of the range are hidden or shown, else null. */
  get rowHidden(): boolean | null {
    return this.worksheet.dimensions.areRowsHidden(this.rect);
  }
  set rowHidden(value: boolean) {
    this.worksheet.dimensions.hideRows(this.rect, value);
  }
  get columnHidden(): boolean | null {
    return this.worksheet.dimensions.areColumnsHidden(this.rect);
  }
  set columnHidden(value: boolean) {
    this.worksheet.dimensions.hideColumns(this.rect, value);
  }
  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
  }

  #style(row: number, column: number): number {
    return Number(attribute(this.worksheet.cells.element(row, column), 's') ?? 0);
  }
  styles(): number[] {
    const { row, column, rows, columns } = this.rect;
    const area = { row, column, rows: Math.min(rows, MOST.rows), columns: Math.min(columns, MOST.columns) };
    return (
      this.#at(area)
        .#map((r, c) => this.#style(r, c))
        ?.flat() ?? []
    );
  }
  restyle(change: (style: number) => number): void {
    this.#each('', (r, c) => this.worksheet.restyle(r, c, change(this.#style(r, c))));
  }

  getCell(row: number, column: number): Range {
    return this.#at({ row: this.rect.row + row, column: this.rect.column + column, rows: 1, columns: 1 });
  }
  #inside(index: number, size: number): number {
    if (!(index >= 0 && index < size)) throw errors.invalidArgument(`index ${index}`);
    return index;
  }
  getRow(row: number): Range {
    return this.#at({ ...this.rect, row: this.rect.row + this.#inside(row, this.rect.rows), rows: 1 });
  }
  getColumn(column: number): Range {
    return this.#at({ ...this.rect, column: this.rect.column + this.#inside(column, this.rect.columns), columns: 1 });
  }
  getLastCell(): Range {
    return this.getCell(this.rect.rows - 1, this.rect.columns - 1);
  }
  getLastRow(): Range {
    return this.getRow(this.rect.rows - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.rect.columns - 1);
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.#at({ ...this.rect, row: this.rect.row + rows, column: this.rect.column + columns });
  }
  getResizedRange(rows: number, columns: number): Range {
    return this.#at({ ...this.rect, rows: this.rect.rows + rows, columns: this.rect.columns + columns });
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.#at({ ...this.rect, rows, columns });
  }
  getRowsAbove(count = 1): Range {
    return this.#at({ ...this.rect, row: this.rect.row - count, rows: count });
  }
  getRowsBelow(count = 1): Range {
    return this.#at({ ...this.rect, row: this.rect.row + this.rect.rows, rows: count });
  }
  getColumnsBefore(count = 1): Range {
    return this.#at({ ...this.rect, column: this.rect.column - count, columns: count });
  }
  getColumnsAfter(count = 1): Range {
    return this.#at({ ...this.rect, column: this.rect.column + this.rect.columns, columns: count });
  }
  getEntireRow(): Range {
    return this.#at({ ...this.rect, column: 0, columns: MAX_COLUMNS });
  }
  getEntireColumn(): Range {
    return this.#at({ ...this.rect, row: 0, rows: MAX_ROWS });
  }
  #other(range: Range | string): Range {
    return range instanceof Range ? range : this.worksheet.getRange(range);
  }
  getBoundingRect(range: Range | string): Range {
    return this.#at(bounding(this.rect, this.#other(range).rect));
  }
  getIntersectionOrNullObject(range: Range | string): Range | null {
    const rect = intersect(this.rect, this.#other(range).rect);
    return rect ? this.#at(rect) : null;
  }
  getIntersection(range: Range | string): Range {
    return this.getIntersectionOrNullObject(range) ?? fail(errors.itemNotFound('the ranges do not meet'));
  }
  getUsedRangeOrNullObject(): Range | null {
    const rect = this.worksheet.usedRect(this.rect);
    return rect ? this.#at(rect) : null;
  }
  getUsedRange(): Range {
    return this.getUsedRangeOrNullObject() ?? this.getCell(0, 0);
  }
  getTables(): TableScopedCollection {
    return new TableScopedCollection(() =>
      this.worksheet.tableList.filter((table) => intersect(table.rect, this.rect)),
    );
  }

  select(): void {
    this.workbook.select(this);
  }
  clear(applyTo = 'All'): void {
    if (applyTo !== 'Formats') this.worksheet.change(this.rect, 'RangeEdited', () => this.worksheet.erase(this.rect));
    if (applyTo !== 'Contents') this.restyle(() => 0);
  }
  delete(shift: string): void {
    const direction = shift === 'Left' ? 'Left' : 'Up';
    this.worksheet.change(this.rect, 'CellDeleted', () => this.worksheet.shiftCells({ area: this.rect, direction }));
  }
  insert(shift: string): this {
    const direction = shift === 'Right' ? 'Right' : 'Down';
    this.worksheet.change(this.rect, 'CellInserted', () => this.worksheet.shiftCells({ area: this.rect, direction }));
    return this;
  }
  /** Formulas and values; references in the formulas are not moved. */
  copyFrom(source: Range | string): void {
    const from = this.#other(source);
    const target = this.#at({
      ...this.rect,
      rows: Math.max(this.rect.rows, from.rect.rows),
      columns: Math.max(this.rect.columns, from.rect.columns),
    });
    const given = from.formulas ?? [];
    target.values = target.#map((r, c) => {
      const line = given[(r - target.rect.row) % given.length] ?? [];
      return line[(c - target.rect.column) % line.length];
    });
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rect.rows || columns !== this.rect.columns) throw errors.invalidArgument('array size');
  }
}
expose(Range, {
  scalars: ['address', 'addressLocal', 'rowIndex', 'columnIndex', 'rowCount', 'columnCount', 'cellCount', 'isEntireColumn', 'isEntireRow', 'values', 'formulas', 'text', 'valueTypes', 'numberFormat', 'rowHidden', 'columnHidden', 'hidden'], // prettier-ignore
  objects: ['format', 'worksheet'],
  methods: ['getCell', 'getRow', 'getColumn', 'getLastCell', 'getLastRow', 'getLastColumn', 'getOffsetRange', 'getResizedRange', 'getAbsoluteResizedRange', 'getRowsAbove', 'getRowsBelow', 'getColumnsBefore', 'getColumnsAfter', 'getEntireRow', 'getEntireColumn', 'getBoundingRect', 'getIntersection', 'getIntersectionOrNullObject', 'getUsedRange', 'getUsedRangeOrNullObject', 'getTables', 'select', 'clear', 'delete', 'insert', 'copyFrom', '_ValidateArraySize'], // prettier-ignore
});
