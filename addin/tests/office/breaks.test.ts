import { beforeAll, describe, expect, it } from "vitest";
import { addEntry, changeEntry, moveEntry, setEntryText, together, withList, type Edit } from "../../src/core/edits";
import type { LivePatch } from "../../src/core/live";
import { entries, type JourneyMap } from "../../src/core/map";
import { powerPointDocument } from "../../src/host/powerpoint/powerPointDocument";
import type { OpenDocument } from "../../src/host/openDocument";
import { insertMap, readDocument, updateDocument } from "../../src/ui/document/work";
import { hasOfficeHost, openDeck, shown, typeIn, type FakeDeck } from "./officehost";
import { deckOf, mapIn, service, smallMap } from "./service";

// What may be broken off anywhere. Everything is done again by what the pane does: look, plan, go on. All operations take a minute: every fourth one is tried,
// from another one on in each case; all of them where JOURNEY_EVERY_BREAK is set.
const pace = process.env.JOURNEY_EVERY_BREAK === undefined ? 4 : 1;
let cases = 0;

const small: JourneyMap = {
  ...smallMap,
  channels: [{ id: "c1", name: { en: "Shop" } }],
  touchpoints: [{ id: "t1", name: { en: "Catalogue" }, channel: "c1" }, { id: "t2", name: { en: "Checkout" }, channel: "c1" }],
  lanes: [...entries(smallMap, "lanes"), { id: "l3", kind: "touchpoint" }, { id: "l4", kind: "emotion" }],
  items: [
    ...entries(smallMap, "items"),
    { id: "p1", lane: "l3", stage: "s1", touchpoint: "t1" }, { id: "p2", lane: "l3", stage: "s2", touchpoint: "t2" },
    { id: "e1", lane: "l4", stage: "s1", score: 1, text: { en: "Curious" } }, { id: "e2", lane: "l4", stage: "s2", score: -2, text: { en: "Annoyed" } },
  ],
};

const without = (list: "items", id: string): Edit => (map) => withList(map, list, entries(map, list).filter((entry) => entry.id !== id));
const next = (map: JourneyMap): JourneyMap => ({ ...map, version: (map.version ?? 1) + 1 });
const renamed = setEntryText("stages", "s2", "name", "en", "Paying in two steps");

interface Opened {
  readonly deck: FakeDeck;
  readonly document: OpenDocument;
}

const open = async (bytes: Uint8Array): Promise<Opened> => {
  const { deck, program } = await openDeck(bytes);
  return { deck, document: powerPointDocument(program) };
};
const slidesOf = (deck: FakeDeck): readonly string[] => deck.slideList.map((slide) => slide.id);
const says = async (deck: FakeDeck): Promise<unknown> => ({ slides: shown(deck), map: await mapIn(deck.toFile(), small.id) });

/** Has a document note what it is asked to carry out. */
function noting({ document }: Opened): { readonly document: OpenDocument; readonly patches: LivePatch[] } {
  const patches: LivePatch[] = [];
  return { patches, document: { ...document, carryOut: (patch, work) => {
    patches.push(patch);
    return document.carryOut(patch, work);
  } } };
}

/** All that the deck shows and carries; ids of new slides are Office's. */
const state = (deck: FakeDeck): string => JSON.stringify([shown(deck), deck.toPlain().customXml.map(({ xml }) => xml)]);

/** What differs where a patch fails at one operation after the other and `again` is done then. Where a break leaves what an earlier one left, going on from there was tried. */
async function wrongAfterBreaks(bytes: Uint8Array, patch: LivePatch, again: (opened: Opened) => Promise<void>, expected: () => unknown): Promise<readonly string[]> {
  const whole = await open(bytes);
  const begin = whole.deck.faults.operations;
  await whole.document.carryOut(patch);
  const operations = whole.deck.faults.operations - begin;
  expect(operations).toBeGreaterThan(3);
  const wrong: string[] = [];
  const left = new Set<string>();
  for (let at = 1 + (cases++ % pace); at <= operations; at += pace) {
    try {
      const opened = await open(bytes);
      opened.deck.faults.failAt(at);
      await expect(opened.document.carryOut(patch)).rejects.toMatchObject({ name: "DocumentProblem", code: "GeneralException" });
      if (left.has(state(opened.deck))) continue;
      left.add(state(opened.deck));
      await again(opened);
      expect(await says(opened.deck)).toEqual(await expected());
    } catch (reason) {
      wrong.push(`operation ${at} of ${operations}: ${String(reason)}`);
    }
  }
  expect(left.size).toBeGreaterThan(1);
  return wrong;
}

