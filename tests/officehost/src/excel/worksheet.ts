import { attribute, child, elements, relationshipId, remove, setOrRemove } from '../packages/xml.ts';
import { errors } from '../protocol/errors.ts';
import type { EventHub } from '../protocol/eventHub.ts';
import { expose } from '../protocol/expose.ts';
import { MAX_COLUMNS, MAX_ROWS, type Rect, bounding, cellAt, cellName, intersect } from './address.ts';
import { ChartCollection } from './charts/chartCollection.ts';
import { CellGrid } from './cells/cellGrid.ts';
import { parseInput } from './cells/input.ts';
import { announceChange } from './changeEvents.ts';
import { EventType, WORKBOOK, registration } from './events.ts';
import type { CellValue } from './formulas/functions.ts';
import { NamedItemCollection } from './names.ts';
import { Range } from './range.ts';
import { SheetDimensions } from './sheetDimensions.ts';
import { shiftCells } from './shiftCells.ts';
import { type Shift } from './structure.ts';
import { growTables } from './tables/growTables.ts';
import { addTablePart } from './tables/newTable.ts';
import { type PlainTable, Table } from './tables/table.ts';
import { TableCollection } from './tables/tableCollection.ts';
import type { Workbook } from './workbook.ts';

/** A sheet as tests look at it. */
export interface PlainSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  readonly cells: Readonly<Record<string, PlainCell>>;
  readonly tables: readonly PlainTable[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}
export interface PlainCell {
  readonly v: CellValue;
  readonly f?: string;
  /** The fake host could not work the formula out after something it depends on changed; `v` is what was there before. */
  readonly stale?: true;
}

const visibilities: Record<string, string> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

export class Worksheet {
  isDeleted = false;
  readonly workbook: Workbook;
  readonly partName: string;
  readonly relationship: string;
  readonly cells: CellGrid;
  readonly dimensions: SheetDimensions;
  readonly tables: TableCollection;
  readonly names: NamedItemCollection;
  readonly charts: ChartCollection;
  readonly #tables = new Map<string, Table>();

  constructor(workbook: Workbook, partName: string, relationship: string) {
    this.workbook = workbook;
    this.partName = partName;
    this.relationship = relationship;
    this.cells = new CellGrid(workbook.file, partName, workbook.strings);
    this.dimensions = new SheetDimensions(workbook.file, this.cells);
    this.tables = new TableCollection(workbook, this);
    this.names = new NamedItemCollection(workbook, this);
    this.charts = new ChartCollection(this);
  }

