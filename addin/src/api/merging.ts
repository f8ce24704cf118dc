import { withValueAt } from "../core/fields";
import type { JourneyMap } from "../core/map";
import type { Conflict } from "./answers";
import type { Library, Shelved } from "./library";
import { ServiceProblem } from "./problem";

/** One's own map brought together with what the library holds. */
export interface Merging {
  /** The map as it was when it was merged. */
  readonly mine: JourneyMap;
  /** What the library holds. */
  readonly theirs: Shelved;
  /** Both together; where both changed the same, what stood there before. */
  readonly merged: JourneyMap;
  /** What both changed and nobody has decided yet: "map" is one's own side, "file" the library's. */
  readonly conflicts: readonly Conflict[];
  /** Where the conflicts are, in words. */
  readonly places: Readonly<Record<string, string>>;
}

// The library does not know any more what the writer had (docs/errors.md).
const noBase = "JO8012";

/** Brings a map together with what the library holds; nothing is written. */
export async function mergeWith(library: Library, mine: JourneyMap, since: string | undefined): Promise<Merging> {
  for (;;) {
    const theirs = await library.get(mine.id);
    if (since === undefined) return apart(library, mine, theirs);
    try {
      const { map, conflicts, etag } = await library.merge(mine, since);
      // Somebody saved between both questions.
      if (etag !== theirs.tag) continue;
      const places = conflicts.length === 0 ? {} : Object.fromEntries((await library.diff(map, mine)).map((change) => [change.path, change.place]));
      return withoutVersion({ mine, theirs, merged: map, conflicts, places });
    } catch (problem) {
      if (problem instanceof ServiceProblem && problem.code === noBase) return apart(library, mine, theirs);
      throw problem;
    }
  }
}

/** Without a common beginning everything that only one side has stays, and whatever both say otherwise is asked. */
async function apart(library: Library, mine: JourneyMap, theirs: Shelved): Promise<Merging> {
  const changes = await library.diff(theirs.map, mine);
  const merged = changes.filter((change) => change.kind === "added").reduce((map, change) => withValueAt(map, change.path, change.after), theirs.map);
  const conflicts = changes.filter((change) => change.kind === "changed" || change.kind === "moved").map((change): Conflict => ({ path: change.path, map: change.after, file: change.before }));
  return withoutVersion({ mine, theirs, merged, conflicts, places: Object.fromEntries(changes.map((change) => [change.path, change.place])) });
}

// The version follows what is written and is nothing to decide.
const withoutVersion = (merging: Merging): Merging => ({
  ...merging,
  merged: { ...merging.merged, version: Math.max(merging.theirs.map.version ?? 1, merging.merged.version ?? 1) },
  conflicts: merging.conflicts.filter((conflict) => conflict.path !== "/version"),
});

/** The same with a conflict decided. */
export const decided = (merging: Merging, conflict: Conflict, value: unknown): Merging => ({
  ...merging,
  merged: withValueAt(merging.merged, conflict.path, value),
  conflicts: merging.conflicts.filter((other) => other.path !== conflict.path),
});
