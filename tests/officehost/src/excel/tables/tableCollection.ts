import type { EventHub } from '../../protocol/eventHub.ts';
import { expose } from '../../protocol/expose.ts';
import { EventType, WORKBOOK, registration } from '../events.ts';
import { Range } from '../range.ts';
import type { Workbook } from '../workbook.ts';
import type { Worksheet } from '../worksheet.ts';
import type { Table } from './table.ts';
import { TableScopedCollection } from './tableScopedCollection.ts';

/** The tables of a sheet or of the workbook. */
export class TableCollection extends TableScopedCollection {
  readonly #workbook: Workbook;
  readonly #sheet: Worksheet | undefined;
  constructor(workbook: Workbook, sheet?: Worksheet) {
    super(() => (sheet ? [sheet] : workbook.sheetList).flatMap((owner) => owner.tableList));
    this.#workbook = workbook;
    this.#sheet = sheet;
  }
  get events(): EventHub {
    return this.#workbook.events;
  }
  get eventTarget(): string {
    return this.#sheet?.id ?? WORKBOOK;
  }
  get count(): number {
    return this.items.length;
  }
  add(address: Range | string, hasHeaders: boolean): Table {
    const range = address instanceof Range ? address : this.#workbook.rangeAt(address, this.#sheet);
    return range.worksheet.addTable(range.rect, hasHeaders);
  }

  _RegisterDataChangedEvent(): void {
    registration.on(this, EventType.tableChanged);
  }
  _UnregisterDataChangedEvent(): void {
    registration.off(this, EventType.tableChanged);
  }
  _RegisterAddedEvent(): void {
    registration.on(this, EventType.tableAdded);
  }
  _UnregisterAddedEvent(): void {
    registration.off(this, EventType.tableAdded);
  }
  _RegisterDeletedEvent(): void {
    registration.on(this, EventType.tableDeleted);
  }
  _UnregisterDeletedEvent(): void {
    registration.off(this, EventType.tableDeleted);
  }
}
expose(TableCollection, {
  scalars: ['count'],
  methods: ['add', '_RegisterDataChangedEvent', '_UnregisterDataChangedEvent', '_RegisterAddedEvent', '_UnregisterAddedEvent', '_RegisterDeletedEvent', '_UnregisterDeletedEvent'], // prettier-ignore
});
