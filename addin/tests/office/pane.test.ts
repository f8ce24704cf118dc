import { beforeAll, describe, expect, it } from "vitest";
import { entries, type JourneyMap } from "../../src/core/map";
import type { OpenedHost } from "./officehost";
import { canShow, documentTab, expectClean, fromTemplate, showPane, withOffice, type ShownPane } from "./pane";
import { deckOf, exampleMap, mapIn } from "./service";

withOffice();

const nameOf = (map: JourneyMap, stage: number): string => (entries(map, "stages")[stage]?.name as { readonly en: string }).en;

// What a person types into a shape, whatever slide it stands on.
const type = (host: OpenedHost, before: string, after: string): Promise<number> => host.host(({ presentation }, [from, to]) => {
  let times = 0;
  for (const slide of presentation.slideList) {
    for (const shape of slide.shapes.items) {
      if (shape.text === undefined || shape.textFrame.textRange.text !== from) continue;
      shape.textFrame.textRange.text = to;
      times++;
    }
  }
  return times;
}, [before, after] as const);

const state = (shown: ShownPane, name: string): Promise<void> => shown.pane.getByRole("article").getByText(name, { exact: true }).waitFor();
const again = (shown: ShownPane): Promise<void> => shown.pane.getByRole("main").getByRole("button", { name: shown.words.document.refresh }).click();
const press = (shown: ShownPane, name: string): Promise<void> => shown.pane.getByRole("contentinfo").getByRole("button", { name }).click();

