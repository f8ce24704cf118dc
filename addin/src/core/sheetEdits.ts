import { setAt } from "./mapPath";
import type { JourneyMap } from "./map";

/** What both sides say of a field. */
interface Both {
  readonly path: string;
  readonly file?: unknown;
  readonly map?: unknown;
}

/** What a sheet said of the map when it was read last. */
export interface Taken {
  readonly map: JourneyMap;
  readonly paths: ReadonlySet<string>;
}

/**
 * Settles what looks as if both had changed it, though only one did since: what the sheet said before, and says otherwise now, is the sheet's; what the sheet still says
 * as it did, and the pane otherwise, is the pane's. The rest has to be decided by somebody.
 * @param map The map with what came in, in which the pane's side stands where both differ.
 */
export function settle<T extends Both>(map: JourneyMap, conflicts: readonly T[], taken: Taken | undefined): { readonly map: JourneyMap; readonly fromSheet: readonly T[]; readonly fromPane: readonly T[]; readonly open: readonly T[] } {
  const fromSheet: T[] = [];
  const fromPane: T[] = [];
  const open: T[] = [];
  let settled = map;
  for (const conflict of conflicts) {
    const pane = valueAt(map, conflict.path);
    const sheet = isSame(conflict.map, pane) ? conflict.file : conflict.map;
    const before = taken !== undefined && [...taken.paths].some((path) => conflict.path === path || conflict.path.startsWith(`${path}/`)) ? { value: valueAt(taken.map, conflict.path) } : undefined;
    if (before === undefined) open.push(conflict);
    else if (isSame(before.value, pane)) {
      settled = setAt(conflict.path, sheet)(settled);
      fromSheet.push(conflict);
    } else (isSame(before.value, sheet) ? fromPane : open).push(conflict);
  }
  return { map: settled, fromSheet, fromPane, open };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What stands at a place of the map (/stages/{id}/name/en); undefined where there is nothing. */
export function valueAt(map: JourneyMap, path: string): unknown {
  let at: unknown = map;
  for (const part of path.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    at = Array.isArray(at) ? at.find((entry: unknown) => (entry as { readonly id?: unknown } | null)?.id === name) : typeof at === "object" && at !== null ? (at as Readonly<Record<string, unknown>>)[name] : undefined;
  }
  return at;
}
