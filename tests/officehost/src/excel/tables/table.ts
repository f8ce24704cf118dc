import { type Element, attribute, child, elements, ensure, make } from '../../packages/xml.ts';
import { errors } from '../../protocol/errors.ts';
import { expose } from '../../protocol/expose.ts';
import { type Rect, formatRect, parseRect } from '../address.ts';
import { EventType, WORKBOOK, registration } from '../events.ts';
import { Range } from '../range.ts';
import { shiftEverything } from '../shiftEverything.ts';
import type { Workbook } from '../workbook.ts';
import type { Worksheet } from '../worksheet.ts';
import { calculatedFormulas } from './calculatedColumns.ts';
import { TableColumnCollection } from './tableColumns.ts';
import { TableRowCollection } from './tableRows.ts';

/** A table as tests look at it. */
export interface PlainTable {
  readonly id: string;
  readonly name: string;
  readonly ref: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly columns: readonly string[];
}

/** A table on a sheet (ECMA-376 part 1, 18.5.1.2): a view over its part. */
export class Table {
  isDeleted = false;
  readonly worksheet: Worksheet;
  readonly partName: string;
  readonly columns: TableColumnCollection;
  readonly rows: TableRowCollection;

  constructor(worksheet: Worksheet, partName: string) {
    this.worksheet = worksheet;
    this.partName = partName;
    this.columns = new TableColumnCollection(this);
    this.rows = new TableRowCollection(this);
  }

  root(): Element {
    return this.workbook.file.xml(this.partName).root;
  }
  edit(): Element {
    return this.workbook.file.xml(this.partName).edit();
  }
  get workbook(): Workbook {
    return this.worksheet.workbook;
  }
  get events() {
    return this.workbook.events;
  }
  get eventTarget(): string {
    return this.id;
  }

