import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { languages, type Language } from "../../src/core/language";
import type { Words } from "../../src/ui/words";
import { fromTemplate, hasBrowser, openPane, step, withBrowser } from "./pane";

withBrowser();

// Evaluated and not added to the page: the page allows no script but its own.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const widths = [320, 768, 1440];
// Every place is asked by axe at each width, in light and in dark; how it fits is looked at in every language as well.
const asks = new Set(["320 en", "768 zh-Hans", "1440 zh-Hant", "320 zh-Hans", "1440 zh-Hans"]);
const looks = languages.flatMap((language) => widths.map((width, index) => ({ language, width, scheme: (index + languages.indexOf(language)) % 2 === 0 ? "light" as const : "dark" as const })));

/** Whether everything can be seen: nothing scrolls sideways, no text is cut off by its box. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`sideways: ${document.documentElement.scrollWidth} > ${innerWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>("main *, header *, footer *")) {
      if (element.matches("input, select, option, svg *, textarea, .unseen, .unseen *") || element.clientWidth <= 1) continue;
      const style = getComputedStyle(element);
      if (style.textOverflow === "ellipsis" || (style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== "")) found.push(`cut: ${element.tagName} ${element.textContent.slice(0, 40)}`);
    }
    return found;
  });
}

async function unreachable(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(async () => {
    const { axe: loaded } = window as unknown as { axe: { run: (where: object, options: object) => Promise<AxeResults> } };
    // What lies behind the footer that stays in view is a matter of how far the page is scrolled.
    document.querySelector("footer")?.style.setProperty("position", "static");
    // Fluent's focus zones put such elements at their ends; they hand the focus on at once and are never rested on.
    return loaded.run({ exclude: ["[data-tabster-dummy]"] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  });
  return results.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`));
}

// Pages that hold little are looked at where there is least room, and where axe asks.
async function walk(page: Page, words: Words, isWhole: boolean, check: (place: string) => Promise<void>): Promise<void> {
  await check("start");
  await fromTemplate(page, words);
  for (let number = 1; number <= 6; number++) {
    await step(page, words, number).click();
    await page.waitForTimeout(250);
    if (number === 3) await page.getByRole("main").locator("h2 button").nth(3).click();
    await check(`step ${number}`);
  }
  await page.getByRole("tab", { name: words.guided.gridView }).click();
  await page.getByRole("grid").waitFor();
  await page.locator("[data-unit]").first().click();
  await check("grid");
  await page.getByRole("tab", { name: words.app.files }).click();
  await page.getByRole("heading", { name: words.files.title }).waitFor();
  await check("files");
  if (!isWhole) return;
  await page.getByRole("tab", { name: words.app.share }).click();
  await page.getByRole("heading", { name: words.share.title }).waitFor();
  await check("share");
  await page.getByRole("tab", { name: words.app.start }).click();
  await page.getByText(words.start.segment).click();
  await page.getByRole("heading", { name: words.segment.title }).waitFor();
  await check("segment");
  await page.getByRole("button", { name: words.app.back }).click();
  await page.getByRole("button", { name: words.app.more }).click();
  await check("settings");
}

describe.skipIf(!hasBrowser)("every place", () => {
  it.each(looks)("fits and can be reached by everybody: $language at $width, $scheme", async ({ language, width, scheme }: { readonly language: Language; readonly width: number; readonly scheme: "light" | "dark" }) => {
    const { page, words } = await openPane({ language, width, height: width < 700 ? 640 : 900, scheme });
    const found: string[] = [];
    await walk(page, words, width === 320 || asks.has(`${width} ${language}`), async (place) => {
      found.push(...(await cutOff(page)).map((what) => `${place}: ${what}`), ...(asks.has(`${width} ${language}`) ? await unreachable(page) : []).map((what) => `${place}: ${what}`));
      if (process.env.JOURNEY_PICTURES !== undefined) await page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/${width}-${place.replace(" ", "")}.${language}.${scheme}.png`, fullPage: true });
    });
    expect(found).toEqual([]);
  });
});
