import type { Appearance, NamedFile } from "./officeHost";

// What every page can do, whatever program shows it.

const dark = "(prefers-color-scheme: dark)";
const forced = "(forced-colors: active)";

/** How the system wants pages to look. */
export const systemAppearance = (): Appearance => (matchMedia(forced).matches ? "highContrast" : matchMedia(dark).matches ? "dark" : "light");

/** Calls when the system wants pages to look otherwise, until the answer is called. */
export function onSystemAppearance(listener: () => void): () => void {
  const queries = [matchMedia(dark), matchMedia(forced)];
  for (const query of queries) query.addEventListener("change", listener);
  return () => queries.forEach((query) => query.removeEventListener("change", listener));
}

/** Downloads a file. */
export function download(file: NamedFile): void {
  const address = URL.createObjectURL(file.bytes);
  const link = Object.assign(document.createElement("a"), { href: address, download: file.name });
  link.click();
  // The download has begun; the address is of no use any more once the browser has taken the bytes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What is kept on this device under a key. A browser may refuse its storage (private windows, frames); then it holds until the page is closed. */
export const keptUnder = (key: string): { readonly read: () => unknown; readonly keep: (value: unknown) => void } => ({
  read: () => {
    try {
      return (JSON.parse(localStorage.getItem(key) ?? "null") as unknown) ?? undefined;
    } catch {
      return undefined;
    }
  },
  keep: (value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Not kept; nothing depends on it.
    }
  },
});
