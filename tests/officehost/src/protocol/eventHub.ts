export interface HostEvent {
  /** Microsoft's number of the event. */
  readonly type: number;
  readonly targetId: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** What a document announces to those who asked; the session turns it into a message for the add-in. */
export class EventHub {
  readonly #subscriptions = new Set<string>();
  /** An add-in may turn its events off for a while. */
  isOn = true;
  listener: ((event: HostEvent) => void) | undefined;

  register(type: number, targetId: string): void {
    this.#subscriptions.add(`${type}|${targetId}`);
  }

  unregister(type: number, targetId: string): void {
    this.#subscriptions.delete(`${type}|${targetId}`);
  }

  fire(type: number, targetId: string, message: Readonly<Record<string, unknown>>): void {
    if (this.isOn && this.#subscriptions.has(`${type}|${targetId}`)) this.listener?.({ type, targetId, message });
  }
}
