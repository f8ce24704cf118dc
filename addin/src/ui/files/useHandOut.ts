import { useState } from "react";
import type { Language } from "../../core/language";
import { languages } from "../../core/language";
import { contentLanguage } from "../../core/localizedText";
import { flushFields } from "../fields/pending";
import { useMap, usePane } from "../state/pane";

export type OutKind = "pptx" | "xlsx" | "json";

/** Has a file made of the map and hands it out. */
export interface HandOut {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** What is being made. */
  readonly making: OutKind | undefined;
  /** The name of the file that was made last. */
  readonly made: string | undefined;
  readonly problem: unknown;
  readonly run: (kind: OutKind) => void;
}

export function useHandOut(): HandOut {
  const { service, host, language: spoken, announce, words } = usePane();
  const { map, session } = useMap();
  const [language, setLanguage] = useState<Language>(() => languages.find((known) => known === contentLanguage(map, spoken)) ?? spoken);
  const [state, setState] = useState<{ readonly making?: OutKind; readonly made?: string; readonly problem?: unknown }>({});
  const run = (kind: OutKind): void => {
    flushFields();
    setState({ making: kind });
    service.render(session.current(), kind, language).then((file) => {
      host.hand({ name: file.name, bytes: file.bytes });
      setState({ made: file.name });
      announce(words.files.downloaded(file.name));
    }, (problem: unknown) => setState({ problem }));
  };
  return { language, setLanguage, making: state.making, made: state.made, problem: state.problem, run };
}
