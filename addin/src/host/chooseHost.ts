import type { OfficeHost } from "./officeHost";
import { browserHost } from "./browser/browserHost";

// Loaded when the program is known: nobody pays for the other one's.
const insides: Readonly<Record<string, () => Promise<() => OfficeHost>>> = {
  PowerPoint: async () => (await import("./powerpoint/powerPointHost")).powerPointHost,
  Excel: async () => (await import("./excel/excelHost")).excelHost,
};

/** How long Office.js may take to say where the pane is, in milliseconds: without its servers it never does. */
export const longestStart = 5_000;

/** The host of the page that Office shows. Where Office.js says nothing the pane goes on as in a browser, and says so; opened in a browser it is as there. */
export async function chooseHost(): Promise<OfficeHost> {
  const program = await programAround();
  if (program === undefined) return { ...browserHost(), isCutOff: true };
  const inside = insides[program];
  return inside === undefined ? browserHost() : (await inside())();
}

// The program's name, "" in a browser, undefined where nobody said.
async function programAround(): Promise<string | undefined> {
  if (typeof Office === "undefined") return undefined;
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, longestStart));
  return Promise.race([Office.onReady().then(({ host }: { readonly host: unknown }) => (typeof host === "string" ? host : "")), silence]);
}
