import { type Element, attribute, child, elements, remove } from '../../packages/xml.ts';
import { Collection, sameKey } from '../../protocol/collection.ts';
import { errors } from '../../protocol/errors.ts';
import { expose } from '../../protocol/expose.ts';
import type { CellValue } from '../formulas/functions.ts';
import type { Range } from '../range.ts';
import type { Table } from './table.ts';

export class TableColumn {
  readonly #table: Table;
  readonly #element: Element;
  readonly index: number;
  constructor(table: Table, element: Element, index: number) {
    this.#table = table;
    this.#element = element;
    this.index = index;
  }
  get id(): number {
    return Number(attribute(this.#element, 'id'));
  }
  get name(): string {
    // A line end in a header is written as _x000a_ (ECMA-376 part 1, 22.4.2.4).
    const written = attribute(this.#element, 'name') ?? '';
    return written.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
  set name(value: string) {
    const { rect, showHeaders, worksheet } = this.#table;
    if (showHeaders) worksheet.getCell(rect.row, rect.column + this.index).values = [[value]];
    else this.rename(value);
  }
  /** Says the header's new text in the table's part. */
  rename(value: string): void {
    if (value === this.name) return;
    this.#table.edit();
    this.#element.setAttribute(
      'name',
      value.replace(/[\n\r\t]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0')}_`),
    );
  }
  getRange(): Range {
    return this.#table.getRange().getColumn(this.index);
  }
  getDataBodyRange(): Range {
    return this.#table.getDataBodyRange().getColumn(this.index);
  }
  getHeaderRowRange(): Range {
    return this.#table.getHeaderRowRange().getColumn(this.index);
  }
  /** What stands right of it moves left. */
  delete(): void {
    const table = this.#table;
    const { rect, worksheet } = table;
    const area = { ...rect, column: rect.column + this.index, columns: 1 };
    worksheet.change(
      area,
      'ColumnDeleted',
      () => {
        table.edit();
        remove(this.#element);
        child(table.root(), 'tableColumns')?.setAttribute('count', String(rect.columns - 1));
        worksheet.shiftCells({ area, direction: 'Left' }, table);
        table.setRect({ ...rect, columns: rect.columns - 1 });
      },
      table,
    );
  }
  get values(): CellValue[][] | null {
    return this.getRange().values;
  }
  set values(values: unknown) {
    this.getRange().values = values;
  }
}
expose(TableColumn, {
  scalars: ['id', 'index', 'name', 'values'],
  methods: ['getRange', 'getDataBodyRange', 'getHeaderRowRange', 'delete'],
});

export class TableColumnCollection extends Collection<TableColumn> {
  readonly #table: Table;
  constructor(table: Table) {
    super(() =>
      elements(child(table.root(), 'tableColumns'), 'tableColumn').map(
        (element, index) => new TableColumn(table, element, index),
      ),
    );
    this.#table = table;
  }
  get count(): number {
    return this.items.length;
  }
  override find(key: string | number): TableColumn | null {
    return this.items.find((column) => column.id === Number(key) || sameKey(column.name, key)) ?? null;
  }
  /** At the end only: what an inner column would move is not modelled. */
  add(index?: number, values?: unknown, name?: string): TableColumn {
    const { rect } = this.#table;
    if (index !== undefined && index !== -1 && index !== rect.columns) {
      throw errors.apiNotFound('TableColumnCollection.add at an inner index');
    }
    this.fit(rect.columns + 1);
    this.#table.setRect({ ...rect, columns: rect.columns + 1 });
    const column = this.getItemAt(rect.columns);
    column.name = name ?? `Column${rect.columns + 1}`;
    if (values !== undefined) column.values = values;
    return column;
  }
  /** Makes the part list as many columns as the table is wide. */
  fit(count: number): void {
    for (let index = this.items.length; index < count; index++) {
      this.#table.addColumnElement(`Column${index + 1}`, index);
    }
    const list = child(this.#table.root(), 'tableColumns');
    const surplus = elements(list, 'tableColumn').slice(count);
    if (!surplus.length) return;
    this.#table.edit();
    for (const column of surplus) remove(column);
    list?.setAttribute('count', String(count));
  }
}
expose(TableColumnCollection, { scalars: ['count'], methods: ['add'] });
