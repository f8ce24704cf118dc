import { eventsIn } from "../core/events";
import { asNext, differences, type LibraryVersion } from "../core/library";
import type { JourneyMap } from "../core/map";
import type { MapSession } from "../core/session";
import type { Conflict } from "./answers";
import type { Library, Shelved, Write } from "./library";
import { decided, mergeWith, type Merging } from "./merging";
import { ServiceProblem } from "./problem";

/** How the open map stands to the library. */
export interface SavingState {
  /** What the library holds as far as this pane saw it; undefined: nothing yet. */
  readonly library: LibraryVersion | undefined;
  /** "waiting": the service did not answer; it goes on by itself. */
  readonly doing: "rest" | "saving" | "waiting" | "merging";
  /** When it was saved last, in milliseconds since 1970. */
  readonly savedAt?: number | undefined;
  readonly problem?: unknown;
  /** What both sides changed, to be decided. */
  readonly merging?: Merging | undefined;
  /** What somebody else has saved meanwhile. */
  readonly elsewhere?: Shelved | undefined;
}

/** How long after a save that got no answer it is sent again, in milliseconds. */
export const retryPause = 5_000;

// There is a map already; an older one than the library's is sent; the library has it no more (docs/errors.md).
const [olderMap, noSuchMap] = ["JO6007", "JO9004"];

/**
 * Saves the open map to the library. Nothing is written over what this pane has not seen: what somebody else wrote meanwhile is merged, and what
 * both changed is decided by people. A save that got no answer is sent again under its own key, so that it happens once.
 */
export class Saving {
  private state: SavingState;
  private readonly listeners = new Set<() => void>();
  private readonly choices = new Map<string, { readonly conflict: string; readonly value: unknown }>();
  private pending: Write | undefined;
  /** Why it is saved once both sides are together; undefined: it is not. */
  private after: string | undefined;
  /** Whether to look once nothing is being saved any more. */
  private isDue = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly library: () => Library, private readonly session: MapSession, known: LibraryVersion | undefined) {
    this.state = { library: known, doing: "rest" };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): SavingState => this.state;

  /** Saves the map as it is; why stands in the history. */
  async save(why?: string): Promise<void> {
    if (this.state.doing === "saving" || this.state.doing === "merging" || this.session.isReadOnly) return;
    // What waits may have been written already: it goes first, under its own key.
    this.pending ??= this.writeOf(why);
    await this.send();
  }

  /** Tries again what waits, as when the network is back. */
  async again(): Promise<void> {
    if (this.state.doing === "waiting") await this.send();
  }

  /** Brings in what somebody else saved. */
  async bringIn(): Promise<void> {
    if (this.state.doing === "rest") await this.merge(undefined);
  }

  /** Decides a conflict; after the last one both sides are together. */
  async decide(conflict: Conflict, value: unknown): Promise<void> {
    const { merging } = this.state;
    if (merging === undefined) return;
    this.choices.set(conflict.path, { conflict: JSON.stringify(conflict), value });
    const left = decided(merging, conflict, value);
    this.become({ merging: left });
    if (left.conflicts.length > 0) return;
    if (this.session.current() === left.mine) await this.accept(left);
    else await this.merge(this.after);
  }

  /** Takes an old version's map that the library wrote anew. */
  took({ map, tag }: Shelved): void {
    this.session.restart(map);
    this.become({ library: { map, tag }, savedAt: Date.now(), elsewhere: undefined });
  }

  /** Follows what others save, until it is stopped or the connection ends. */
  async follow(signal: AbortSignal): Promise<void> {
    const reader = (await this.library().events(signal))?.getReader();
    const decoder = new TextDecoder();
    for (let text = ""; reader !== undefined;) {
      const { value, done } = await reader.read();
      if (done) return;
      const [events, rest] = eventsIn(text + decoder.decode(value, { stream: true }));
      text = rest;
      if (events.some((event) => event.maps.includes(this.session.current().id))) await this.look();
    }
  }

  /** Looks whether the library holds something that this pane has not seen. */
  async look(): Promise<void> {
    if (this.state.library === undefined) return;
    this.isDue = this.state.doing !== "rest";
    if (this.isDue) return;
    const theirs = await this.library().get(this.session.current().id);
    const known = this.now().library;
    if (this.now().doing === "rest" && known !== undefined) this.become({ elsewhere: theirs.tag === known.tag ? undefined : theirs });
  }

  /** Waits for nothing any more. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private writeOf(why: string | undefined): Write {
    const { library } = this.state;
    return { map: asNext(library?.map, this.session.current()), over: library?.tag, key: crypto.randomUUID(), why };
  }

  private async send(): Promise<void> {
    const { pending } = this;
    if (pending === undefined) return;
    clearTimeout(this.timer);
    this.become({ doing: "saving", problem: undefined });
    try {
      const version = await this.library().put(pending);
      this.pending = undefined;
      this.session.amend((map) => ({ ...map, version: pending.map.version ?? 1 }));
      this.become({ library: { map: pending.map, tag: version.etag }, doing: "rest", savedAt: Date.parse(version.when), elsewhere: undefined, merging: undefined });
      this.choices.clear();
      if (this.isDue) void this.look().catch(() => undefined);
    } catch (problem) {
      await this.refused(problem, pending);
    }
  }

  private async refused(problem: unknown, write: Write): Promise<void> {
    const said = problem instanceof ServiceProblem ? problem : undefined;
    if (said?.status === 0 || said?.status === 503 || said?.status === 429) {
      this.timer = setTimeout(() => void this.again(), retryPause);
      this.become({ doing: "waiting", problem });
      return;
    }
    this.pending = undefined;
    if (said?.status === 412 || said?.code === olderMap) await this.merge(write.why ?? "");
    else this.become({ doing: "rest", problem, ...(said?.code === noSuchMap ? { library: undefined } : {}) });
  }

  private async merge(after: string | undefined): Promise<void> {
    this.after = after;
    this.become({ doing: "merging", problem: undefined });
    try {
      let merging: Merging;
      do merging = this.remembered(await mergeWith(this.library(), this.session.current(), this.state.library?.tag));
      while (merging.mine !== this.session.current());
      if (merging.conflicts.length === 0) await this.accept(merging);
      else this.become({ doing: "rest", merging, elsewhere: merging.theirs });
    } catch (problem) {
      this.become({ doing: "rest", problem });
    }
  }

  // What was decided stays decided while the conflict is the same.
  private readonly remembered = (merging: Merging): Merging => merging.conflicts.reduce((sofar, conflict) => {
    const choice = this.choices.get(conflict.path);
    return choice?.conflict === JSON.stringify(conflict) ? decided(sofar, conflict, choice.value) : sofar;
  }, merging);

  private async accept({ mine, merged, theirs }: Merging): Promise<void> {
    const why = this.after;
    if (differences(mine, merged).length > 0) this.session.restart(merged);
    else this.session.amend((map) => ({ ...map, version: merged.version ?? 1 }));
    const isNew = differences(theirs.map, merged).length > 0;
    this.become({ doing: "rest", library: theirs, merging: undefined, elsewhere: undefined, ...(isNew ? {} : { savedAt: Date.now() }) });
    if (isNew && why !== undefined) await this.save(why === "" ? undefined : why);
  }

  private become(change: Partial<SavingState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** How many places of the map are not in the library yet. */
export const unsaved = (library: LibraryVersion | undefined, map: JourneyMap): number => (library === undefined ? 0 : differences(library.map, map).length);
