import type { Dots } from "./dots";
import type { LibraryVersion } from "./library";
import type { JourneyMap } from "./map";

/** A map that is being worked on and was not given out yet. */
export interface Draft {
  readonly map: JourneyMap;
  /** The dots that a group put on its cards; absent: none. */
  readonly dots?: Dots | undefined;
  /** When it was kept, in milliseconds since 1970. */
  readonly keptAt: number;
  /** The library's version that it started from; absent where the library has none. */
  readonly library?: LibraryVersion | undefined;
}

/** Where drafts are kept on this device. */
export interface DraftStore {
  all(): Promise<readonly Draft[]>;
  get(id: string): Promise<Draft | undefined>;
  keep(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
}

/** How long after the last change a draft is kept, in milliseconds. */
export const draftPause = 500;

/** Drafts that nobody touched for so long are removed, in milliseconds: thirty days. */
export const draftAge = 30 * 24 * 60 * 60 * 1000;
