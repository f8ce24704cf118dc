import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import type { Language } from "../../src/core/language";
import type { JourneyMap } from "../../src/core/map";
import { wordsOf, type Words } from "../../src/ui/words";
import { built } from "./service";

const program = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Whether there is a browser to look with. */
export const hasBrowser = existsSync(program);

let browser: Browser | undefined;
const complaints: string[] = [];

/** Starts the browser for the tests of a file. Whatever a page complains of (an error, a rule of the content security policy) fails its test. */
export function withBrowser(): void {
  beforeAll(async () => {
    if (hasBrowser) browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });
}

export interface Look {
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  /** What the page may complain of, as when the service is cut off. */
  readonly tolerates?: RegExp;
  /** Which service serves the pane; absent: the one without sign-in. */
  readonly at?: string;
  /** What of the address stands behind the page: #/map/… */
  readonly place?: string;
}

const locales: Readonly<Record<Language, string>> = { en: "en-GB", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };

/** Opens the pane as somebody sees it, with the words that stand there. */
export async function openPane({ language = "en", width = 320, height = 640, scheme = "light", tolerates, at = inject("service"), place = "" }: Look = {}): Promise<{ readonly page: Page; readonly words: Words }> {
  if (browser === undefined) throw new Error("There is no browser.");
  const context = await browser.newContext({ viewport: { width, height }, locale: locales[language], colorScheme: scheme, acceptDownloads: true, reducedMotion: "reduce", ignoreHTTPSErrors: true });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && tolerates?.test(message.text()) !== true && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${at}/addin/${place}`);
  await page.waitForSelector("main");
  return { page, words: wordsOf(language) };
}

/** Makes a map of a template by its place in the gallery's list. */
export async function fromTemplate(page: Page, words: Words, name = "retailer-checkout"): Promise<void> {
  await page.getByRole("button", { name: words.start.chooseTemplate }).click();
  await page.locator(`button:has(img[src*="${name}/"])`).click();
  await page.getByRole("button", { name: words.gallery.use }).click();
  await page.getByRole("navigation", { name: words.guided.rail }).waitFor();
}

export const step = (page: Page, words: Words, number: number) => page.getByRole("navigation", { name: words.guided.rail }).getByRole("button").nth(number - 1);

/** The map as the pane keeps it on this device. */
export async function draftOf(page: Page): Promise<JourneyMap> {
  await page.waitForTimeout(900);
  return page.evaluate(() => new Promise<JourneyMap>((resolve, reject) => {
    const id = /#\/map\/([^/]+)/.exec(location.hash)?.[1];
    const opening = indexedDB.open("journeyoffice-browser");
    opening.onerror = () => reject(new Error("There is no database of drafts."));
    opening.onsuccess = () => {
      const asked = opening.result.transaction("drafts").objectStore("drafts").get(id ?? "");
      asked.onsuccess = () => resolve((asked.result as { map: JourneyMap }).map);
      asked.onerror = () => reject(new Error("There is no such draft."));
    };
  }));
}

/** Downloads what a button makes. */
export async function download(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("main").getByRole("button", { name: button }).click();
  const file = await coming;
  const path = join(mkdtempSync(join(tmpdir(), "journeyoffice-pane-")), file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** The map of a file as the command line reads it, in its one canonical form. */
export function journeyRead(file: string): JourneyMap {
  const out = join(mkdtempSync(join(tmpdir(), "journeyoffice-read-")), "read.journey.json");
  execFileSync("dotnet", [built("JourneyOffice.Cli", "journey"), "read", file, "-o", out]);
  return JSON.parse(readFileSync(out, "utf8")) as JourneyMap;
}

/** The deck as if somebody had typed other texts into its slides. */
export function withTexts(deck: string, changes: readonly (readonly [string, string])[]): string {
  const parts = unzipSync(readFileSync(deck));
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.startsWith("ppt/slides/slide")) parts[name] = strToU8(changes.reduce((xml, [before, after]) => xml.replaceAll(`${before}</a:t>`, `${after}</a:t>`), strFromU8(bytes)));
  }
  const edited = join(mkdtempSync(join(tmpdir(), "journeyoffice-edited-")), "edited.pptx");
  writeFileSync(edited, zipSync(parts));
  return edited;
}
