import type { Finding } from "../core/findings";
import type { LivePatch } from "../core/live";
import type { JourneyMap } from "../core/map";

/** A template to start from. */
export interface Template {
  readonly name: string;
  readonly title: string;
  readonly map: string;
  readonly picture: string;
}

/** A map of the library. */
export interface LibraryMap {
  readonly id: string;
  readonly title?: string | null;
  readonly titles: Readonly<Record<string, string>>;
  readonly version: number;
  readonly etag: string;
  readonly files: readonly { readonly name: string; readonly modified: string }[];
}

/** What changed at a place. */
export interface Change {
  readonly kind: "added" | "removed" | "moved" | "changed";
  readonly path: string;
  readonly place: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What map and file both changed. */
export interface Conflict {
  readonly path: string;
  readonly base?: unknown;
  readonly map?: unknown;
  readonly file?: unknown;
}

/** The map of a file, with people's edits in it. */
export interface ReadAnswer {
  readonly map: JourneyMap;
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
  readonly proposedRemovals: readonly string[];
  readonly findings: readonly Finding[];
}

/** How a file stands to a map. */
export interface StatusAnswer {
  readonly state: "inStep" | "edited" | "newer" | "both" | "copied";
  readonly mapId: string;
  readonly version: number;
  readonly edits: readonly Change[];
  readonly incoming: readonly Change[];
  readonly conflicts: readonly Conflict[];
  readonly proposedRemovals: readonly string[];
  readonly findings: readonly Finding[];
}

/** A file that was made, with what is to be said of it. */
export interface Made<Result> {
  readonly name: string;
  readonly bytes: Blob;
  readonly result: Result & { readonly findings: readonly Finding[] };
}

/** What an update did. */
export interface UpdateResult {
  readonly changed: boolean;
  readonly operations: number;
  readonly incoming: readonly Change[];
  readonly edits: readonly Change[];
  readonly conflicts: readonly Conflict[];
  readonly proposedRemovals: readonly string[];
}

/** What settling conflicts did. */
export interface ResolveResult {
  readonly settled: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** What brings an open document up to date, and what it would do. */
export interface PlanAnswer {
  readonly patch: LivePatch;
  readonly incoming: readonly Change[];
  readonly edits: readonly Change[];
  readonly conflicts: readonly Conflict[];
  readonly proposedRemovals: readonly string[];
  readonly findings: readonly Finding[];
}

/** A map with people's edits of an open document in it. */
export interface TakeAnswer extends Omit<PlanAnswer, "patch"> {
  readonly map: JourneyMap;
}
