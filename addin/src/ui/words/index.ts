import type { Language } from "../../core/language";
import { en, type Words } from "./en";
import { zhHans } from "./zhHans";
import { zhHant } from "./zhHant";

export type { Words } from "./en";

const all: Readonly<Record<Language, Words>> = { en, "zh-Hans": zhHans, "zh-Hant": zhHant };

/** What the pane says in a language. */
export const wordsOf = (language: Language): Words => all[language];
