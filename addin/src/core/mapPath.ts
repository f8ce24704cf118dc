import type { Edit } from "./edits";
import type { JourneyMap } from "./map";

/** Sets what stands at a place of the map (/stages/{id}/name/en, as the service names it); undefined takes it out. A place that is not there stays away. */
export const setAt = (path: string, value: unknown): Edit => (map) => set(map, path.split("/").slice(1).map(unescaped), value) as JourneyMap;

// As in JSON Pointer (RFC 6901), but that entries of lists are named by their ids.
const unescaped = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");

function set(at: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(at)) return at.flatMap((entry: unknown) => (isCalled(entry, name) ? existing(set(entry, rest, value)) : [entry]));
  if (!isObject(at)) return at;
  if (rest.length > 0) return name in at ? { ...at, [name]: set(at[name], rest, value) } : at;
  return value === undefined || value === null ? Object.fromEntries(Object.entries(at).filter(([other]) => other !== name)) : { ...at, [name]: value };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

const isCalled = (entry: unknown, id: string): boolean => isObject(entry) && entry.id === id;

const existing = (entry: unknown): readonly unknown[] => (entry === undefined || entry === null ? [] : [entry]);
