import { describe, expect, inject, it } from "vitest";
import { curveOf } from "../../src/core/emotions";
import { languages } from "../../src/core/language";
import { textFor } from "../../src/core/localizedText";
import { entries } from "../../src/core/map";
import { looksRight } from "./looking";
import { download, draftOf, fromTemplate, hasBrowser, journeyRead, openPane, step, withBrowser, withTexts } from "./pane";

withBrowser();

describe.skipIf(!hasBrowser)("a map", () => {
  it.each(languages)("goes from a template over edits into a deck and a workbook that hold it: %s", async (language) => {
    const { page, words } = await openPane({ language });
    await fromTemplate(page, words);
    await page.getByLabel(words.goal.goal).fill("Fewer carts · 更少弃单 · 更少棄單");
    await step(page, words, 4).click();
    const marker = page.getByRole("slider").nth(3);
    await marker.press("ArrowUp");
    await page.getByLabel(words.emotions.feeling).fill("Fooled");
    await page.getByRole("tab", { name: words.app.files }).click();
    const map = await draftOf(page);
    expect(textFor(map.goal, language, map.language)).toBe("Fewer carts · 更少弃单 · 更少棄單");
    expect(curveOf(map)[3]?.score).toBe(-1);
    const mapFile = await download(page, words.files.mapFile);
    const known = journeyRead(mapFile);
    expect(textFor(known.goal, language, known.language)).toBe(textFor(map.goal, language, map.language));
    for (const button of [words.files.deck, words.files.workbook]) expect(journeyRead(await download(page, button))).toEqual(known);
  });

  it("is still there, at the same place, when the pane is opened again", async () => {
    const { page, words } = await openPane();
    await fromTemplate(page, words);
    await step(page, words, 3).click();
    await page.getByRole("button", { name: /I check out/ }).click();
    await page.getByLabel(words.touchpoints.inStage("I check out")).fill("Bank page");
    await page.keyboard.press("Enter");
    const map = await draftOf(page);
    expect(map.touchpoints?.some((touchpoint) => textFor(touchpoint.name, "en") === "Bank page")).toBe(true);
    await page.reload();
    await page.getByText("Bank page", { exact: true }).waitFor();
    expect(page.url()).toContain("/step/3/stage/");
    // The finding of the new touchpoint stands at it, with a way to put it right.
    await page.getByText("No department owns the touchpoint 'Bank page'.").waitFor();
    await page.getByRole("button", { name: words.touchpoints.setOwner("Online Shop") }).click();
    await page.getByText("No department owns the touchpoint 'Bank page'.").waitFor({ state: "detached" });
  });

  it("is drawn by keyboard alone, and every step can be taken back", async () => {
    const { page, words } = await openPane({ width: 768 });
    await fromTemplate(page, words);
    const before = await draftOf(page);
    await page.getByRole("tab", { name: words.guided.gridView }).click();
    await page.locator('[role="grid"] [tabindex="0"][data-unit]').focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Asks a friend");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /Asks a friend/ }).waitFor();
    await page.keyboard.press("Control+ArrowRight");
    const moved = await draftOf(page);
    const card = entries(moved, "items").find((item) => textFor(item.text, "en") === "Asks a friend");
    expect(card?.stage).toBe(entries(moved, "stages")[1]?.id);
    await page.keyboard.press("Delete");
    expect(entries(await draftOf(page), "items")).toHaveLength(entries(before, "items").length);
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press("Control+z");
    expect(await draftOf(page)).toEqual(before);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: words.files.title }).waitFor();
  });

  it("gives back what was removed for ten seconds, and longer while somebody is at it", async () => {
    const { page, words } = await openPane();
    await fromTemplate(page, words);
    const before = await draftOf(page);
    await page.getByRole("tab", { name: words.guided.gridView }).click();
    await page.clock.install();
    await page.locator('[role="grid"] [tabindex="0"][data-unit]').focus();
    await page.keyboard.press("Delete");
    const toast = page.getByRole("group", { name: words.app.removed(1) });
    await toast.hover();
    await page.clock.fastForward(30_000);
    expect(await toast.isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    await page.clock.fastForward(10_500);
    await toast.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await page.locator('[role="grid"] [tabindex="0"][data-unit]').focus();
    await page.keyboard.press("Delete");
    // The neighbour gets the focus once it is there.
    await page.clock.fastForward(100);
    await toast.getByRole("button", { name: words.app.undo }).focus();
    if (process.env.JOURNEY_PICTURES !== undefined) await page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/toast.png` });
    await page.keyboard.press("Enter");
    await toast.waitFor({ state: "detached" });
    await page.clock.fastForward(1_000);
    expect(await draftOf(page)).toEqual(before);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("fields");
  });

  it("and a file that both changed meet: what only one changed is kept, what both changed is decided once and stands on both sides", async () => {
    const { page, words } = await openPane();
    await fromTemplate(page, words);
    await page.getByRole("tab", { name: words.app.files }).click();
    const edited = withTexts(await download(page, words.files.deck), [["No filter by age", "No filter by age or size"], ["Reviews mix sizes", "Reviews mix everything"]]);
    await page.getByRole("tab", { name: words.app.map }).click();
    await page.getByRole("tab", { name: words.guided.gridView }).click();
    await page.getByRole("button", { name: /^No filter by age/ }).click();
    await page.getByLabel(words.grid.text).fill("No filter by age at all");
    await page.getByRole("tab", { name: words.app.files }).click();
    await page.getByRole("main").locator("input[type=file]").setInputFiles(edited);
    await page.getByRole("button", { name: words.files.decide(1) }).click();
    // Nothing is chosen before somebody looked: the button leads to the choices.
    await page.getByRole("button", { name: words.conflict.chooseText }).click();
    await page.keyboard.press("Space");
    expect(await page.getByRole("radio").first().isChecked()).toBe(true);
    await page.getByRole("radio", { name: words.conflict.own }).check();
    await page.getByLabel(words.conflict.ownText).fill("No filter by age, size or price");
    await page.keyboard.press("Control+Enter");
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: words.files.update }).click();
    const path = `${edited}.updated.pptx`;
    await (await coming).saveAs(path);
    await page.getByRole("button", { name: words.files.readEdits }).click();
    await page.getByText(words.files.nothingToDo).waitFor();
    const texts = entries(await draftOf(page), "items").map((item) => textFor(item.text, "en"));
    expect(texts).toEqual(expect.arrayContaining(["No filter by age, size or price", "Reviews mix everything"]));
    expect(journeyRead(path)).toEqual(journeyRead(await download(page, words.files.mapFile)));
  });

  it("starts from a funnel in the customer's words", async () => {
    const { page, words } = await openPane({ language: "zh-Hans" });
    await page.getByText(words.start.funnel).click();
    await page.getByLabel(words.funnel.paste).fill("线索\n网络研讨会\n成交");
    await page.getByRole("button", { name: words.funnel.take }).click();
    await page.getByRole("button", { name: words.funnel.create }).click();
    // What has no words of the customer yet is said and has the focus.
    await page.getByText(words.funnel.missing(1)).waitFor();
    await page.keyboard.type("听讲座");
    await page.getByRole("button", { name: words.funnel.create }).click();
    await page.getByRole("navigation", { name: words.guided.rail }).waitFor();
    const map = await draftOf(page);
    expect(entries(map, "stages").map((stage) => textFor(stage.name, "zh-Hans"))).toEqual(["发现问题", "听讲座", "做出选择", "开始使用", "寻求帮助", "继续使用", "推荐他人"]);
    expect(entries(map, "stages")[1]?.funnelSteps).toEqual(["网络研讨会"]);
  });

  it("is copied for another segment with everything unproven", async () => {
    const { page, words } = await openPane();
    await fromTemplate(page, words);
    const first = await draftOf(page);
    await page.getByRole("tab", { name: words.app.start }).click();
    await page.getByText(words.start.segment).click();
    await page.getByLabel(words.segment.another).check();
    await page.getByLabel(words.segment.name).fill("Careful planners");
    await page.getByRole("button", { name: words.segment.create }).click();
    await page.getByRole("navigation", { name: words.guided.rail }).waitFor();
    const copy = await draftOf(page);
    expect(copy.basedOn?.map).toBe(first.id);
    expect(entries(copy, "items").some((item) => item.basis === "evidenced")).toBe(false);
  });

  it("goes on without the service, which is said, and checks again when it is back", async () => {
    const { page, words } = await openPane({ tolerates: /ERR_FAILED|Failed to load resource/ });
    await fromTemplate(page, words);
    await page.route("**/v1/**", (route) => route.abort());
    await page.getByLabel(words.goal.owner).fill("Somebody else");
    await page.getByText(words.problems.offline).waitFor();
    expect(textFor((await draftOf(page)).owner, "en")).toBe("Somebody else");
    await page.unroute("**/v1/**");
    await page.getByLabel(words.goal.owner).fill("Somebody");
    await page.getByText(words.problems.offline).waitFor({ state: "detached" });
  });

  it("comes out of the library and says so where there is none", async () => {
    const { page, words } = await openPane();
    // Other tests keep maps in the same library.
    await page.route(/\/v1\/maps(\?|$)/, (route) => route.fulfill({ json: { maps: [] } }), { times: 1 });
    await page.getByText(words.start.open).click();
    await page.getByText(words.open.empty).waitFor();
    const map = { schemaVersion: 1, id: "mlibrary234", title: { en: "From the library" }, stages: [{ id: "s1", name: { en: "I pay" } }], lanes: [{ id: "l1", kind: "action" }] };
    await fetch(`${inject("service")}/v1/maps/${map.id}`, { method: "PUT", headers: { "If-None-Match": "*", "Content-Type": "application/json" }, body: JSON.stringify(map) });
    await page.getByLabel(words.open.search).fill("library");
    await page.getByRole("button", { name: /From the library/ }).click();
    await page.getByRole("button", { name: /^From the library/ }).waitFor();
  });

  it("is asked for by its title where a deck holds several", async () => {
    const { page, words } = await openPane({ tolerates: /422/ });
    const made = async (address: string, body: BodyInit): Promise<Blob> => (await fetch(`${inject("service")}/v1/${address}`, { method: "POST", body, headers: { Accept: "*/*" } })).blob();
    const titled = (id: string, title: string): string => JSON.stringify({ schemaVersion: 1, id, title: { en: title }, stages: [{ id: "s1", name: { en: "I pay" } }], lanes: [{ id: "l1", kind: "action" }], items: [{ id: "i1", lane: "l1", stage: "s1", text: { en: title } }] });
    const parts = new FormData();
    parts.append("file", new Blob([titled("mtwoinone22", "The second journey")]), "second.journey.json");
    parts.append("into", await made("render?to=pptx&lang=en", titled("mtwoinone11", "The first journey")), "two.pptx");
    const deck = await made("insert", parts);
    await page.getByText(words.start.open).click();
    await page.locator("input[type=file]").setInputFiles({ name: "two.pptx", mimeType: "application/vnd.openxmlformats-officedocument.presentationml.presentation", buffer: Buffer.from(await deck.arrayBuffer()) });
    await page.getByRole("heading", { name: words.open.several("two.pptx") }).waitFor();
    await looksRight(page, "several-maps");
    await page.getByRole("button", { name: /The second journey/ }).click();
    await page.getByRole("navigation", { name: words.guided.rail }).waitFor();
    expect((await draftOf(page)).id).toBe("mtwoinone22");
  });
});
