import { beforeAll, describe, expect, it } from "vitest";
import type { LivePatch, LiveShape, LiveSnapshot, LiveStep } from "../../src/core/live";
import type { JourneyMap } from "../../src/core/map";
import { mapNamespace, mapOf } from "../../src/host/powerpoint/mapParts";
import { powerPointDocument } from "../../src/host/powerpoint/powerPointDocument";
import type { OpenDocument } from "../../src/host/openDocument";
import { hasOfficeHost, openDeck, type FakeDeck, type FakeShape } from "./officehost";
import { deckOf, exampleMap } from "./service";

const shapesOf = (snapshot: LiveSnapshot, slide = 0): readonly LiveShape[] => snapshot.slides?.[slide]?.shapes ?? [];
const named = (shapes: readonly LiveShape[], part: string): LiveShape => {
  const found = shapes.find((shape) => shape.name?.includes(part));
  if (found === undefined) throw new Error(`There is no shape ${part}.`);
  return found;
};
const inDeck = (deck: FakeDeck, id: string, slide = 0): FakeShape | undefined => deck.slideList[slide]?.shapes.items.find((shape) => shape.id === id);
const patch = (...steps: readonly LiveStep[]): LivePatch => ({ kind: "deck", map: "m", steps });
const idOf = (snapshot: LiveSnapshot, slide = 0): string => snapshot.slides?.[slide]?.id ?? "";

