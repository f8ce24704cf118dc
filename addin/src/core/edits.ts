import { withText } from "./localizedText";
import { entries, type JourneyMap, type LocalizedText, type MapLists } from "./map";

/** A change of a map. */
export type Edit = (map: JourneyMap) => JourneyMap;

type TextFields<T> = { [Key in keyof T]-?: LocalizedText extends NonNullable<T[Key]> ? Key : never }[keyof T] & string;

/** Fields of the map or of an entry that hold a text in several languages. */
export type TextField<T> = TextFields<T>;

/** The object with a field set; without a value the field goes, so that what is empty is not written. */
export function withField<T extends object, Key extends keyof T>(object: T, field: Key, value: T[Key] | undefined): T {
  if (value !== undefined) return object[field] === value ? object : { ...object, [field]: value };
  if (!(field in object)) return object;
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== field)) as T;
}

/** Sets a field of the map. */
export const setField = <Key extends keyof JourneyMap>(field: Key, value: JourneyMap[Key] | undefined): Edit => (map) => withField(map, field, value);

/** Sets what a text of the map says in one language. */
export const setText = (field: TextField<JourneyMap>, language: string, value: string): Edit => (map) =>
  withField(map, field, withText(map[field], language, value));

/** The map with another list. A list without entries is not written. */
export const withList = <Name extends keyof MapLists>(map: JourneyMap, list: Name, all: readonly MapLists[Name][]): JourneyMap =>
  withField(map, list, (all.length === 0 ? undefined : all) as JourneyMap[Name] | undefined);

/** Changes one entry of a list; an entry that is gone stays gone. */
export const changeEntry = <Name extends keyof MapLists>(list: Name, id: string, change: (entry: MapLists[Name]) => MapLists[Name]): Edit => (map) =>
  withList(map, list, entries(map, list).map((entry) => (entry.id === id ? change(entry) : entry)));

/** Sets a field of an entry. */
export const setEntryField = <Name extends keyof MapLists, Key extends keyof MapLists[Name]>(list: Name, id: string, field: Key, value: MapLists[Name][Key] | undefined): Edit =>
  changeEntry(list, id, (entry) => withField(entry, field, value));

/** Sets what a text of an entry says in one language. */
export const setEntryText = <Name extends keyof MapLists>(list: Name, id: string, field: TextField<MapLists[Name]>, language: string, value: string): Edit =>
  changeEntry(list, id, (entry) => withField(entry, field, withText(entry[field] as LocalizedText | undefined, language, value) as MapLists[Name][typeof field]));

/** Adds an entry at the end of a list, or behind another one. */
export const addEntry = <Name extends keyof MapLists>(list: Name, entry: MapLists[Name], behind?: string): Edit => (map) => {
  const all = entries(map, list);
  const at = behind === undefined ? -1 : all.findIndex((other) => other.id === behind);
  return withList(map, list, at < 0 ? [...all, entry] : all.toSpliced(at + 1, 0, entry));
};

/** Moves an entry by some places; it stops at the ends. */
export const moveEntry = (list: keyof MapLists, id: string, by: number): Edit => (map) => {
  const all = entries(map, list);
  const from = all.findIndex((entry) => entry.id === id);
  const to = Math.min(all.length - 1, Math.max(0, from + by));
  const entry = all[from];
  return entry === undefined || from === to ? map : withList(map, list, all.toSpliced(from, 1).toSpliced(to, 0, entry));
};

/** Several edits as one. */
export const together = (...edits: readonly Edit[]): Edit => (map) => edits.reduce((sofar, edit) => edit(sofar), map);
