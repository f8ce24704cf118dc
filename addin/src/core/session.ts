import type { Edit } from "./edits";
import { begin, record, redo, rest, undo, type History } from "./history";
import { schemaVersion, type JourneyMap } from "./map";

/** The map that is open, with its steps back and forth, for whoever listens. */
export class MapSession {
  private history: History<JourneyMap>;
  private readonly listeners = new Set<() => void>();

  /** Whether the map can only be looked at, because a newer program wrote it. */
  readonly isReadOnly: boolean;

  constructor(map: JourneyMap) {
    this.history = begin(map);
    this.isReadOnly = (map.schemaVersion ?? schemaVersion) > schemaVersion;
  }

  /** The map as it is. */
  readonly current = (): JourneyMap => this.history.present;

  /** The map with the steps that can be taken. */
  readonly steps = (): History<JourneyMap> => this.history;

  /** Calls when something changed, until the answer is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Changes the map. Changes of the same subject in a row are one step back. */
  edit(edit: Edit, subject?: string): void {
    if (!this.isReadOnly) this.become(record(this.history, edit(this.history.present), subject));
  }

  undo(): void {
    this.become(undo(this.history));
  }

  redo(): void {
    this.become(redo(this.history));
  }

  /** Ends the step that is being typed. */
  rest(): void {
    this.history = rest(this.history);
  }

  private become(history: History<JourneyMap>): void {
    if (history === this.history) return;
    this.history = history;
    for (const listener of this.listeners) listener();
  }
}
