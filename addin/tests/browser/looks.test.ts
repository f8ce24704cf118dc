import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { languages, type Language } from "../../src/core/language";
import type { Words } from "../../src/ui/words";
import { cutOff, unreachable } from "./looking";
import { fromTemplate, hasBrowser, openPane, step, withBrowser } from "./pane";

withBrowser();

const widths = [320, 768, 1440];
// Every place is asked by axe at each width, in light and in dark; how it fits is looked at in every language as well.
const asks = new Set(["320 en", "768 zh-Hans", "1440 zh-Hant", "320 zh-Hans", "1440 zh-Hans"]);
const looks = languages.flatMap((language) => widths.map((width, index) => ({ language, width, scheme: (index + languages.indexOf(language)) % 2 === 0 ? "light" as const : "dark" as const })));

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
  if (await page.evaluate(() => innerWidth >= 640)) {
    const opens = page.getByRole("button", { name: words.draw.picture });
    await opens.click();
    await page.getByRole("dialog").getByRole("img").waitFor();
    await check("picture");
    await page.keyboard.press("Escape");
    expect(await opens.evaluate((button) => button === document.activeElement)).toBe(true);
  }
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