  #entry() {
    return this.workbook.sheetElements().find((element) => relationshipId(element) === this.relationship);
  }
  get events(): EventHub {
    return this.workbook.events;
  }
  get id(): string {
    return `{00000000-0001-0000-0000-${(attribute(this.#entry(), 'sheetId') ?? '0').padStart(12, '0')}}`;
  }
  get eventTarget(): string {
    return this.id;
  }
  get name(): string {
    return attribute(this.#entry(), 'name') ?? '';
  }
  set name(value: string) {
    this.workbook.checkSheetName(value, this);
    this.workbook.editMain();
    this.#entry()?.setAttribute('name', value);
  }
  get position(): number {
    return this.workbook.sheetList.indexOf(this);
  }
  get visibility(): string {
    return visibilities[attribute(this.#entry(), 'state') ?? ''] ?? 'Visible';
  }
  set visibility(value: string) {
    this.workbook.editMain();
    const entry = this.#entry();
    if (entry) {
      setOrRemove(
        entry,
        'state',
        Object.keys(visibilities).find((state) => visibilities[state] === value),
      );
    }
  }
  get tableList(): Table[] {
    const { file } = this.workbook;
    return file.relationships(this.partName).ofKind('table').map(({ target }) => this.#tableFor(target)); // prettier-ignore
  }
  #tableFor(partName: string): Table {
    let table = this.#tables.get(partName);
    if (!table) this.#tables.set(partName, (table = new Table(this, partName)));
    return table;
  }

  getRange(address?: string): Range {
    if (address === undefined) return new Range(this, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    return this.workbook.rangeAt(address, this);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, { row, column, rows, columns });
  }
  getCell(row: number, column: number): Range {
    return new Range(this, cellAt(row, column));
  }
  getUsedRangeOrNullObject(): Range | null {
    const rect = this.usedRect();
    return rect ? new Range(this, rect) : null;
  }
  getUsedRange(): Range {
    return this.getUsedRangeOrNullObject() ?? this.getCell(0, 0);
  }
  getNextOrNullObject(): Worksheet | null {
    return this.workbook.sheetList[this.position + 1] ?? null;
  }
  getPreviousOrNullObject(): Worksheet | null {
    return this.workbook.sheetList[this.position - 1] ?? null;
  }
  activate(): void {
    this.workbook.activeSheet = this;
  }
  delete(): void {
    this.workbook.deleteSheet(this);
  }

  value(row: number, column: number): CellValue {
    return this.cells.value(row, column);
  }
  /** Puts what a person would type into a cell. */
  put(row: number, column: number, given: unknown): void {
    const style = Number(attribute(this.cells.element(row, column), 's') ?? 0);
    const input = parseInput(given, this.workbook.styles.numberFormat(style));
    const hadFormula = this.cells.formula(row, column) !== undefined;
    if (!input) this.cells.erase(row, column);
    else if ('value' in input) this.cells.put(row, column, input.value);
    // What the formula says is worked out once the whole edit is done; until then it is a formula not understood.
    else this.cells.put(row, column, '#NAME?', input.formula);
    if (hadFormula || (input && 'formula' in input)) this.workbook.dropCalculationChain();
  }
  restyle(row: number, column: number, style: number): void {
    if (style === 0 && !this.cells.element(row, column)) return;
    setOrRemove(this.cells.ensureCell(row, column), 's', style || undefined);
  }
  #placesIn(rect: Rect) {
    return this.cells.places().filter((place) => intersect(rect, cellAt(place.row, place.column)));
  }
  erase(rect: Rect): void {
    for (const { row, column } of this.#placesIn(rect)) this.put(row, column, '');
  }
  usedRect(within?: Rect): Rect | undefined {
    let used: Rect | undefined;
    for (const { row, column } of this.cells.places()) {
      const cell = cellAt(row, column);
      if (this.value(row, column) === '' && this.cells.formula(row, column) === undefined) continue;
      if (!within || intersect(within, cell)) used = used ? bounding(used, cell) : cell;
    }
    return used;
  }

  /** Inserts or deletes cells; everything in the workbook that names the moved ones follows. */
  shiftCells(shift: Shift, except?: Table): void {
    shiftCells(this, shift, except);
  }

  /** Runs an edit, works out what depends on it, and announces it. */
  change(rect: Rect, changeType: string, edit: () => void, table?: Table): void {
    const isCell = rect.rows === 1 && rect.columns === 1;
    const before = isCell ? this.value(rect.row, rect.column) : undefined;
    edit();
    if (changeType === 'RangeEdited') growTables(this, rect);
    this.nameColumns(rect);
    const isShift = changeType !== 'RangeEdited';
    this.workbook.recalculate(
      this,
      isShift ? { row: rect.row, column: 0, rows: MAX_ROWS - rect.row, columns: MAX_COLUMNS } : rect,
    );
    announceChange(this, rect, changeType, before, table);
  }

  /** A table's column is called what its header says. */
  nameColumns(rect: Rect): void {
    for (const table of this.tableList) {
      const header = table.showHeaders && intersect(rect, { ...table.rect, rows: 1 });
      if (!header) continue;
      for (const column of table.columns.items) {
        const at = table.rect.column + column.index;
        if (this.value(table.rect.row, at) === '') this.put(table.rect.row, at, column.name);
        column.rename(String(this.value(table.rect.row, at)));
      }
    }
  }

  addTable(rect: Rect, hasHeaders: boolean): Table {
    if (this.tableList.some((table) => intersect(table.rect, rect))) {
      throw errors.invalidArgument('a table cannot overlap another table');
    }
    if (!hasHeaders) this.shiftCells({ area: { ...rect, rows: 1 }, direction: 'Down' });
    const whole = { ...rect, rows: Math.max(2, rect.rows + (hasHeaders ? 0 : 1)) };
    const columns = Array.from({ length: rect.columns }, (_, index) => {
      if (this.value(rect.row, rect.column + index) === '') {
        this.put(rect.row, rect.column + index, `Column${index + 1}`);
      }
      return String(this.value(rect.row, rect.column + index));
    });
    const { id, name } = this.workbook.freshTable();
    const table = this.#tableFor(addTablePart(this.workbook.file, this.partName, { id, name, rect: whole, columns }));
    this.events.fire(EventType.tableAdded, WORKBOOK, { tableId: table.id, worksheetId: this.id, source: 'Local' });
    return table;
  }
  dropTable(table: Table): void {
    table.announceDeleted();
    const { file } = this.workbook;
    const relationship = file.relationships(this.partName).ofKind('table').find(({ target }) => target === table.partName); // prettier-ignore
    const parts = child(file.xml(this.partName).edit(), 'tableParts');
    remove(elements(parts).find((part) => relationshipId(part) === relationship?.id));
    if (parts && elements(parts).length === 0) remove(parts);
    else parts?.setAttribute('count', String(elements(parts).length));
    if (relationship) file.relationships(this.partName).remove(relationship.id);
    file.remove(table.partName);
    this.#tables.delete(table.partName);
  }

  _RegisterDataChangedEvent(): void {
    registration.on(this, EventType.sheetChanged);
  }
  _UnregisterDataChangedEvent(): void {
    registration.off(this, EventType.sheetChanged);
  }
  _RegisterSelectionChangedEvent(): void {
    registration.on(this, EventType.sheetSelection);
  }
  _UnregisterSelectionChangedEvent(): void {
    registration.off(this, EventType.sheetSelection);
  }

  #plainCell(row: number, column: number): PlainCell {
    const f = this.cells.formula(row, column);
    const isStale = this.workbook.stale.has(`${this.id}!${cellName(row, column)}`);
    return { v: this.value(row, column), ...(f !== undefined && { f }), ...(isStale && { stale: true }) };
  }
  toPlain(): PlainSheet {
    const places = this.cells.places().sort((a, b) => a.row - b.row || a.column - b.column);
    const cells = places.map(({ row, column }) => [cellName(row, column), this.#plainCell(row, column)] as const);
    return {
      id: this.id,
      name: this.name,
      visibility: this.visibility,
      cells: Object.fromEntries(cells.filter(([, cell]) => cell.v !== '' || cell.f !== undefined)),
      tables: this.tableList.map((table) => table.toPlain()),
      names: this.names.items.map(({ name, formula }) => ({ name, formula })),
    };
  }
}
expose(Worksheet, {
  scalars: ['id', 'name', 'position', 'visibility'],
  objects: ['tables', 'names', 'charts'],
  methods: ['getRange', 'getRangeByIndexes', 'getCell', 'getUsedRange', 'getUsedRangeOrNullObject', 'getNextOrNullObject', 'getPreviousOrNullObject', 'activate', 'delete', '_RegisterDataChangedEvent', '_UnregisterDataChangedEvent', '_RegisterSelectionChangedEvent', '_UnregisterSelectionChangedEvent'], // prettier-ignore
});
