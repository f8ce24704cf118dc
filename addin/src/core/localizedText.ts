import { candidates, languages, type Language } from "./language";
import type { JourneyMap, LocalizedText } from "./map";

/** The language whose text a reader is shown; "" is the text that holds for every language. */
export function keyFor(text: LocalizedText, language: string, mapLanguage: string): string {
  if (typeof text === "string") return "";
  return candidates(language, mapLanguage).find((key) => text[key] !== undefined) ?? Object.keys(text)[0] ?? "";
}

/** The text for a reader of a language; empty where there is none. */
export function textFor(text: LocalizedText | undefined, language: string, mapLanguage = "en"): string {
  if (text === undefined) return "";
  return typeof text === "string" ? text : text[keyFor(text, language, mapLanguage)] ?? "";
}

/**
 * The text as somebody who writes in a language changed it. Other languages stay as they are; a text that holds for every language stays one;
 * an empty text takes the language out, and the last one the whole text.
 */
export function withText(text: LocalizedText | undefined, language: string, value: string): LocalizedText | undefined {
  if (typeof text === "string") return value === "" ? undefined : value;
  const others = Object.entries(text ?? {}).filter(([key]) => key !== language);
  const all = value === "" ? others : [...others, [language, value] as const];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/**
 * The language in which somebody who reads the pane in one language writes into a map: that one where the map has texts in it, else the map's own.
 * Otherwise a few words of a second language would stand between those of the first.
 */
export function contentLanguage(map: JourneyMap, language: string): string {
  const own = map.language ?? "en";
  const speaks = (text: LocalizedText | undefined): boolean => typeof text === "object" && text[language] !== undefined;
  return own === language || speaks(map.title) || (map.stages ?? []).some((stage) => speaks(stage.name)) ? language : own;
}

/** The language in which a map's slides, tables and pictures are made for somebody who reads the pane in this one. */
export const readersLanguage = (map: JourneyMap, language: Language): Language => languages.find((known) => known === contentLanguage(map, language)) ?? language;
