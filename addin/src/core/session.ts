import { noDots, withDot, type Dots } from "./dots";
import type { Edit } from "./edits";
import { begin, record, redo, rest, undo, type History } from "./history";
import { schemaVersion, type JourneyMap } from "./map";

/** What is worked on: the map, and the dots that a group put on its cards. */
export interface Work {
  readonly map: JourneyMap;
  readonly dots: Dots;
}

/** The map that is open, with its steps back and forth, for whoever listens. */
export class MapSession {
  private history: History<Work>;
  private readonly listeners = new Set<() => void>();

  /** Whether the map can only be looked at, because a newer program wrote it. */
  readonly isReadOnly: boolean;

  constructor(map: JourneyMap, dots: Dots = noDots) {
    this.history = begin({ map, dots });
    this.isReadOnly = (map.schemaVersion ?? schemaVersion) > schemaVersion;
  }

  /** The map as it is. */
  readonly current = (): JourneyMap => this.history.present.map;

  /** The dots on its cards. */
  readonly dots = (): Dots => this.history.present.dots;

  /** The map with the steps that can be taken. */
  readonly steps = (): History<Work> => this.history;

  /** Calls when something changed, until the answer is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Changes the map. Changes of the same subject in a row are one step back. */
  edit(edit: Edit, subject?: string): void {
    const map = this.isReadOnly ? this.current() : edit(this.current());
    if (map !== this.current()) this.become(record(this.history, { ...this.history.present, map }, subject));
  }

  /** Puts a dot on a card, or takes one back: a step like any other. */
  vote(item: string, by: 1 | -1): void {
    this.setDots(withDot(this.dots(), item, by));
  }

  /** Takes all dots back. */
  clearDots(): void {
    if (Object.keys(this.dots()).length > 0) this.setDots(noDots);
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

  /** Changes the map as it is without a step of its own, as when its version follows a save. */
  amend(edit: Edit): void {
    this.become({ ...this.history, present: { ...this.history.present, map: edit(this.current()) } });
  }

  /** Goes on from another state of the map, as after somebody else's changes came in: steps back would take those out again without anybody having said so. */
  restart(map: JourneyMap): void {
    this.become(begin({ map, dots: this.dots() }));
  }

  private setDots(dots: Dots): void {
    if (dots !== this.dots()) this.become(record(this.history, { ...this.history.present, dots }));
  }

  private become(history: History<Work>): void {
    if (history === this.history) return;
    this.history = history;
    for (const listener of this.listeners) listener();
  }
}
