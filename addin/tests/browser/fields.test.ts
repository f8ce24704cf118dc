import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/core/language";
import { entries } from "../../src/core/map";
import { cutOff, unreachable } from "./looking";
import { draftOf, fromTemplate, hasBrowser, openPane, step, withBrowser } from "./pane";

withBrowser();

async function firstTouchpoint(page: Page): Promise<void> {
  await page.getByRole("main").locator("h2 button").first().click();
  await page.getByRole("main").locator("li button[aria-expanded]").first().click();
}

describe.skipIf(!hasBrowser)("a field", () => {
  it("proposes channels and owners of the map, then the usual ones, and takes whatever else is typed", async () => {
    const { page, words } = await openPane();
    await fromTemplate(page, words);
    const before = await draftOf(page);
    await step(page, words, 3).click();
    await firstTouchpoint(page);
    const channel = page.getByRole("combobox", { name: words.touchpoints.channel });
    await channel.click();
    await page.getByRole("group", { name: words.fields.inMap }).getByRole("option", { name: "Carrier" }).waitFor();
    expect(await unreachable(page)).toEqual([]);
    await page.keyboard.press("Escape");
    // A usual channel comes with its name in every language.
    await channel.fill("text m");
    await page.getByRole("option", { name: "Text message" }).waitFor();
    await page.keyboard.press("Enter");
    expect(await channel.inputValue()).toBe("Text message");
    // What only begins like a proposal is not made one by leaving the field.
    const owner = page.getByRole("combobox", { name: words.touchpoints.owner });
    await owner.fill("Market");
    await page.getByRole("option", { name: "Marketing" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await owner.inputValue()).toBe("Market");
    const map = await draftOf(page);
    const [touchpoint] = entries(map, "touchpoints");
    expect(entries(map, "channels").find((entry) => entry.id === touchpoint?.channel)?.name).toEqual({ en: "Text message", "zh-Hans": "短信", "zh-Hant": "簡訊" });
    expect(entries(map, "departments")).toHaveLength(entries(before, "departments").length + 1);
    // The primary button works from within a field with an open list, too.
    await owner.click();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: words.guided.questions.emotions }).waitFor();
  });

  it.each(languages)("takes a day as it is typed or chosen, in the language's months and weekdays: %s", async (language) => {
    const { page, words } = await openPane({ language });
    await fromTemplate(page, words);
    const by = page.getByRole("combobox", { name: words.goal.by }).first();
    await by.fill("2028-02-03");
    await page.keyboard.press("Tab");
    expect(await by.inputValue()).toBe(new Date(2028, 1, 3).toLocaleDateString(language, { dateStyle: "medium" }));
    await by.press("ArrowDown");
    const calendar = page.getByRole("dialog", { name: words.fields.calendarFor(words.goal.by) });
    await calendar.getByText(new Date(2028, 1, 3).toLocaleDateString(language, { year: "numeric", month: "long" }), { exact: true }).waitFor();
    expect((await calendar.getByRole("columnheader").allTextContents()).toSorted()).toEqual(Array.from({ length: 7 }, (_, day) => new Date(2028, 1, day).toLocaleDateString(language, { weekday: "narrow" })).toSorted());
    expect([...await cutOff(page), ...(language === "zh-Hans" ? await unreachable(page) : [])]).toEqual([]);
    if (process.env.JOURNEY_PICTURES !== undefined) await page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/calendar.${language}.png` });
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await calendar.waitFor({ state: "detached" });
    expect(entries(await draftOf(page), "measures")[0]?.by).toBe("2028-02-04");
    if (language !== "en") return;
    // What is no day is said, and the day that was there stays.
    await by.fill("soon");
    await page.keyboard.press("Tab");
    await page.getByText(words.fields.noDate).waitFor();
    expect(entries(await draftOf(page), "measures")[0]?.by).toBe("2028-02-04");
    await by.fill("");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: words.guided.questions.segments }).waitFor();
    expect(entries(await draftOf(page), "measures")[0]?.by).toBeUndefined();
  });
});