describe.skipIf(!hasOfficeHost)("what is broken off at any operation and done again", () => {
  let own: Uint8Array;
  let theirs: Uint8Array;

  beforeAll(async () => {
    own = await deckOf(small, "overview,touchpoints");
    theirs = await deckOf(setEntryText("stages", "s1", "name", "en", "Somebody else’s")({ ...smallMap, id: "msomeothers" }), "overview");
  });

  const update = ({ deck, document }: Opened, map: JourneyMap): Promise<void> => updateDocument(document, service, map, { agreed: slidesOf(deck) });

  it.each<readonly [string, string, Edit]>([
    ["new words", "editSlide,writeMap", renamed],
    ["a touchpoint that comes", "insertSlides,replaceSlide,writeMap", together(addEntry("touchpoints", { id: "t3", name: { en: "Help line" }, channel: "c1" }), addEntry("items", { id: "p3", lane: "l3", stage: "s2", touchpoint: "t3" }))],
    ["a touchpoint that goes", "editSlide,replaceSlide,writeMap", without("items", "p2")],
    ["a stage that moves", "editSlide,replaceSlide,writeMap", moveEntry("stages", "s2", -1)],
    ["an emotion that changes", "replaceSlide,writeMap", changeEntry("items", "e2", (item) => ({ ...item, score: 2, text: { en: "Relieved" } }))],
    ["a new card, and a card that goes", "editSlide,insertSlides,writeMap", together(addEntry("items", { id: "i9", lane: "l2", stage: "s2", text: { en: "Cards are refused" } }), without("items", "i1"))],
  ])("is as if nothing had happened: %s (%s)", async (_, how, change) => {
    const coming = next(change(small));
    const undisturbed = await open(own);
    const { document, patches } = noting(undisturbed);
    await update({ ...undisturbed, document }, coming);
    const [patch] = patches;
    if (patch === undefined) throw new Error("Nothing was done.");
    expect([...new Set(patch.steps?.map((step) => step.do))].toSorted().join()).toBe(how);
    const expected = await says(undisturbed.deck);
    expect(await wrongAfterBreaks(own, patch, (opened) => update(opened, coming), () => expected)).toEqual([]);
  });

  const insert = ({ document }: Opened, map: JourneyMap, slides: string): Promise<void> => insertMap(document, service, map, { slides, lang: "en" });
  const inserted = async (map: JourneyMap, slides: string): Promise<Opened & { readonly patch: LivePatch }> => {
    const opened = await open(theirs);
    const { document, patches } = noting(opened);
    await insert({ ...opened, document }, map, slides);
    const [patch] = patches;
    if (patch === undefined) throw new Error("Nothing was inserted.");
    return { ...opened, patch };
  };
  const stateOf = async ({ document }: Opened, map: JourneyMap): Promise<unknown> => (await readDocument(document, service, (id) => Promise.resolve(id === map.id ? map : undefined))).maps.filter((held) => held.map.id === map.id).map((held) => [held.status.state, held.isBegun]);
  const hasCome = ({ deck }: Opened): boolean => deck.slideList.length > 1;

  it("is as if nothing had happened: slides that are inserted", async () => {
    const { deck, patch } = await inserted(small, "overview,touchpoints");
    const expected = await says(deck);
    expect(await wrongAfterBreaks(theirs, patch, (opened) => insert(opened, small, "overview,touchpoints"), () => expected)).toEqual([]);
  });

  it.each([["overview,touchpoints", "overview"], ["overview", "overview,touchpoints"]])("brings no slide twice where others are wanted now: %s, then %s", async (first, then) => {
    const { patch } = await inserted(small, first);
    const both = await says((await inserted(small, "overview,touchpoints")).deck);
    const other = await says((await inserted(small, then)).deck);
    let came = false;
    expect(await wrongAfterBreaks(theirs, patch, async (opened) => {
      came = hasCome(opened);
      await insert(opened, small, then);
      expect(await stateOf(opened, small)).toEqual([["inStep", false]]);
    }, () => (came ? both : other))).toEqual([]);
  });

  it("keeps what people wrote meanwhile where a later map is inserted now", async () => {
    const { patch, ...undisturbed } = await inserted(small, "overview,touchpoints");
    const later = next(renamed(small));
    const write = ({ deck }: Opened): number => typeIn(deck, "Choose", "Typed by a person");
    expect(write(undisturbed)).toBeGreaterThan(0);
    await update(undisturbed, later);
    const written = await says(undisturbed.deck);
    const fresh = await says((await inserted(later, "overview,touchpoints")).deck);
    let came = false;
    expect(await wrongAfterBreaks(theirs, patch, async (opened) => {
      came = hasCome(opened);
      expect(write(opened) > 0).toBe(came);
      await insert(opened, later, "overview,touchpoints");
      await update(opened, later);
    }, () => (came ? written : fresh))).toEqual([]);
  });
});