describe.skipIf(!hasOfficeHost)("the deck that is open in PowerPoint", () => {
  let map: JourneyMap;
  let bytes: Uint8Array;
  let other: string;

  beforeAll(async () => {
    map = await exampleMap();
    bytes = await deckOf(map);
    other = Buffer.from(await deckOf(await exampleMap("mothermap23"), "overview")).toString("base64");
  });

  const open = async (version?: string, patience?: number): Promise<{ deck: FakeDeck; document: OpenDocument }> => {
    const { deck, program } = await openDeck(bytes, version, patience);
    return { deck, document: powerPointDocument(program) };
  };
  const edit = async (document: OpenDocument, operations: Extract<LiveStep, { do: "editSlide" }>["operations"]): Promise<void> =>
    document.carryOut(patch({ do: "editSlide", slide: idOf(await document.snapshot()), operations }));

  it("is seen with its shapes, texts, tables and what it carries, slide by slide", async () => {
    const { document } = await open();
    const steps: number[] = [];
    const snapshot = await document.snapshot({ onProgress: ({ done }) => steps.push(done) });
    expect(snapshot.slideSize).toEqual({ width: 960, height: 540 });
    expect(mapOf(snapshot.customXmlParts?.[0] ?? "")).toBe(map.id);
    expect(named(shapesOf(snapshot), "/stage/")).toMatchObject({ text: expect.any(String) as unknown, creationId: expect.stringMatching(/^\{/) as unknown, left: expect.any(Number) as unknown });
    expect(shapesOf(snapshot).filter((shape) => shape.placeholder !== undefined).map((shape) => shape.placeholder)).toContain("Title");
    expect(snapshot.slides?.flatMap((slide) => slide.shapes ?? []).find((shape) => shape.table !== undefined)?.table?.values.length).toBeGreaterThan(1);
    expect(steps.at(-1)).toBe(snapshot.slides?.length);
  });

  it.each([["1.4", false, false, false], ["1.8", true, true, false], ["1.10", true, true, true]])("shows in PowerPointApi %s what that knows", async (version, parts, tables, marks) => {
    const { document } = await open(version);
    const snapshot = await document.snapshot();
    const all = snapshot.slides?.flatMap((slide) => slide.shapes ?? []) ?? [];
    expect(all.filter((shape) => shape.text !== undefined).length).toBeGreaterThan(50);
    expect([(snapshot.customXmlParts?.length ?? 0) > 0, all.some((shape) => shape.table !== undefined), all.some((shape) => shape.creationId !== undefined)]).toEqual([parts, tables, marks]);
    expect(document.abilities.update.works).toBe(tables);
  });

  it("is read whole where Office throws instead of saying that there is nothing", async () => {
    const { deck, document } = await open();
    const expected = await document.snapshot();
    deck.faults.nullObjectsThrow = true;
    expect(await document.snapshot()).toEqual(expected);
  });

  it("gives slides as files", async () => {
    const { document } = await open();
    const id = idOf(await document.snapshot());
    const snapshot = await document.snapshot({ exported: [id] });
    expect(snapshot.slides?.map((slide) => slide.exported !== undefined)).toEqual(snapshot.slides?.map((slide) => slide.id === id));
  });

  it("takes words into texts, boxes, names and tables, and nothing the second time", async () => {
    const { deck, document } = await open();
    const snapshot = await document.snapshot();
    const [stage, title] = [named(shapesOf(snapshot), "/stage/"), named(shapesOf(snapshot), "title/title")];
    const result = `Now ${stage.text ?? ""}`;
    const operations = [
      { do: "spliceText", shape: stage.id, splices: [{ start: 0, delete: 0, insert: "Now " }], result },
      { do: "setBox", shape: title.id, left: 11, top: 12, width: 300, height: 40 },
      { do: "renameShape", shape: stage.id, name: "Another #m1/s1/stage/1" },
    ] as never;
    await edit(document, operations);
    await edit(document, operations);
    expect(inDeck(deck, stage.id)).toMatchObject({ name: "Another #m1/s1/stage/1", textFrame: { textRange: { text: result } } });
    expect(named(shapesOf(await document.snapshot()), "title/title")).toMatchObject({ left: 11, top: 12, width: 300, height: 40 });
  });

  it("changes a table's cells before its rows go", async () => {
    const { document } = await open();
    const before = await document.snapshot();
    const slide = before.slides?.findIndex((candidate) => candidate.shapes?.some((shape) => shape.table !== undefined)) ?? 0;
    const table = shapesOf(before, slide).find((shape) => shape.table !== undefined);
    const values = table?.table?.values ?? [];
    const said = values[2]?.[0] ?? "";
    await document.carryOut(patch({ do: "editSlide", slide: idOf(before, slide), operations: [
      { do: "spliceText", shape: table?.id, cell: { row: 2, column: 0 }, splices: [{ start: 0, delete: said.length, insert: "Last" }], result: "Last" },
      { do: "deleteRows", shape: table?.id, rowCount: values.length, rows: [1] },
    ] as never }));
    const after = shapesOf(await document.snapshot(), slide).find((shape) => shape.id === table?.id)?.table?.values;
    expect(after?.length).toBe(values.length - 1);
    expect(after?.[1]?.[0]).toBe("Last");
  });

  it("keeps newer words: what was changed since it was read is not written over", async () => {
    const { deck, document } = await open();
    const snapshot = await document.snapshot();
    const stage = named(shapesOf(snapshot), "/stage/");
    const shape = inDeck(deck, stage.id);
    if (shape !== undefined) shape.textFrame.textRange.text = "Typed meanwhile";
    const operations = [{ do: "spliceText", shape: stage.id, splices: [{ start: 0, delete: 1, insert: "X" }], result: `X${(stage.text ?? "").slice(1)}` }] as never;
    await expect(edit(document, operations)).rejects.toMatchObject({ kind: "failed", code: "ChangedMeanwhile" });
    expect(shape?.textFrame.textRange.text).toBe("Typed meanwhile");
  });

  it("exchanges a slide only once the new one stands there, and later steps mean the new one", async () => {
    const { deck, document } = await open();
    const before = await document.snapshot();
    const old = idOf(before);
    const ids = deck.slideList.map((slide) => slide.id);
    await document.carryOut(patch(
      { do: "replaceSlide", slide: old, file: other, mayLose: [] },
      { do: "insertSlides", file: other, titles: ["More"], after: old },
      { do: "writeMap", map: map.id, namespace: mapNamespace, text: `<journeyOffice xmlns="${mapNamespace}" map="${map.id}" version="2">new</journeyOffice>` },
    ));
    const after = deck.slideList.map((slide) => slide.id);
    expect(after).not.toContain(old);
    expect(after.slice(2)).toEqual(ids.slice(1));
    expect(deck.toPlain().customXml.filter((part) => mapOf(part.xml) === map.id).map((part) => part.xml.includes(">new<"))).toEqual([true]);
  });

  it("keeps the old slide where the new one did not come", async () => {
    const { deck, document } = await open();
    const old = idOf(await document.snapshot());
    await expect(document.carryOut(patch({ do: "replaceSlide", slide: old, file: Buffer.from("no deck").toString("base64"), mayLose: [] }))).rejects.toMatchObject({ kind: "failed", code: "InvalidArgument" });
    expect(deck.slideList[0]?.id).toBe(old);
  });

  it("lets go what has gone already, and refuses what this version can't do before anything is done", async () => {
    const { deck, document } = await open("1.8");
    const snapshot = await document.snapshot();
    await document.carryOut(patch({ do: "deleteSlide", slide: "999#1", for: idOf(snapshot) }, { do: "editSlide", slide: "999#1", operations: [{ do: "deleteShape", shape: "99999" }] }));
    const [shape] = shapesOf(snapshot);
    const plain = deck.toPlain();
    await expect(edit(document, [{ do: "deleteShape", shape: shape?.id ?? "" }, { do: "deleteRows", shape: "1", rowCount: 2, rows: [0] }])).rejects.toMatchObject({ kind: "unsupported", code: "PowerPointApi 1.9" });
    expect(deck.toPlain()).toEqual(plain);
  });

  it("says where new slides go: behind the selected ones, else at the end", async () => {
    const { deck, document } = await open();
    const ids = deck.slideList.map((slide) => slide.id);
    expect(await document.place()).toBe(ids.at(-1));
    deck.select({ slides: ids.slice(0, 1) });
    expect(await document.place()).toBe(ids[0]);
  });

  it("forgets a map and leaves its slides", async () => {
    const { deck, document } = await open();
    await document.forget(map.id);
    expect(deck.toPlain().customXml.some((part) => mapOf(part.xml) === map.id)).toBe(false);
    expect(shapesOf(await document.snapshot()).length).toBeGreaterThan(10);
  });

  it("does not wait for ever, says what Office says, and can be stopped", async () => {
    const silent = await open("1.10", 100);
    silent.deck.faults.neverAnswer = true;
    await expect(silent.document.snapshot()).rejects.toMatchObject({ name: "DocumentProblem", kind: "slow" });
    const { deck, document } = await open();
    deck.faults.failNextBatch({ code: "AccessDenied" });
    await expect(document.snapshot()).rejects.toMatchObject({ kind: "readOnly", code: "AccessDenied" });
    const stopping = new AbortController();
    await expect(document.snapshot({ signal: stopping.signal, onProgress: () => stopping.abort() })).rejects.toMatchObject({ kind: "stopped" });
    await expect(document.snapshot({ signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: "stopped" });
  });
});
