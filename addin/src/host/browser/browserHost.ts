import type { Appearance, NamedFile, OfficeHost } from "../officeHost";
import { IndexedDrafts } from "./indexedDrafts";

const dark = "(prefers-color-scheme: dark)";
const forced = "(forced-colors: active)";

/** The pane as a page of its own: files are downloaded and dropped instead of inserted. */
export function browserHost(): OfficeHost {
  return { kind: "browser", language: navigator.language, drafts: new IndexedDrafts("browser"), readSettings, keepSettings, appearance, onAppearance, hand };
}

const appearance = (): Appearance => (matchMedia(forced).matches ? "highContrast" : matchMedia(dark).matches ? "dark" : "light");

function onAppearance(listener: () => void): () => void {
  const queries = [matchMedia(dark), matchMedia(forced)];
  for (const query of queries) query.addEventListener("change", listener);
  return () => queries.forEach((query) => query.removeEventListener("change", listener));
}

function hand(file: NamedFile): void {
  const address = URL.createObjectURL(file.bytes);
  const link = Object.assign(document.createElement("a"), { href: address, download: file.name });
  link.click();
  // The download has begun; the address is of no use any more once the browser has taken the bytes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const settingsKey = "journeyoffice-browser-settings";

// A browser may refuse its storage (private windows); then choices hold until the page is closed.
function readSettings(): unknown {
  try {
    return JSON.parse(localStorage.getItem(settingsKey) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

function keepSettings(settings: unknown): void {
  try {
    localStorage.setItem(settingsKey, JSON.stringify(settings));
  } catch {
    // Not kept; nothing depends on it.
  }
}
