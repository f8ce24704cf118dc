import { beforeAll, describe, expect, it } from "vitest";
import { entries, type JourneyMap } from "../../src/core/map";
import { mapOf } from "../../src/host/office/mapPart";
import { openDeck, shown as shownIn, type OpenedHost } from "./officehost";
import { canShow, documentTab, expectClean, fromTemplate, showPane, withOffice, type ShownPane } from "./pane";
import { byteHand, deckOf, exampleMap, mapIn } from "./service";

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

const openMap = async ({ pane }: ShownPane): Promise<string> => /#\/map\/([^/]+)/.exec(await pane.evaluate(() => location.hash))?.[1] ?? "";
const copyOf = async ({ host }: ShownPane, number: number): Promise<Uint8Array> => new Uint8Array(Buffer.from(await host.host(({ session }, at) => session.windows.opened[at], number) ?? "", "base64"));
const carried = async (deck: Uint8Array): Promise<readonly (string | undefined)[]> => (await openDeck(deck)).deck.toPlain().customXml.map((part) => mapOf(part.xml));
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

  it.each(["1.8", "1.10"])("inserts slides, reads what people typed, and updates them where they stand, as the byte hand would: PowerPointApi %s", async (version) => {
    const shown = await showPane({ document: somebodys, version });
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
    const before = await host.file();
    await press(shown, words.document.review);
    await press(shown, words.document.update.deck);
    await state(shown, words.files.state.inStep);
    const [id, after] = [await openMap(shown), await host.file()];
    const read = await mapIn(after, id);
    expect([nameOf(read, 1), (read.owner as { readonly en: string }).en]).toEqual(["Typed by a person", "Somebody of ours"]);
    const byHand = await byteHand(before, read);
    expect(read).toEqual(await mapIn(byHand, id));
    expect(shownIn((await openDeck(after)).deck)).toEqual(shownIn((await openDeck(byHand)).deck));
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

  it("says before it inserts that an old PowerPoint keeps no map, and has copies remember it: PowerPointApi 1.4", async () => {
    const shown = await showPane({ document: somebodys, version: "1.4" });
    const { pane, words, host } = shown;
    await fromTemplate(shown);
    const id = await openMap(shown);
    await documentTab(shown).click();
    await pane.getByText(words.document.forgets).waitFor();
    if (process.env.JOURNEY_PICTURES !== undefined) await host.page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/forgets.png` });
    await press(shown, words.document.insertCopy.deck);
    await pane.getByText(words.document.copied).first().waitFor();
    expect(await carried(await copyOf(shown, 0))).toContain(id);
    expect((await mapIn(await copyOf(shown, 0), id)).stages).toEqual(map.stages);
    // Inserted here, slides are known by their names; what people typed there comes into the copy, which remembers the map again.
    await press(shown, words.document.insert.deck);
    await pane.getByRole("article").waitFor();
    expect(await carried(await host.file())).not.toContain(id);
    expect(await type(host, nameOf(map, 1), "Typed by a person")).toBeGreaterThan(0);
    await again(shown);
    await press(shown, words.files.decide(1));
    await pane.getByRole("radio").first().check();
    await press(shown, words.conflict.useFile);
    await press(shown, words.document.copy);
    await pane.getByText(words.document.copied).first().waitFor();
    const copy = await copyOf(shown, 1);
    expect(await carried(copy)).toContain(id);
    expect(nameOf(await mapIn(copy, id), 1)).toBe("Typed by a person");
    await expectClean(shown);
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
