import type { EventHub } from '../protocol/eventHub.ts';
import { expose } from '../protocol/expose.ts';

/** `context.runtime`: whether the add-in is told of what happens. */
export class Runtime {
  readonly #events: EventHub;
  constructor(events: EventHub) {
    this.#events = events;
  }
  get enableEvents(): boolean {
    return this.#events.isOn;
  }
  set enableEvents(value: boolean) {
    this.#events.isOn = value;
  }
}
expose(Runtime, { scalars: ['enableEvents'] });
