import { Collection } from '../../protocol/collection.ts';
import { expose } from '../../protocol/expose.ts';
import type { CellValue } from '../formulas/functions.ts';
import type { Range } from '../range.ts';
import type { Table } from './table.ts';

export class TableRow {
  readonly #table: Table;
  readonly index: number;
  constructor(table: Table, index: number) {
    this.#table = table;
    this.index = index;
  }
  getRange(): Range {
    return this.#table.getDataBodyRange().getRow(this.index);
  }
  get values(): CellValue[][] | null {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
  delete(): void {
    this.#table.deleteRows(this.index, 1);
  }
}
expose(TableRow, { key: 'index', scalars: ['index', 'values'], methods: ['getRange', 'delete'] });

export class TableRowCollection extends Collection<TableRow> {
  readonly #table: Table;
  constructor(table: Table) {
    super(() => Array.from({ length: table.bodyRows }, (_, index) => new TableRow(table, index)));
    this.#table = table;
  }
  get count(): number {
    return this.items.length;
  }
  /** One row, several rows, or one value for all cells of a row. */
  add(index?: number, values?: unknown): TableRow {
    const blank = Array<unknown>(this.#table.rect.columns).fill(values ?? '');
    const given = Array.isArray(values) ? (values as unknown[]) : [blank];
    const rows = given.every(Array.isArray) ? (given as unknown[][]) : [given];
    return new TableRow(this.#table, this.#table.insertRows(index ?? -1, rows));
  }
  deleteRows(rows: readonly (TableRow | number)[]): void {
    const indexes = rows.map((row) => (typeof row === 'number' ? row : row.index));
    for (const index of indexes.sort((a, b) => b - a)) this.#table.deleteRows(index, 1);
  }
  deleteRowsAt(index: number, count = 1): void {
    this.#table.deleteRows(index, count);
  }
}
expose(TableRowCollection, { scalars: ['count'], methods: ['add', 'deleteRows', 'deleteRowsAt'] });
