import { type Element, attribute, child, descendants, elements, make, remove } from '../../packages/xml.ts';
import { Collection } from '../../protocol/collection.ts';
import { errors } from '../../protocol/errors.ts';
import { expose } from '../../protocol/expose.ts';
import { editIn } from '../context.ts';
import type { Shape } from '../shapes/shape.ts';
import { emptyBody, setBodyText } from '../text/splice.ts';
import { toEmu, toPoints } from '../units.ts';
import { TableCell, isCovered } from './tableCell.ts';

export interface PlainTable {
  readonly values: readonly (readonly string[])[];
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
}

/** A table on a slide (ECMA-376 part 1, 21.1.3): a view over its a:tbl. */
export class Table {
  readonly shape: Shape;
  readonly #element: Element;

  constructor(shape: Shape, element: Element) {
    this.shape = shape;
    this.#element = element;
  }

  gridColumns(): Element[] {
    return elements(child(this.#element, 'tblGrid'), 'gridCol');
  }
  rowElements(): Element[] {
    return elements(this.#element, 'tr');
  }
  edit(): void {
    editIn(this.shape.context);
  }

  get rowCount(): number {
    return this.rowElements().length;
  }
  get columnCount(): number {
    return this.gridColumns().length;
  }
  get values(): string[][] {
    return this.rowElements().map((row, r) => elements(row, 'tc').map((_, c) => this.#cell(r, c)?.text ?? ''));
  }
  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }
  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  #cell(row: number, column: number): TableCell | null {
    const element = elements(this.rowElements()[row], 'tc')[column];
    return element ? new TableCell(this.shape.context, element, row, column) : null;
  }

  /** A place outside the table, or covered by a merged cell, is a null object. */
  getCellOrNullObject(row: number, column: number): TableCell | null {
    const cell = this.#cell(row, column);
    return cell && !isCovered(cell.element) ? cell : null;
  }

  fill(values: readonly (readonly string[])[]): void {
    this.edit();
    for (const [r, row] of values.entries()) {
      for (const [c, value] of row.entries()) setBodyText((this.#cell(r, c) as TableCell).ensureBody(), value);
    }
  }

  insertRow(index: number): void {
    const rows = this.rowElements();
    const model = rows[index - 1] ?? rows[0];
    if (!model || index > rows.length) throw errors.invalidArgument(`row ${index}`);
    this.edit();
    const added = model.cloneNode(true) as Element;
    forgetIdentity(added);
    model.parentNode?.insertBefore(added, rows[index] ?? model.nextSibling);
    this.#growFrame('cy', Number(attribute(added, 'h') ?? 0));
  }

  insertColumn(index: number): void {
    const columns = this.gridColumns();
    const model = columns[index - 1] ?? columns[0];
    if (!model || index > columns.length) throw errors.invalidArgument(`column ${index}`);
    this.edit();
    const added = model.cloneNode(true) as Element;
    for (const row of this.rowElements()) {
      const cells = elements(row, 'tc');
      const source = cells[index - 1] ?? cells[0];
      const cell = source?.cloneNode(true) as Element;
      forgetIdentity(cell);
      row.insertBefore(cell, cells[index] ?? source?.nextSibling ?? null);
    }
    forgetIdentity(added);
    model.parentNode?.insertBefore(added, columns[index] ?? model.nextSibling);
    this.#growFrame('cx', Number(attribute(added, 'w') ?? 0));
  }

  deleteRow(index: number): void {
    const row = this.rowElements()[index];
    if (!row) throw errors.invalidArgument(`row ${index}`);
    this.edit();
    this.#growFrame('cy', -Number(attribute(row, 'h') ?? 0));
    remove(row);
  }

  deleteColumn(index: number): void {
    const column = this.gridColumns()[index];
    if (!column) throw errors.invalidArgument(`column ${index}`);
    this.edit();
    this.#growFrame('cx', -Number(attribute(column, 'w') ?? 0));
    remove(column);
    for (const row of this.rowElements()) remove(elements(row, 'tc')[index]);
  }

  #growFrame(side: 'cx' | 'cy', by: number): void {
    const size = child(this.shape.element, 'xfrm', 'ext');
    if (size) size.setAttribute(side, String(Math.max(0, Number(attribute(size, side) ?? 0) + by)));
  }

  stretchRows(factor: number): void {
    if (Number.isFinite(factor)) for (const row of this.rowElements()) scale(row, 'h', factor);
  }
  stretchColumns(factor: number): void {
    if (Number.isFinite(factor)) for (const column of this.gridColumns()) scale(column, 'w', factor);
  }

  getShape(): Shape {
    return this.shape;
  }

  toPlain(): PlainTable {
    return {
      values: this.values,
      columnWidths: this.gridColumns().map((column) => toPoints(attribute(column, 'w'))),
      rowHeights: this.rowElements().map((row) => toPoints(attribute(row, 'h'))),
    };
  }
}

function scale(element: Element, side: string, factor: number): void {
  element.setAttribute(side, String(Math.round(Number(attribute(element, side) ?? 0) * factor)));
}

/** A copied row or column gets an id of its own, empty cells, and no part in anyone's merged cells. */
function forgetIdentity(copy: Element): void {
  for (const id of descendants(copy, 'rowId')) id.setAttribute('val', String(freshId()));
  for (const id of descendants(copy, 'colId')) id.setAttribute('val', String(freshId()));
  const cells = copy.localName === 'tc' ? [copy] : elements(copy, 'tc');
  for (const cell of cells) {
    for (const name of ['gridSpan', 'rowSpan', 'hMerge', 'vMerge']) cell.removeAttribute(name);
    const body = child(cell, 'txBody');
    if (body) emptyBody(body);
    else cell.insertBefore(make(cell, 'a:txBody'), cell.firstChild);
  }
}

const freshId = () => globalThis.crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

class TableRow {
  readonly #table: Table;
  readonly rowIndex: number;
  constructor(table: Table, rowIndex: number) {
    this.#table = table;
    this.rowIndex = rowIndex;
  }
  get #element(): Element {
    return this.#table.rowElements()[this.rowIndex] as Element;
  }
  get height(): number {
    return toPoints(attribute(this.#element, 'h'));
  }
  set height(points: number) {
    this.#table.edit();
    this.#element.setAttribute('h', String(toEmu(points)));
  }
  get currentHeight(): number {
    return this.height;
  }
  delete(): void {
    this.#table.deleteRow(this.rowIndex);
  }
}
expose(TableRow, { scalars: ['rowIndex', 'height', 'currentHeight'], methods: ['delete'], key: 'rowIndex' });

class TableColumn {
  readonly #table: Table;
  readonly columnIndex: number;
  constructor(table: Table, columnIndex: number) {
    this.#table = table;
    this.columnIndex = columnIndex;
  }
  get #element(): Element {
    return this.#table.gridColumns()[this.columnIndex] as Element;
  }
  get width(): number {
    return toPoints(attribute(this.#element, 'w'));
  }
  set width(points: number) {
    this.#table.edit();
    this.#element.setAttribute('w', String(toEmu(points)));
  }
  delete(): void {
    this.#table.deleteColumn(this.columnIndex);
  }
}
expose(TableColumn, { scalars: ['columnIndex', 'width'], methods: ['delete'], key: 'columnIndex' });

class TableRowCollection extends Collection<TableRow> {
  readonly #table: Table;
  constructor(table: Table) {
    super(() => table.rowElements().map((_, index) => new TableRow(table, index)));
    this.#table = table;
  }
  add(index?: number, count = 1): void {
    for (let added = 0; added < count; added++) this.#table.insertRow(index ?? this.#table.rowCount);
  }
  deleteRows(rows: readonly TableRow[]): void {
    for (const row of [...rows].sort((a, b) => b.rowIndex - a.rowIndex)) row.delete();
  }
}
expose(TableRowCollection, { methods: ['add', 'deleteRows'] });

class TableColumnCollection extends Collection<TableColumn> {
  readonly #table: Table;
  constructor(table: Table) {
    super(() => table.gridColumns().map((_, index) => new TableColumn(table, index)));
    this.#table = table;
  }
  add(index?: number, count = 1): void {
    for (let added = 0; added < count; added++) this.#table.insertColumn(index ?? this.#table.columnCount);
  }
  deleteColumns(columns: readonly TableColumn[]): void {
    for (const column of [...columns].sort((a, b) => b.columnIndex - a.columnIndex)) column.delete();
  }
}
expose(TableColumnCollection, { methods: ['add', 'deleteColumns'] });

expose(Table, {
  scalars: ['rowCount', 'columnCount', 'values'],
  objects: ['rows', 'columns'],
  methods: ['getCellOrNullObject', 'getShape'],
});
