import { IndexedDrafts } from "../browser/indexedDrafts";
import type { Appearance, HostKind, OfficeHost } from "../officeHost";
import type { OpenDocument } from "../openDocument";
import { download, keptUnder, onSystemAppearance, systemAppearance } from "../page";

/** The pane inside Office, beside a document. What is kept is kept apart for each place from which Office shows it (Office.context.partitionKey). */
export function insideOffice(kind: HostKind, document: OpenDocument): OfficeHost {
  const partition = `office-${(Office.context.partitionKey as string | undefined) ?? ""}`;
  const settings = keptUnder(`journeyoffice-${partition}-settings`);
  return {
    kind, document, language: Office.context.displayLanguage, drafts: new IndexedDrafts(partition), readSettings: settings.read, keepSettings: settings.keep,
    appearance, onAppearance, hand: download,
  };
}

// Colours that the system prescribes go before Office's; where Office has none (older versions, some browsers), the system's count.
function appearance(): Appearance {
  const system = systemAppearance();
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (system === "highContrast" || theme === undefined) return system;
  const isDark = theme.isDarkTheme ?? isDarkColour(theme.bodyBackgroundColor);
  return isDark === undefined ? system : isDark ? "dark" : "light";
}

function isDarkColour(colour: string | undefined): boolean | undefined {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? "");
  if (parts === null) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  // Brightness as the eye sees it, half way between black and white.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

// PowerPoint and Excel tell of no change of their theme (OfficeThemeChanged is Outlook's): it is looked at when somebody comes back to the pane, by key or pointer.
function onAppearance(listener: () => void): () => void {
  const stop = onSystemAppearance(listener);
  const page = document.documentElement;
  addEventListener("focus", listener);
  page.addEventListener("pointerenter", listener);
  return () => {
    stop();
    removeEventListener("focus", listener);
    page.removeEventListener("pointerenter", listener);
  };
}
