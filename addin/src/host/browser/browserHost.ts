import type { OfficeHost } from "../officeHost";
import { download, keptUnder, onSystemAppearance, systemAppearance } from "../page";
import { IndexedDrafts } from "./indexedDrafts";

/** The pane as a page of its own: files are downloaded and dropped instead of inserted. */
export function browserHost(): OfficeHost {
  const settings = keptUnder("journeyoffice-browser-settings");
  return {
    kind: "browser", language: navigator.language, drafts: new IndexedDrafts("browser"), readSettings: settings.read, keepSettings: settings.keep,
    appearance: systemAppearance, onAppearance: onSystemAppearance, hand: download,
  };
}
