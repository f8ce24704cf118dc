import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { itemsIn } from "../../src/core/cells";
import { curveOf } from "../../src/core/emotions";
import { textFor } from "../../src/core/localizedText";
import { entries } from "../../src/core/map";
import { draftOf, fromTemplate, hasBrowser, openPane, step, withBrowser } from "./pane";

withBrowser();

/** What has the focus, as somebody hears it. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const active = document.activeElement;
  return active === null || active === document.body ? "" : active.getAttribute("aria-label") ?? active.textContent;
});
const unit = (page: Page): Promise<string | undefined> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.unit);

describe.skipIf(!hasBrowser)("by keyboard", () => {
  it("the places, the steps, the fields and the way on are in that order, behind a link to the fields", async () => {
    const { page, words } = await openPane();
    await fromTemplate(page, words);
    await page.evaluate(() => document.body.focus());
    const heard: string[] = [];
    for (let presses = 0; presses < 9; presses++) {
      await page.keyboard.press("Tab");
      heard.push(await focused(page));
    }
    expect(heard[0]).toBe(words.app.skip);
    expect(heard[1]).toContain(words.app.mapMenu);
    expect([heard[2], heard[3], heard[4], heard[5]]).toEqual([words.app.more, words.app.map, words.app.undo, words.app.redo]);
    expect(heard[6]).toBe(words.guided.guidedView);
    expect(heard[7]).toContain(words.guided.steps.goal);
    // One stop for the rail, arrows inside.
    await page.getByRole("navigation", { name: words.guided.rail }).getByRole("button").first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toContain(words.guided.steps.segments);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: words.guided.questions.segments }).waitFor();
    expect(await focused(page)).toBe(words.guided.questions.segments);
    await page.keyboard.press("Alt+3");
    await page.getByRole("heading", { name: words.files.title }).waitFor();
    await page.keyboard.press("Alt+4");
    await page.getByRole("heading", { name: words.share.title }).waitFor();
    await page.keyboard.press("Alt+2");
    // Esc leaves the field.
    await page.getByLabel(words.goal.period).fill("2027");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("");
    await page.keyboard.press("Control+z");
    expect(await page.getByLabel(words.goal.period).inputValue()).not.toBe("2027");
    await page.keyboard.press("Control+y");
    expect(await page.getByLabel(words.goal.period).inputValue()).toBe("2027");
  });

  it("the curve is drawn stage by stage", async () => {
    const { page, words } = await openPane();
    await fromTemplate(page, words);
    await step(page, words, 4).click();
    await page.getByRole("slider").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe("2 I compare");
    const scores = async (): Promise<number | undefined> => curveOf(await draftOf(page))[1]?.score;
    await page.keyboard.press("Home");
    expect(await scores()).toBe(-2);
    await page.getByRole("status").getByText(words.emotions.atStage(words.emotions.words[0] ?? "", 2, 7)).waitFor();
    await page.keyboard.press("ArrowUp");
    expect(await scores()).toBe(-1);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    expect(await scores()).toBe(1);
    await page.keyboard.press("Delete");
    expect(await scores()).toBeUndefined();
    await page.keyboard.press("Enter");
    expect(await page.getByLabel(words.emotions.feeling).evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it("the grid is walked and changed cell by cell, lane by lane and page by page", async () => {
    const { page, words } = await openPane({ width: 768, height: 900 });
    await fromTemplate(page, words);
    await page.getByRole("tab", { name: words.guided.gridView }).click();
    const map = await draftOf(page);
    const [stages, lanes] = [entries(map, "stages"), entries(map, "lanes").filter((lane) => lane.hidden !== true)];
    await page.locator('[role="grid"] [tabindex="0"][data-unit]').focus();
    await page.keyboard.press("ArrowRight");
    const isAt = async (stage: number, lane: number): Promise<void> => expect.poll(() => unit(page)).toMatch(new RegExp(`^${stages[stage]?.id ?? ""}/${lanes[lane]?.id ?? ""}/`));
    await isAt(1, 0);
    await page.keyboard.press("Control+PageDown");
    await isAt(1, 1);
    await page.keyboard.press("Control+PageUp");
    await page.keyboard.press("Alt+PageDown");
    await page.getByRole("status").getByText(words.grid.stages(4, 6, 7)).waitFor();
    await page.keyboard.press("Alt+PageUp");
    await page.getByRole("status").getByText(words.grid.stages(1, 3, 7)).waitFor();
    // The order in a cell, and Enter on what is there.
    const cell = stages.flatMap((stage) => lanes.map((lane) => ({ stage, lane, items: itemsIn(map, lane.id, stage.id) }))).find(({ stage, items }) => stages.indexOf(stage) < 3 && items.length > 1);
    await page.locator(`[data-unit="${cell?.stage.id ?? ""}/${cell?.lane.id ?? ""}/0"]`).focus();
    await page.keyboard.press("Control+ArrowDown");
    const after = await draftOf(page);
    expect(itemsIn(after, cell?.lane.id, cell?.stage.id ?? "").slice(0, 2).map((item) => item.id)).toEqual([cell?.items[1]?.id, cell?.items[0]?.id]);
    await page.keyboard.press("Enter");
    await page.getByLabel(words.touchpoints.name, { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => unit(page)).toBe(`${cell?.stage.id ?? ""}/${cell?.lane.id ?? ""}/1`);
    // Done leads back to the card, and removing to its neighbour.
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: words.grid.done }).press("Enter");
    await expect.poll(() => unit(page)).toBe(`${cell?.stage.id ?? ""}/${cell?.lane.id ?? ""}/1`);
    await page.keyboard.press("Enter");
    await page.locator('[role="grid"]').getByRole("button", { name: words.app.remove, exact: true }).press("Enter");
    await expect.poll(async () => (await unit(page))?.startsWith(`${cell?.stage.id ?? ""}/${cell?.lane.id ?? ""}/`)).toBe(true);
  });

  it("the focus goes on where something was put right or removed, and back to where a page was opened", async () => {
    const { page, words } = await openPane();
    await fromTemplate(page, words);
    await step(page, words, 3).click();
    await page.getByRole("button", { name: /I check out/ }).click();
    for (const name of ["One", "Two"]) {
      await page.getByLabel(words.touchpoints.inStage("I check out")).fill(name);
      await page.keyboard.press("Enter");
    }
    const fixes = page.getByRole("button", { name: words.touchpoints.setOwner("Online Shop") });
    await expect.poll(() => fixes.count()).toBe(2);
    await fixes.first().press("Enter");
    await expect.poll(() => fixes.count()).toBe(1);
    await expect.poll(() => focused(page)).toBe(words.touchpoints.setOwner("Online Shop"));
    expect(entries(await draftOf(page), "touchpoints").filter((touchpoint) => touchpoint.department === undefined).map((touchpoint) => textFor(touchpoint.name, "en"))).toEqual(["Two"]);
    await page.getByRole("button", { name: words.touchpoints.edit("One"), exact: true }).press("Enter");
    await page.getByRole("button", { name: words.touchpoints.remove("One") }).press("Enter");
    await expect.poll(() => focused(page)).toBe(words.touchpoints.edit("Two"));
    // Back from settings.
    await page.getByRole("button", { name: words.app.more }).press("Enter");
    await page.getByRole("heading", { name: words.settings.title }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe(words.app.more);
    // Back from a template's page to its card, and from the gallery to its button.
    await page.getByRole("tab", { name: words.app.start }).click();
    await page.getByRole("button", { name: words.start.chooseTemplate }).press("Enter");
    await page.locator('[data-template="patient-service"]').press("Enter");
    await page.getByRole("button", { name: words.gallery.use }).waitFor();
    await page.getByRole("button", { name: words.app.back }).press("Enter");
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.template)).toBe("patient-service");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe(words.start.chooseTemplate);
    // An address with a stage has the focus there.
    await page.getByRole("tab", { name: words.app.map }).click();
    await step(page, words, 4).click();
    await page.getByRole("slider").nth(2).focus();
    await page.waitForTimeout(700);
    await page.reload();
    await expect.poll(() => focused(page)).toBe("3 I fill my cart");
  });
});