describe.skipIf(!canShow)("the pane inside PowerPoint", () => {
  let map: JourneyMap;
  let somebodys: Uint8Array;
  let ours: Uint8Array;

  beforeAll(async () => {
    map = await exampleMap();
    somebodys = await deckOf(await exampleMap("msomeothers"), "overview");
    ours = await deckOf(map, "overview");
  });

  // The map that the deck holds, taken up where the pane begins.
  const takeUp = async (options: Partial<Parameters<typeof showPane>[0]> = {}): Promise<ShownPane> => {
    const shown = await showPane({ document: ours, ...options });
    await shown.pane.getByRole("heading", { name: shown.words.document.takeUp.deck }).waitFor();
    await shown.pane.getByRole("main").getByRole("button", { name: new RegExp(shown.words.files.version(1)) }).click();
    await shown.pane.getByRole("navigation", { name: shown.words.guided.rail }).waitFor();
    return shown;
  };
  const changeOwner = async (shown: ShownPane, owner: string): Promise<void> => {
    await shown.pane.getByRole("tab", { name: shown.words.app.map, exact: true }).click();
    await shown.pane.getByLabel(shown.words.goal.owner).fill(owner);
    await documentTab(shown).click();
  };

  it("inserts slides, reads what people typed, and updates them where they stand", async () => {
    const shown = await showPane({ document: somebodys });
    const { pane, words, host } = shown;
    await fromTemplate(shown);
    await documentTab(shown).click();
    await press(shown, words.document.insert.deck);
    await state(shown, words.files.state.inStep);
    const stage = nameOf(map, 1);
    expect(await type(host, stage, "Typed by a person")).toBeGreaterThan(0);
    await again(shown);
    await state(shown, words.files.state.edited);
    await press(shown, words.files.readEdits);
    await pane.getByText(words.files.editsRead(1)).first().waitFor();
    await changeOwner(shown, "Somebody of ours");
    await press(shown, words.document.review);
    await press(shown, words.document.update.deck);
    await state(shown, words.files.state.inStep);
    const id = /#\/map\/([^/]+)/.exec(await pane.evaluate(() => location.hash))?.[1];
    const read = await mapIn(await host.file(), id);
    expect([nameOf(read, 1), (read.owner as { readonly en: string }).en]).toEqual(["Typed by a person", "Somebody of ours"]);
    await expectClean(shown);
    await host.close();
  });

  it("lets people decide what map and deck both changed, and writes what they chose", async () => {
    const shown = await takeUp();
    const { pane, words, host } = shown;
    await type(host, nameOf(map, 0), "From the deck");
    await changeOwner(shown, "Somebody of ours");
    // The map changes the same text: in the grid a stage is renamed.
    await pane.getByRole("tab", { name: words.app.map, exact: true }).click();
    await pane.getByRole("tab", { name: words.guided.gridView }).click();
    await pane.getByRole("grid").waitFor();
    await pane.getByRole("button", { name: words.grid.stageMenu(nameOf(map, 0)) }).click();
    await pane.getByRole("menuitem", { name: words.grid.renameStage }).click();
    await pane.getByRole("dialog").getByRole("textbox").fill("From the map");
    await pane.getByRole("dialog").getByRole("button", { name: words.app.save }).click();
    await documentTab(shown).click();
    await again(shown);
    await press(shown, words.files.decide(1));
    await pane.getByRole("radio").nth(1).check();
    await press(shown, words.conflict.useMap);
    await press(shown, words.document.review);
    await press(shown, words.document.update.deck);
    await state(shown, words.files.state.inStep);
    expect(nameOf(await mapIn(await host.file(), map.id), 0)).toBe("From the map");
    await expectClean(shown);
    await host.close();
  });

  it("hands out an updated copy where PowerPoint is too old to be changed in place", async () => {
    const shown = await showPane({ document: ours, version: "1.4" });
    const { pane, words, host } = shown;
    await fromTemplate(shown);
    await documentTab(shown).click();
    await pane.getByText(words.document.needs("PowerPointApi 1.8")).waitFor();
    await pane.getByRole("button", { name: words.files.openOther }).click();
    await changeOwner(shown, "Somebody of ours");
    await press(shown, words.document.copy);
    await pane.getByText(words.document.copied).first().waitFor();
    const copy = await host.host(({ session }) => session.windows.opened[0]);
    const read = await mapIn(new Uint8Array(Buffer.from(copy ?? "", "base64")), map.id);
    expect((read.owner as { readonly en: string }).en).toBe("Somebody of ours");
    await host.close();
  });

  it("says what happened and loses nothing when Office refuses, throws, forgets tags, is slow, or the network is away", async () => {
    const shown = await takeUp();
    const { pane, words, host } = shown;
    await host.host(({ presentation, faults }) => {
      presentation.tags.clear();
      Object.assign(faults, { nullObjectsThrow: true, tagsAreLost: true, latency: 40 });
    });
    await changeOwner(shown, "Somebody of ours");
    await press(shown, words.document.review);
    await pane.getByText(words.files.goesIn(1)).waitFor();
    shown.cut(true);
    await press(shown, words.document.update.deck);
    await pane.getByText(words.problems.offline).first().waitFor();
    shown.cut(false);
    await host.host(({ faults }) => faults.failNextBatch({ code: "GeneralException" }));
    await press(shown, words.document.update.deck);
    await pane.getByText(words.document.problems.failed).waitFor();
    await pane.getByText(words.problems.nothingLost).first().waitFor();
    await press(shown, words.document.update.deck);
    await state(shown, words.files.state.inStep);
    expect(((await mapIn(await host.file(), map.id)).owner as { readonly en: string }).en).toBe("Somebody of ours");
    await host.close();
  });

  it("works as in a browser where Office does not answer, and says so", async () => {
    const shown = await showPane({ document: ours, isCutOff: true });
    await shown.pane.getByText(shown.words.document.cutOff).waitFor({ timeout: 15_000 });
    await shown.host.close();
  });

  it("breaks the link and leaves the slides", async () => {
    const shown = await takeUp();
    const { pane, words, host } = shown;
    await documentTab(shown).click();
    await pane.getByText(words.document.more).click();
    await pane.getByRole("button", { name: words.document.breakLink }).click();
    await pane.getByText(words.document.sure.deck).waitFor();
    await pane.getByRole("group", { name: words.document.breakLink }).getByRole("button", { name: words.document.breakLink }).click();
    await pane.getByText(words.document.none.deck, { exact: false }).waitFor();
    expect(await host.host(({ presentation }) => presentation.toPlain().customXml.length)).toBe(0);
    await host.close();
  });

});
