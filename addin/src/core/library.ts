import type { JourneyMap } from "./map";

/** A version of the open map as the library holds it. */
export interface LibraryVersion {
  /** Its ETag. */
  readonly tag: string;
  readonly map: JourneyMap;
}

type Fields = Readonly<Record<string, unknown>>;

const isSame = (left: unknown, right: unknown): boolean => left === right || canonical(left) === canonical(right);

// Fields in whatever order are the same.
const canonical = (value: unknown): string | undefined => JSON.stringify(value, (_, part: unknown) =>
  typeof part === "object" && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1))) : part);

/** What differs between two maps: fields of the map, and entries of its lists as list/id. The version does not count: it follows. */
export function differences(before: JourneyMap, after: JourneyMap): string[] {
  const [left, right] = [before as Fields, after as Fields];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((name) => name !== "version" && name !== "$schema");
  return names.flatMap((name) => {
    if (isSame(left[name], right[name])) return [];
    const [from, to] = [byId(left[name] ?? []), byId(right[name] ?? [])];
    if (from === undefined || to === undefined) return [name];
    const changed = [...new Set([...from.keys(), ...to.keys()])].filter((id) => !isSame(from.get(id), to.get(id)));
    return changed.length === 0 ? [`${name}/#order`] : changed.map((id) => `${name}/${id}`);
  });
}

function byId(list: unknown): Map<string, unknown> | undefined {
  if (!Array.isArray(list)) return undefined;
  const entries = (list as unknown[]).map((entry) => [(entry as { readonly id?: unknown } | null)?.id, entry] as const);
  return entries.every(([id]) => typeof id === "string") ? new Map(entries as (readonly [string, unknown])[]) : undefined;
}

/**
 * The map as it is written over a version of the library: one version further on, unless only reviews came in, which are of the version that
 * they looked at.
 */
export function asNext(over: JourneyMap | undefined, map: JourneyMap): JourneyMap {
  if (over === undefined) return { ...map, version: map.version ?? 1 };
  const last = over.version ?? 1;
  const isReview = differences(over, map).every((place) => place === "reviews" || place.startsWith("reviews/"));
  return { ...map, version: isReview ? last : last + 1 };
}
