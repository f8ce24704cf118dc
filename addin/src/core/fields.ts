import type { JourneyMap } from "./map";

type Fields = Readonly<Record<string, unknown>>;

const order = "#order";
const neutral = "*";

/**
 * The map with another value at the address of a field, as the service writes it (FieldPath.cs): entries of lists are named by their id,
 * /items/i7k2/text/en; a text for every language ends in /*; the order of a list is /stages/#order. Without a value the field or entry goes.
 */
export const withValueAt = (map: JourneyMap, path: string, value: unknown): JourneyMap =>
  set(map, path.split("/").slice(1).map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~")), value ?? undefined) as JourneyMap;

function set(node: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (first === neutral && rest.length === 0 && (typeof node === "string" || node === undefined)) return value;
  if (Array.isArray(node)) return first === order ? ordered(node, value) : setEntry(node, first, rest, value);
  const fields = (typeof node === "object" ? node : undefined) as Fields | undefined;
  const changed = set(fields?.[first] ?? (rest.length > 0 && isEntry(value) ? [] : undefined), rest, value);
  if (changed !== undefined) return { ...fields, [first]: changed };
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => name !== first));
}

function setEntry(list: readonly unknown[], id: string, rest: readonly string[], value: unknown): unknown {
  const at = list.findIndex((entry) => keyOf(entry) === id);
  const changed = set(list[at], rest, value);
  if (at < 0) return changed === undefined ? list : [...list, changed];
  return changed === undefined ? list.toSpliced(at, 1) : list.with(at, changed);
}

// Entries that the other side does not name keep their place behind the last one that it names before them.
function ordered(list: readonly unknown[], keys: unknown): unknown {
  if (!Array.isArray(keys)) return list;
  const place = new Map((keys as unknown[]).map((key, index) => [String(key), index]));
  let last = -1;
  return list.map((entry) => ({ entry, at: (last = place.get(keyOf(entry) ?? "") ?? last) })).sort((left, right) => left.at - right.at).map(({ entry }) => entry);
}

const isEntry = (value: unknown): boolean => keyOf(value) !== undefined;

const keyOf = (entry: unknown): string | undefined => {
  if (typeof entry === "string") return entry;
  const id = (entry as { readonly id?: unknown } | null | undefined)?.id;
  return typeof id === "string" ? id : undefined;
};
