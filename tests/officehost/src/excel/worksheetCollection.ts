import { Collection, sameKey } from '../protocol/collection.ts';
import type { EventHub } from '../protocol/eventHub.ts';
import { expose } from '../protocol/expose.ts';
import { EventType, WORKBOOK, registration } from './events.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

export class WorksheetCollection extends Collection<Worksheet> {
  readonly #workbook: Workbook;
  constructor(workbook: Workbook) {
    super(() => workbook.sheetList);
    this.#workbook = workbook;
  }
  get events(): EventHub {
    return this.#workbook.events;
  }
  get eventTarget(): string {
    return WORKBOOK;
  }
  override find(key: string | number): Worksheet | null {
    return this.items.find((sheet) => sheet.id === key || sameKey(sheet.name, key)) ?? null;
  }
  add(name?: string): Worksheet {
    return this.#workbook.addSheet(name);
  }
  getActiveWorksheet(): Worksheet {
    return this.#workbook.activeSheet;
  }
  getFirst(): Worksheet {
    return this.getItemAt(0);
  }
  getLast(): Worksheet {
    return this.getItemAt(this.items.length - 1);
  }

  _RegisterDataChangedEvent(): void {
    registration.on(this, EventType.sheetChanged);
  }
  _UnregisterDataChangedEvent(): void {
    registration.off(this, EventType.sheetChanged);
  }
  _RegisterAddedEvent(): void {
    registration.on(this, EventType.sheetAdded);
  }
  _UnregisterAddedEvent(): void {
    registration.off(this, EventType.sheetAdded);
  }
  _RegisterDeletedEvent(): void {
    registration.on(this, EventType.sheetDeleted);
  }
  _UnregisterDeletedEvent(): void {
    registration.off(this, EventType.sheetDeleted);
  }
  _RegisterSelectionChangedEvent(): void {
    registration.on(this, EventType.sheetSelection);
  }
  _UnregisterSelectionChangedEvent(): void {
    registration.off(this, EventType.sheetSelection);
  }
}
expose(WorksheetCollection, {
  methods: ['add', 'getActiveWorksheet', 'getFirst', 'getLast', '_RegisterDataChangedEvent', '_UnregisterDataChangedEvent', '_RegisterAddedEvent', '_UnregisterAddedEvent', '_RegisterDeletedEvent', '_UnregisterDeletedEvent', '_RegisterSelectionChangedEvent', '_UnregisterSelectionChangedEvent'], // prettier-ignore
});
