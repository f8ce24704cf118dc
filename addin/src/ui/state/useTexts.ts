import { useMemo } from "react";
import { setEntryText, setText, type TextField } from "../../core/edits";
import { contentLanguage, textFor } from "../../core/localizedText";
import type { JourneyMap, LocalizedText, MapLists } from "../../core/map";
import { useMap, usePane } from "./pane";

/** Texts of the open map as they are read and written here. */
export interface Texts {
  /** The language into which is written. */
  readonly writes: string;
  /** The same where it is not the pane's: for the attribute lang. */
  readonly lang: string | undefined;
  readonly of: (text: LocalizedText | undefined) => string;
  readonly set: (field: TextField<JourneyMap>) => (value: string) => void;
  readonly setIn: <Name extends keyof MapLists>(list: Name, id: string, field: TextField<MapLists[Name]>) => (value: string) => void;
}

/** How texts of the open map are read and written. What is typed in one field in a row is one step back. */
export function useTexts(): Texts {
  const { language } = usePane();
  const { map, session } = useMap();
  const writes = contentLanguage(map, language);
  const own = map.language ?? "en";
  return useMemo(() => ({
    writes,
    lang: writes === language ? undefined : writes,
    of: (text) => textFor(text, writes, own),
    set: (field) => (value) => session.edit(setText(field, writes, value), field),
    setIn: (list, id, field) => (value) => session.edit(setEntryText(list, id, field, writes, value), `${list}/${id}/${field}`),
  }), [language, own, session, writes]);
}
