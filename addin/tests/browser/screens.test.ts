import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { languages, type Language } from "../../src/core/language";
import { entries, type JourneyMap } from "../../src/core/map";
import { checkout } from "../core/examples";
import { cutOff, unreachable } from "./looking";
import { fromTemplate, hasBrowser, openPane, step, withBrowser } from "./pane";

withBrowser();

const look = async (page: Page, name: string): Promise<void> => {
  if (process.env.JOURNEY_PICTURES !== undefined) await page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/${name}.png`, fullPage: true });
};

const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length).trim();

/** The example with a stage of 60 letters, a touchpoint of 300, an address without a space, and 120 Chinese signs. */
function overlong(): JourneyMap {
  const chinese = { "zh-Hans": repeated("商品页面上的运费说明、尺码建议以及其他买家的评价", 120), "zh-Hant": repeated("商品頁面上的運費說明、尺碼建議以及其他買家的評價", 120) };
  return {
    ...checkout, id: "moverlong2345",
    stages: entries(checkout, "stages").map((stage, index) => (index === 1 ? { ...stage, name: { ...chinese, en: repeated("I compare everything that I can find about it ", 60) } } : index === 3 ? { ...stage, name: { en: "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen60", "zh-Hans": "我在结账页面反复核对运费与税费", "zh-Hant": "我在結帳頁面反覆核對運費與稅費" } } : stage)),
    touchpoints: entries(checkout, "touchpoints").map((touchpoint, index) => ({ ...touchpoint, name: { ...chinese, en: index % 2 === 0 ? repeated("Product page with delivery cost and size advice ", 300) : `https://shop.example.com/${"a".repeat(120)}` } })),
  };
}

async function keep(map: JourneyMap): Promise<void> {
  await fetch(`${inject("service")}/v1/maps/${map.id}`, { method: "PUT", headers: { "If-None-Match": "*", "Content-Type": "application/json" }, body: JSON.stringify(map) });
}

describe.skipIf(!hasBrowser)("a screen", () => {
  it.each(languages)("shows question, example, progress and the one primary button of a step at once: %s", async (language) => {
    const { page, words } = await openPane({ language });
    await fromTemplate(page, words);
    await step(page, words, 3).click();
    const bottom = async (text: string): Promise<number> => page.getByText(text, { exact: true }).first().evaluate((element) => element.getBoundingClientRect().bottom);
    await page.getByText(words.guided.doneCount(3, 3)).waitFor();
    for (const text of [words.guided.questions.touchpoints, words.guided.doneCount(3, 3), words.guided.nextStep(words.guided.steps.emotions)]) expect(await bottom(text)).toBeLessThanOrEqual(640);
    expect(await page.getByText(words.guided.examples.touchpoints).evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(640);
    await look(page, `step-320.${language}`);
  });

  it.each([
    { language: "en", width: 320, scheme: "light" }, { language: "zh-Hans", width: 320, scheme: "dark" }, { language: "zh-Hans", width: 1440, scheme: "dark" },
  ] as const)("has room for whatever is written, and hides nothing of it: $language at $width", async ({ language, width, scheme }: { readonly language: Language; readonly width: number; readonly scheme: "light" | "dark" }) => {
    const map = overlong();
    await keep(map);
    const stage = entries(map, "stages")[1]?.id ?? "";
    const { page, words } = await openPane({ language, width, height: 640, scheme, place: `#/map/${map.id}/step/3/stage/${stage}` });
    await page.getByRole("main").locator("li button[aria-expanded]").first().click();
    const field = page.getByLabel(words.touchpoints.name, { exact: true });
    expect(await field.evaluate((area) => area.scrollHeight - area.clientHeight)).toBeLessThanOrEqual(1);
    const found = await cutOff(page);
    await look(page, `overlong-step3-${width}.${language}`);
    for (const [place, name] of [["step/4", "slider"], ["grid", "grid"], ...(width >= 1280 ? [["workshop", "group"]] : [])] as const) {
      await page.evaluate((address) => {
        location.hash = address;
      }, `#/map/${map.id}/${place}/stage/${stage}`);
      await page.getByRole(name as "slider" | "grid" | "group").first().waitFor();
      found.push(...await cutOff(page), ...(width === 320 ? [] : await unreachable(page)));
      await look(page, `overlong-${place.replace("/", "")}-${width}.${language}`);
    }
    expect(found).toEqual([]);
  });

  it("is told apart in the colours that the system forces, too", async () => {
    const { page, words } = await openPane({ language: "zh-Hans", scheme: "dark" });
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await fromTemplate(page, words);
    await step(page, words, 4).click();
    await page.getByRole("slider").first().waitFor();
    await look(page, "step4-320.zh-Hans.forced");
    expect([...await cutOff(page), ...await unreachable(page)]).toEqual([]);
  });

  it("fits where 1280 pixels are four times as large: the button is not in the way any more", async () => {
    const { page, words } = await openPane({ width: 320, height: 256 });
    await fromTemplate(page, words);
    expect(await page.locator("footer").evaluate((footer) => getComputedStyle(footer).position)).toBe("static");
    expect(await cutOff(page)).toEqual([]);
  });

  it("of a map that a newer program wrote shows what it is, and leads to a copy", async () => {
    const { page, words } = await openPane();
    await page.getByText(words.start.open).click();
    await page.locator("input[type=file]").setInputFiles({ name: "newer.journey.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ ...checkout, schemaVersion: 3, whatComes: true })) });
    await page.getByText(words.problems.readOnlyWhy(3, 1)).waitFor();
    expect([...await cutOff(page), ...await unreachable(page)]).toEqual([]);
    await look(page, "read-only-320.en");
    await page.keyboard.press("Control+Enter");
    await page.getByLabel(words.goal.goal).waitFor();
  });

  it("of a map without stages says what belongs there, with the field that begins", async () => {
    const map: JourneyMap = { schemaVersion: 1, id: "mbare23456", language: "en", title: { en: "Bare" }, lanes: [{ id: "l1", kind: "action" }] };
    await keep(map);
    const { page, words } = await openPane({ width: 1440, height: 900, place: `#/map/${map.id}/grid` });
    await page.getByText(words.touchpoints.firstStage).waitFor();
    expect(await unreachable(page)).toEqual([]);
    await page.getByLabel(words.touchpoints.addStage).fill("I notice");
    await page.keyboard.press("Enter");
    await page.getByRole("columnheader", { name: /I notice/ }).waitFor();
  });
});