  get legacyId(): string {
    return attribute(this.root(), 'id') ?? '';
  }
  get id(): string {
    return `{00000000-000C-0000-FFFF-${this.legacyId.padStart(12, '0')}}`;
  }
  get name(): string {
    return attribute(this.root(), 'displayName') ?? attribute(this.root(), 'name') ?? '';
  }
  set name(value: string) {
    this.workbook.checkName(value, this.name);
    this.edit().setAttribute('name', value);
    this.edit().setAttribute('displayName', value);
  }
  get showHeaders(): boolean {
    return attribute(this.root(), 'headerRowCount') !== '0';
  }
  get showTotals(): boolean {
    return Number(attribute(this.root(), 'totalsRowCount') ?? 0) > 0;
  }
  #styleInfo(): Element | undefined {
    return child(this.root(), 'tableStyleInfo');
  }
  get style(): string {
    return attribute(this.#styleInfo(), 'name') ?? '';
  }
  set style(value: string) {
    ensure(this.edit(), 'x:tableStyleInfo', [
      'autoFilter',
      'sortState',
      'tableColumns',
      'tableStyleInfo',
      'extLst',
    ]).setAttribute('name', value);
  }
  get showBandedRows(): boolean {
    return attribute(this.#styleInfo(), 'showRowStripes') === '1';
  }
  get showFilterButton(): boolean {
    return child(this.root(), 'autoFilter') !== undefined;
  }

  get rect(): Rect {
    return parseRect(attribute(this.root(), 'ref') ?? '') ?? { row: 0, column: 0, rows: 2, columns: 1 };
  }
  setRect(rect: Rect): void {
    const root = this.edit();
    root.setAttribute('ref', formatRect(rect));
    const filter = child(root, 'autoFilter');
    // The filter leaves the totals out.
    filter?.setAttribute('ref', formatRect({ ...rect, rows: rect.rows - (this.showTotals ? 1 : 0) }));
  }

  get bodyTop(): number {
    return this.rect.row + (this.showHeaders ? 1 : 0);
  }
  get bodyRows(): number {
    return this.rect.rows - (this.showHeaders ? 1 : 0) - (this.showTotals ? 1 : 0);
  }

  getRange(): Range {
    return new Range(this.worksheet, this.rect);
  }
  getHeaderRowRange(): Range {
    if (!this.showHeaders) throw errors.itemNotFound('the table shows no headers');
    return new Range(this.worksheet, { ...this.rect, rows: 1 });
  }
  getDataBodyRange(): Range {
    return new Range(this.worksheet, { ...this.rect, row: this.bodyTop, rows: Math.max(1, this.bodyRows) });
  }
  getTotalRowRange(): Range {
    if (!this.showTotals) throw errors.itemNotFound('the table shows no totals');
    return this.getRange().getLastRow();
  }

  /** Answers where the rows went; what stands below the table moves down, and formulas of columns fill the new cells. */
  insertRows(index: number, rows: readonly (readonly unknown[])[]): number {
    const { rect, bodyRows } = this;
    if (rows.some((row) => row.length !== rect.columns)) {
      throw errors.invalidArgument(`a row of ${this.name} has ${rect.columns} cells`);
    }
    const at = index < 0 ? bodyRows : index;
    if (at > bodyRows) throw errors.invalidArgument(`index ${index}`);
    const area = { row: this.bodyTop + at, column: rect.column, rows: rows.length, columns: rect.columns };
    this.worksheet.change(
      area,
      'RowInserted',
      () => {
        this.worksheet.shiftCells({ area, direction: 'Down', growing: at === bodyRows }, this);
        this.setRect({ ...rect, rows: rect.rows + rows.length });
        const formulas = calculatedFormulas(this);
        for (const [r, row] of rows.entries()) {
          this.#likeNeighbour(area.row + r, at === 0 ? area.row + rows.length : area.row - 1);
          for (const [c, value] of row.entries()) {
            const isGiven = value !== null && value !== undefined && value !== '';
            this.worksheet.put(area.row + r, area.column + c, isGiven ? value : (formulas[c] ?? ''));
          }
        }
      },
      this,
    );
    return at;
  }

  /** New cells look like those of the row above (below, for the first row). */
  #likeNeighbour(row: number, neighbour: number): void {
    const { cells } = this.worksheet;
    for (let c = 0; c < this.rect.columns; c++) {
      const style = attribute(cells.element(neighbour, this.rect.column + c), 's');
      if (style !== undefined) cells.ensureCell(row, this.rect.column + c).setAttribute('s', style);
    }
  }

  /** Takes in rows that were written right below it. */
  growOver(count: number): void {
    const { rect } = this;
    const area = { row: rect.row + rect.rows, column: rect.column, rows: count, columns: rect.columns };
    shiftEverything(this.worksheet, { area, direction: 'Down', still: true }, this);
    this.setRect({ ...rect, rows: rect.rows + count });
    const formulas = calculatedFormulas(this);
    for (let row = area.row; row < area.row + count; row++) {
      this.#likeNeighbour(row, area.row - 1);
      for (const [c, formula] of formulas.entries()) {
        const isEmpty = this.worksheet.value(row, area.column + c) === '';
        if (formula !== undefined && isEmpty) this.worksheet.put(row, area.column + c, formula);
      }
    }
  }

  deleteRows(index: number, count: number): void {
    const { rect } = this;
    if (!(index >= 0 && index + count <= this.bodyRows)) throw errors.invalidArgument(`row ${index}`);
    const area = { row: this.bodyTop + index, column: rect.column, rows: count, columns: rect.columns };
    // A table keeps one row, if an empty one.
    const kept = count === this.bodyRows ? 1 : 0;
    this.worksheet.change(
      area,
      'RowDeleted',
      () => {
        if (kept) this.worksheet.erase({ ...area, rows: 1 });
        const gone = { ...area, row: area.row + kept, rows: count - kept };
        if (gone.rows === 0) return;
        this.worksheet.shiftCells({ area: gone, direction: 'Up' }, this);
        this.setRect({ ...rect, rows: rect.rows - gone.rows });
      },
      this,
    );
  }

  resize(newRange: Range | string): void {
    const { rect } = newRange instanceof Range ? newRange : this.worksheet.getRange(newRange);
    if (rect.row !== this.rect.row) throw errors.invalidArgument('the header row must stay where it is');
    if (rect.rows < 2) throw errors.invalidArgument('a table has one row at least');
    this.columns.fit(rect.columns);
    this.setRect(rect);
    this.worksheet.nameColumns(rect);
  }

  clearFilters(): void {
    const filter = child(this.root(), 'autoFilter');
    if (!elements(filter).length) return;
    this.edit();
    for (const column of elements(filter)) filter?.removeChild(column);
  }
  convertToRange(): Range {
    const range = this.getRange();
    this.worksheet.dropTable(this);
    return range;
  }
  delete(): void {
    this.worksheet.erase(this.rect);
    this.worksheet.dropTable(this);
  }

  addColumnElement(name: string, index: number): void {
    const list = ensure(this.edit(), 'x:tableColumns', ['autoFilter', 'sortState', 'tableColumns']);
    const ids = elements(list, 'tableColumn').map((column) => Number(attribute(column, 'id')));
    const added = make(list, 'x:tableColumn', { id: 1 + Math.max(0, ...ids), name });
    list.insertBefore(added, elements(list, 'tableColumn')[index] ?? null);
    list.setAttribute('count', String(ids.length + 1));
  }

  _RegisterDataChangedEvent(): void {
    registration.on(this, EventType.tableChanged);
  }
  _UnregisterDataChangedEvent(): void {
    registration.off(this, EventType.tableChanged);
  }
  _RegisterSelectionChangedEvent(): void {
    registration.on(this, EventType.tableSelection);
  }
  _UnregisterSelectionChangedEvent(): void {
    registration.off(this, EventType.tableSelection);
  }

  announceDeleted(): void {
    this.isDeleted = true;
    const message = { tableId: this.id, tableName: this.name, worksheetId: this.worksheet.id, source: 'Local' };
    this.events.fire(EventType.tableDeleted, WORKBOOK, message);
  }

  toPlain(): PlainTable {
    const { id, name, showHeaders, showTotals, style } = this;
    return {
      id,
      name,
      ref: formatRect(this.rect),
      showHeaders,
      showTotals,
      style,
      columns: this.columns.items.map((column) => column.name),
    };
  }
}
expose(Table, {
  scalars: ['id', 'name', 'showHeaders', 'showTotals', 'style', 'showBandedRows', 'showFilterButton', 'legacyId'],
  objects: ['columns', 'rows', 'worksheet'],
  methods: ['getRange', 'getHeaderRowRange', 'getDataBodyRange', 'getTotalRowRange', 'resize', 'clearFilters', 'convertToRange', 'delete', '_RegisterDataChangedEvent', '_UnregisterDataChangedEvent', '_RegisterSelectionChangedEvent', '_UnregisterSelectionChangedEvent'], // prettier-ignore
});
