import { beforeAll, describe, expect, it } from "vitest";
import { changeEntry } from "../../src/core/edits";
import { entries, type JourneyMap } from "../../src/core/map";
import { powerPointDocument } from "../../src/host/powerpoint/powerPointDocument";
import type { OpenDocument } from "../../src/host/openDocument";
import { insertMap, readDocument, updateDocument, updateWords } from "../../src/ui/document/work";
import { hasOfficeHost, openDeck, shown, typeIn, type FakeDeck } from "./officehost";
import { byteHand, deckOf, exampleMap, mapIn, service } from "./service";

const open = async (bytes: Uint8Array, version?: string): Promise<{ readonly deck: FakeDeck; readonly document: OpenDocument }> => {
  const { deck, program } = await openDeck(bytes, version);
  return { deck, document: powerPointDocument(program) };
};
const next = (map: JourneyMap): JourneyMap => ({ ...map, version: (map.version ?? 1) + 1 });
const renamed = (map: JourneyMap, index: number, name: string): JourneyMap => changeEntry("stages", entries(map, "stages")[index]?.id ?? "", (stage) => ({ ...stage, name: { en: name } }))(map);
const nothingKnown = (): Promise<undefined> => Promise.resolve(undefined);

describe.skipIf(!hasOfficeHost)("a map in the deck that is open in PowerPoint", () => {
  let map: JourneyMap;
  let own: Uint8Array;
  let bytes: Uint8Array;

  beforeAll(async () => {
    map = await exampleMap();
    own = await deckOf(await exampleMap("msomeothers"), "overview");
    bytes = await deckOf(map, "overview");
  });

  it.each(["1.8", "1.10"])("comes in, is edited by a person, read and brought up to date as the byte hand would: PowerPointApi %s", async (version) => {
    const { deck, document } = await open(own, version);
    const before = deck.slideList.length;
    await insertMap(document, service, map, { slides: "overview", lang: "en" });
    expect(deck.slideList.length).toBeGreaterThan(before);
    expect((await mapIn(deck.toFile(), map.id)).stages).toEqual(map.stages);
    const stage = entries(map, "stages")[1]?.name as { readonly en: string };
    typeIn(deck, stage.en, "Typed by hand");
    const read = await readDocument(document, service, nothingKnown);
    const held = read.maps.find((candidate) => candidate.map.id === map.id);
    expect(held?.status.state).toBe("edited");
    expect((entries(held?.map ?? map, "stages")[1]?.name as { readonly en: string }).en).toBe("Typed by hand");
    const taken = await service.takeOpen(read.snapshot, map);
    const coming = next(renamed(taken.map, 3, "Paying in two steps"));
    const bytesBefore = deck.toFile();
    await updateDocument(document, service, coming, { agreed: deck.slideList.map((slide) => slide.id) });
    const byHand = (await open(await byteHand(bytesBefore, coming))).deck;
    expect(shown(deck)).toEqual(shown(byHand));
    expect(await mapIn(deck.toFile(), map.id)).toEqual(await mapIn(byHand.toFile(), map.id));
    expect((await readDocument(document, service, (id) => Promise.resolve(id === map.id ? coming : undefined))).maps.find((candidate) => candidate.map.id === map.id)?.status.state).toBe("inStep");
  });

  it("keeps what people typed, and slides that were to be exchanged, where somebody wants new words only", async () => {
    const { deck, document } = await open(bytes);
    const coming = next(renamed(map, 2, "Filling the cart"));
    await updateWords(document, service, coming);
    const held = (await readDocument(document, service, nothingKnown)).maps[0];
    expect(entries(held?.map ?? map, "stages")[2]?.name).toMatchObject({ en: "Filling the cart" });
    expect((await readDocument(document, service, () => Promise.resolve(coming))).maps[0]?.status.state).not.toBe("inStep");
    expect(deck.slideList.length).toBe((await open(bytes)).deck.slideList.length);
  });
});
