import { languages, toSupported, type Language } from "../../core/language";
import type { Appearance, OfficeHost } from "../../host/officeHost";

/** What a person chose for the pane on this device. */
export interface Settings {
  readonly language: Language;
  /** Absent: as the host looks. */
  readonly appearance?: Appearance | undefined;
  readonly examples: boolean;
}

const appearances: readonly unknown[] = ["light", "dark", "highContrast"] satisfies readonly Appearance[];

/** The settings as they were kept; whatever is not known falls back to what the host says. */
export function settingsOf(host: OfficeHost): Settings {
  const kept = (host.readSettings() ?? {}) as Partial<Record<keyof Settings, unknown>>;
  return {
    language: languages.find((language) => language === kept.language) ?? toSupported(host.language),
    appearance: appearances.includes(kept.appearance) ? (kept.appearance as Appearance) : undefined,
    examples: kept.examples !== false,
  };
}
