import type { EventHub } from '../protocol/eventHub.ts';

/** Microsoft's numbers of Excel's events. */
export const EventType = {
  sheetChanged: 10,
  sheetAdded: 13,
  sheetSelection: 14,
  sheetDeleted: 15,
  tableSelection: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** OfficeExtension.Constants.eventWorkbookId: events that are heard for the whole workbook. */
export const WORKBOOK = 'Workbook';

interface EventSource {
  readonly events: EventHub;
  readonly eventTarget: string;
}

const on = (source: EventSource, type: number) => source.events.register(type, source.eventTarget);
const off = (source: EventSource, type: number) => source.events.unregister(type, source.eventTarget);

/** What `onChanged.add()` and the like call before they listen, and `remove()` after. */
export const registration = { on, off };
