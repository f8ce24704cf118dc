import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { itemsIn } from "../../src/core/cells";
import { textFor } from "../../src/core/localizedText";
import { entries, type JourneyMap } from "../../src/core/map";
import { cardLane } from "../../src/core/workshop";
import { cutOff, unreachable } from "./looking";
import { draftOf, fromTemplate, hasBrowser, openPane, withBrowser } from "./pane";

withBrowser();

const cards = (map: JourneyMap, stage: number): string[] => itemsIn(map, cardLane(map, undefined)?.id, entries(map, "stages")[stage]?.id ?? "").map((item) => textFor(item.text, "en"));
const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.textContent);

describe.skipIf(!hasBrowser)("the workshop", () => {
  it("fills a wall by keyboard alone: cards, stages, pasted lines, dots; and every step can be taken back", async () => {
    const { page, words } = await openPane({ width: 1440, height: 900 });
    await fromTemplate(page, words);
    const before = await draftOf(page);
    await page.getByRole("tab", { name: words.guided.workshopView }).click();
    await page.locator('[data-unit][tabindex="0"]').focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.type("One");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Two");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Three");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "- Four\n- Five\n\n- Six");
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.getByText("Six", { exact: true }).waitFor();
    await page.keyboard.type("Seven");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toContain("Seven");
    const written = await draftOf(page);
    expect(cards(written, 0)).toEqual([...cards(before, 0), "One", "Two"]);
    expect(cards(written, 1)).toEqual([...cards(before, 1), "Three", "Four", "Five", "Six", "Seven"]);
    // Out of the field Tab goes on as everywhere.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(words.workshop.addDot("Seven"));
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    await page.keyboard.press("-");
    await page.getByText(words.workshop.placed(2)).waitFor();
    expect(await page.getByRole("listitem").filter({ hasText: "Seven" }).last().textContent()).toContain("2");
    expect(await draftOf(page)).toEqual(written);
    // Dots stay with the draft, as do lane and stage with the address.
    await page.reload();
    await page.getByText(words.workshop.placed(2)).waitFor();
    await page.getByRole("button", { name: words.workshop.clear }).click();
    await page.getByText(words.workshop.placed(0)).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(words.workshop.placed(2)).waitFor();
  });

  it("takes back what was written and voted, one step after the other", async () => {
    const { page, words } = await openPane({ width: 1440, height: 900 });
    await fromTemplate(page, words);
    const before = await draftOf(page);
    await page.getByRole("tab", { name: words.guided.workshopView }).click();
    await page.getByRole("button", { name: words.workshop.addTo("I check out") }).click();
    await page.keyboard.type("One");
    await page.getByRole("button", { name: words.workshop.addTo("I check out") }).click();
    await page.keyboard.type("Two");
    await page.keyboard.press("Escape");
    await page.keyboard.press("+");
    await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("Delete");
    for (let presses = 0; presses < 5; presses++) await page.keyboard.press("Control+z");
    expect(await draftOf(page)).toEqual(before);
    await page.getByText(words.workshop.placed(0)).waitFor();
    // In a field what is typed is taken back first.
    await page.getByRole("button", { name: words.workshop.addTo("I check out") }).click();
    await page.keyboard.type("Gone");
    await page.keyboard.press("Control+z");
    expect(await page.locator("textarea").inputValue()).not.toBe("Gone");
    await page.locator("textarea").fill("");
    await page.keyboard.press("Escape");
    expect(await draftOf(page)).toEqual(before);
    // It is a room's: what is narrower shows the grid.
    await page.setViewportSize({ width: 1279, height: 800 });
    await page.getByRole("grid").waitFor();
    expect(await page.getByRole("tab", { name: words.guided.workshopView }).count()).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("group", { name: words.workshop.board }).waitFor();
  });

  it.each([
    { language: "en" as const, width: 1440, scheme: "light" as const }, { language: "zh-Hans" as const, width: 1920, scheme: "dark" as const }, { language: "zh-Hant" as const, width: 1280, scheme: "contrast" as const },
  ])("fits and can be reached by everybody: $language at $width, $scheme", async ({ language, width, scheme }) => {
    const { page, words } = await openPane({ language, width, height: width === 1920 ? 1080 : 900, scheme: scheme === "contrast" ? "dark" : scheme });
    if (scheme === "contrast") await page.emulateMedia({ forcedColors: "active" });
    await fromTemplate(page, words, width === 1280 ? "b2b-software" : undefined);
    await page.getByRole("tab", { name: words.guided.workshopView }).click();
    await page.locator("[data-unit][tabindex='0']").focus();
    await page.keyboard.press("+");
    for (let dots = 0; dots < 5; dots++) await page.getByRole("listitem").nth(2).getByRole("button").last().click();
    await page.getByRole("figure").getByRole("img").waitFor();
    const look = async (name: string): Promise<void> => {
      if (process.env.JOURNEY_PICTURES !== undefined) await page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/workshop-${name}-${width}.${language}.${scheme}.png` });
    };
    await look("vote");
    const found = [...await cutOff(page), ...(width === 1920 ? [] : await unreachable(page))];
    await page.locator("[data-unit]:not([data-unit$='/0'])").first().click();
    await page.keyboard.type("Words that somebody types while everybody looks at the wall");
    await look("type");
    expect([...found, ...await cutOff(page)]).toEqual([]);
  });
});
