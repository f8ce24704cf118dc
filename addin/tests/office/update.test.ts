import { beforeAll, describe, expect, it } from "vitest";
import { addEntry, changeEntry, withList } from "../../src/core/edits";
import { entries, type JourneyMap } from "../../src/core/map";
import { powerPointDocument } from "../../src/host/powerpoint/powerPointDocument";
import type { OpenDocument } from "../../src/host/openDocument";
import { insertMap, readDocument, updateDocument, updateWords } from "../../src/ui/document/work";
import { hasOfficeHost, openDeck, type FakeDeck, type PlainShape } from "./officehost";
import { byteHand, deckOf, exampleMap, mapIn, service, smallMap as small } from "./service";

const flat = (shapes: readonly PlainShape[]): readonly PlainShape[] => shapes.flatMap((shape) => [shape, ...flat(shape.shapes ?? [])]);
const near = (length: number): number => Math.round(length);

// How long a text was is noted behind the key; the byte hand leaves that alone where nothing else of the shape changes.
const named = (name: string): string => name.replace(/:\d+(?=\D*$)/, "");

/** What a deck shows, whatever its slides and shapes are called inside. */
export const shown = (deck: FakeDeck) => deck.toPlain().slides.map((slide) => flat(slide.shapes)
  .map((shape) => ({ name: named(shape.name), text: shape.text, left: near(shape.left), top: near(shape.top) }))
  .toSorted((left, right) => left.name.localeCompare(right.name) || left.left - right.left || left.top - right.top));

const open = async (bytes: Uint8Array, version?: string): Promise<{ readonly deck: FakeDeck; readonly document: OpenDocument }> => {
  const { deck, program } = await openDeck(bytes, version);
  return { deck, document: powerPointDocument(program) };
};
const next = (map: JourneyMap): JourneyMap => ({ ...map, version: (map.version ?? 1) + 1 });
const renamed = (map: JourneyMap, index: number, name: string): JourneyMap => changeEntry("stages", entries(map, "stages")[index]?.id ?? "", (stage) => ({ ...stage, name: { en: name } }))(map);
const type = (deck: FakeDeck, before: string, after: string): void => {
  for (const slide of deck.slideList) for (const shape of slide.shapes.items) if (shape.text !== undefined && shape.textFrame.textRange.text === before) shape.textFrame.textRange.text = after;
};
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
    type(deck, stage.en, "Typed by hand");
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

  // Case by case: what may be broken off anywhere. Everything is done again by what the pane does: look, plan, go on.
  it.each<readonly [string, (small: JourneyMap) => JourneyMap]>([
    ["new words", (small) => renamed(small, 1, "Paying in two steps")],
    ["a new card", (small) => addEntry("items", { id: "i9", lane: "l2", stage: "s2", text: { en: "Cards are refused" } })(small)],
    ["a card that goes", (small) => withList(small, "items", entries(small, "items").filter((item) => item.id !== "i3"))],
  ])("is finished after a break at any operation as if nothing had happened: %s", async (_, change) => {
    const deckBefore = await deckOf(small, "overview");
    const coming = next(change(small));
    const carry = async (at?: number): Promise<{ readonly deck: FakeDeck; readonly operations: number; readonly isBroken: boolean }> => {
      const { deck, document } = await open(deckBefore);
      let operations = 0;
      const watched: OpenDocument = { ...document, carryOut: async (patch, work) => {
        const begin = deck.faults.operations;
        if (at !== undefined) deck.faults.failAt(at);
        await document.carryOut(patch, work).finally(() => {
          operations = deck.faults.operations - begin;
        });
      } };
      const agreed = deck.slideList.map((slide) => slide.id);
      const isBroken = await updateDocument(watched, service, coming, { agreed }).then(() => false, () => true);
      if (isBroken) await updateDocument(document, service, coming, { agreed: [...agreed, ...deck.slideList.map((slide) => slide.id)] });
      return { deck, operations, isBroken };
    };
    const undisturbed = await carry();
    const [expected, says] = [shown(undisturbed.deck), await mapIn(undisturbed.deck.toFile())];
    const wrong: string[] = [];
    for (let at = 1; at <= undisturbed.operations; at++) {
      try {
        const { deck, isBroken } = await carry(at);
        expect(isBroken).toBe(true);
        expect(shown(deck)).toEqual(expected);
        expect(await mapIn(deck.toFile())).toEqual(says);
      } catch (reason) {
        wrong.push(`operation ${at} of ${undisturbed.operations}: ${String(reason)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
