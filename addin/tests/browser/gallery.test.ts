import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/core/language";
import { cutOff, unreachable } from "./looking";
import { hasBrowser, openPane, withBrowser } from "./pane";

withBrowser();

const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.template);

describe.skipIf(!hasBrowser)("the gallery", () => {
  it("leads by keyboard alone from a filter to a map of the template", async () => {
    const { page, words } = await openPane({ width: 1440, height: 900, place: "#/start/templates" });
    // Esc leaves the field, and stays.
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const filters = page.getByRole("navigation", { name: words.gallery.filter });
    await filters.getByRole("radio").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("status").getByText(words.gallery.found(3, 9)).waitFor();
    // The cards are one stop, and the details follow the focus.
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("retailer-checkout");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("End");
    await page.getByRole("complementary", { name: words.templateNames["returns-future"]?.name ?? "" }).waitFor();
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe("returns-current");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("navigation", { name: words.guided.rail }).waitFor();
    await page.getByRole("button", { name: /^Eleven silent days/ }).waitFor();
  });

  it.each(languages)("finds what its search names, and shows a way out where there is nothing: %s", async (language) => {
    const { page, words } = await openPane({ language, width: 1440, height: 900, place: "#/start/templates" });
    const search = page.getByRole("searchbox");
    const [, ...examples] = words.gallery.search.split(/[:：,、]\s*/);
    for (const [index, name] of ["retailer-checkout", "online-school-beginner", "patient-service"].entries()) {
      await search.fill(examples[index] ?? "");
      await page.locator(`[data-template="${name}"]`).waitFor();
    }
    await search.fill("zzz");
    await page.getByRole("status").getByText(words.gallery.none).waitFor();
    await page.getByRole("button", { name: words.gallery.showAll }).click();
    expect(await page.locator("[data-template]").count()).toBe(9);
  });

  it("is a list on a narrow page, in which each template has a page with an address", async () => {
    const { page, words } = await openPane({ language: "zh-Hant", place: "#/start/templates" });
    await page.locator('[data-template="patient-service"]').click();
    await page.getByRole("heading", { name: words.templateNames["patient-service"]?.name ?? "" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: words.gallery.use }).waitFor();
    expect([...await cutOff(page), ...await unreachable(page)]).toEqual([]);
    await page.goBack();
    await page.locator('[data-template="patient-service"]').waitFor();
  });

  it.each([
    { language: "en" as const, width: 1440, scheme: "light" as const }, { language: "zh-Hans" as const, width: 768, scheme: "dark" as const }, { language: "zh-Hant" as const, width: 1440, scheme: "dark" as const },
  ])("fits and can be reached by everybody: $language at $width, $scheme", async ({ language, width, scheme }) => {
    const { page } = await openPane({ language, width, height: width < 700 ? 640 : 900, scheme, place: "#/start/templates" });
    await page.locator("[data-template]").nth(8).waitFor();
    await page.waitForLoadState("networkidle");
    if (process.env.JOURNEY_PICTURES !== undefined) await page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/gallery-${width}.${language}.${scheme}.png`, fullPage: width === 320 });
    expect([...await cutOff(page), ...await unreachable(page)]).toEqual([]);
  });
});
