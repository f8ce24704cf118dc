import { useState } from "react";
import { flushFields } from "../fields/pending";
import { languages } from "../../core/language";
import { contentLanguage } from "../../core/localizedText";
import { useMap, usePane } from "../state/pane";
import type { Ability } from "../../host/openDocument";
import { documentOf, useDocument } from "./state";
import { insertMap } from "./work";

/** Which slides may be put in. */
export const slideSets = ["overview", "board", "team", "all"] as const;

/** Puts the open map into the document. */
export function useInsert(): { readonly ability: Ability; readonly slides: string; readonly setSlides: (slides: string) => void; readonly run: () => Promise<void> } {
  const { host, service, language, words, announce } = usePane();
  const { session } = useMap();
  const { run } = useDocument();
  const [slides, setSlides] = useState<string>(slideSets[0]);
  const document = documentOf(host);
  return {
    ability: document.abilities.insert, slides, setSlides,
    run: async () => {
      flushFields();
      const map = session.current();
      const lang = languages.find((known) => known === contentLanguage(map, language)) ?? language;
      const options = { lang, ...(document.kind === "deck" ? { slides } : {}) };
      if (await run((work) => insertMap(document, service, map, options, work))) announce(words.document.inserted[document.kind]);
    },
  };
}
