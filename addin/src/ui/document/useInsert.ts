import { useState } from "react";
import { flushFields } from "../fields/pending";
import type { InsertOptions } from "../../api/service";
import { readersLanguage } from "../../core/localizedText";
import type { JourneyMap } from "../../core/map";
import { useMap, usePane } from "../state/pane";
import type { Ability } from "../../host/openDocument";
import { documentOf, useDocument } from "./state";
import { insertMap } from "./work";

/** Which slides may be put in. */
export const slideSets = ["overview", "board", "team", "all"] as const;

/** Putting the open map into the document. */
export interface Insert {
  readonly ability: Ability;
  readonly slides: string;
  readonly setSlides: (slides: string) => void;
  readonly run: () => Promise<void>;
  /** A copy of the document with the map in it, in a window of its own. */
  readonly copy: () => Promise<void>;
}

/** Puts the open map into the document. */
export function useInsert(): Insert {
  const { host, service, language, words, announce } = usePane();
  const { session } = useMap();
  const { run } = useDocument();
  const [slides, setSlides] = useState<string>(slideSets[0]);
  const document = documentOf(host);
  const given = (): readonly [JourneyMap, Omit<InsertOptions, "after">] => {
    flushFields();
    const map = session.current();
    const lang = readersLanguage(map, language);
    return [map, { lang, ...(document.kind === "deck" ? { slides } : {}) }];
  };
  return {
    ability: document.abilities.insert, slides, setSlides,
    run: async () => {
      const [map, options] = given();
      if (await run((work) => insertMap(document, service, map, options, work))) announce(words.document.inserted[document.kind]);
    },
    copy: async () => {
      const [map, options] = given();
      if (await run(async (work) => document.openCopy(await service.insert(map, await document.bytes(work), options)))) announce(words.document.copied);
    },
  };
}
