import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { askedDepartments, touchpointsOf, withReview } from "../../src/core/review";
import { addressOf } from "../../src/core/route";
import type { JourneyMap } from "../../src/core/map";
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
  await shared(page, words, check);
  await page.getByRole("tab", { name: words.app.start }).click();
  await page.getByText(words.start.segment).click();
  await page.getByRole("heading", { name: words.segment.title }).waitFor();
  await check("segment");
  await page.getByRole("button", { name: words.app.back }).click();
  await page.getByRole("button", { name: words.app.more }).click();
  await check("settings");
}

// What is shared: a round of reviews with an answer, the history with a comparison, what both sides changed, and a reviewer's page.
async function shared(page: Page, words: Words, check: (place: string) => Promise<void>): Promise<void> {
  const main = page.getByRole("main");
  const save = page.getByRole("button", { name: words.library.save(words.library.library) });
  await save.click();
  await page.getByRole("button", { name: words.review.start }).click();
  await page.getByRole("button", { name: words.review.copyLinks }).waitFor();
  const id = /#\/map\/([^/]+)/.exec(page.url())?.[1] ?? "";
  const { map, etag } = await page.evaluate(async (address) => {
    const answer = await fetch(address);
    return { map: (await answer.json()) as JourneyMap, etag: answer.headers.get("ETag") ?? "" };
  }, `/v1/maps/${id}`);
  const [asked] = askedDepartments(map);
  const answers = Object.fromEntries(touchpointsOf(map, asked?.id ?? "").map(({ touchpoint }, index) => [touchpoint.id, index === 0 ? { kind: "notSo" as const, text: words.touchpoints.noStages, owner: "", due: "" } : { kind: "agree" as const }]));
  const reviewed = withReview({ department: asked?.id ?? "", version: map.version ?? 1, person: "", when: "2026-11-26", answers, comment: words.problems.makeCopy, language: words.languageName === "English" ? "en" : "zh-Hans" })(map);
  await page.evaluate(({ address, body, tag }) => fetch(address, { method: "PUT", headers: { "If-Match": tag }, body }), { address: `/v1/maps/${id}?why=${words.review.sending}`, body: JSON.stringify({ ...reviewed, items: (reviewed.items ?? []).map((item, index) => (index === 2 ? { ...item, text: { en: "Elsewhere", "zh-Hans": "别处", "zh-Hant": "別處" } } : item)) }), tag: etag });
  await page.getByRole("button", { name: words.library.bringIn }).waitFor();
  await check("share elsewhere");
  await page.getByRole("button", { name: words.library.bringIn }).click();
  await main.getByText(words.review.noOwner).waitFor();
  await check("share round");
  await page.getByText(words.sharing.history, { exact: true }).click();
  await page.getByRole("button", { name: words.sharing.compare(1) }).click();
  await main.getByRole("img").nth(1).waitFor();
  await check("history");
  await page.evaluate((address) => {
    location.hash = address;
  }, addressOf({ place: "review", map: id, department: asked?.id ?? "" }));
  await page.getByRole("button", { name: words.review.send }).waitFor();
  await check("review");
  await page.goBack();
  await page.getByRole("button", { name: words.app.back }).click();
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
