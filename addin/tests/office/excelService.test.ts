import { beforeAll, describe, expect, test } from "vitest";
import type { PlanAnswer } from "../../src/api/answers";
import { withField } from "../../src/core/edits";
import type { LiveSnapshot } from "../../src/core/live";
import type { JourneyMap } from "../../src/core/map";
import { excelDocument } from "../../src/host/excel/excelDocument";
import type { OpenDocument } from "../../src/host/openDocument";
import { bookOf, fileOf } from "./excelbooks";
import { hasOfficeHost, openBook, type FakeWorkbook } from "./excelhost";
import { exampleMap, service } from "./service";

/** The workbook as the byte hand brings it up to date. */
async function byHand(bytes: Uint8Array, map: JourneyMap): Promise<Uint8Array> {
  const body = new FormData();
  body.append("file", fileOf(bytes).bytes, "map.xlsx");
  body.append("with", new Blob([JSON.stringify(map)]), "map.journey.json");
  const answer = await fetch("/v1/update", { method: "POST", body });
  if (!answer.ok) throw new Error(`No update: ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const mapIn = async (bytes: Uint8Array): Promise<JourneyMap> => (await service.read(fileOf(bytes))).map;

type Text = NonNullable<JourneyMap["title"]>;

/** Other words in the workbook's language; those in other languages stay. */
const said = (text: Text | undefined, words: string): Text => (typeof text === "object" ? { ...text, en: words } : words);

/** The map with other words, an item less, and two more, one of them between others. */
function changed(map: JourneyMap): JourneyMap {
  const [first, second, third, ...others] = map.items ?? [];
  if (first === undefined || second === undefined || third === undefined) throw new Error("A map without cards.");
  const added = { ...third, id: "added11aa", text: said(third.text, "=1+1 is what they ask") } as typeof third;
  const last = { ...third, id: "added22bb", text: said(third.text, "0123") } as typeof third;
  return { ...withField(map, "version", 2), stages: (map.stages ?? []).map((stage, index) => (index === 1 ? { ...stage, goal: said(stage.goal, "Know what it costs") } : stage)), items: [first, { ...second, text: said(second.text, "In other words") }, third, added, ...others.filter((_, index) => index !== 0), last] };
}

async function opened(bytes: Uint8Array | undefined, version?: string): Promise<{ readonly book: FakeWorkbook; readonly workbook: OpenDocument }> {
  const { book, program } = await openBook(bytes, version);
  return { book, workbook: excelDocument(program) };
}

/** What is written: the tables' values, and elsewhere the formulas; what they come to the fake Excel can't always tell. */
const written = (snapshot: LiveSnapshot): unknown => snapshot.sheets?.map(({ name, values, formulas, tables }) => ({ name, tables, formulas, values: (tables?.length ?? 0) > 0 ? values : undefined }));

describe.skipIf(!hasOfficeHost)("a workbook of a map in Excel", () => {
  let map: JourneyMap;
  let bytes: Uint8Array;

  beforeAll(async () => {
    map = await exampleMap("mtestbook23");
    bytes = await bookOf(map);
  });

  test("is read as its file is, with what somebody typed", async () => {
    const { book, workbook } = await opened(bytes);
    expect((await service.readOpen(await workbook.snapshot())).map).toEqual(await mapIn(bytes));
    book.userEdit("Stages!B7", "Typed by a person");
    const { map: read } = await service.readOpen(await workbook.snapshot());
    expect(read.stages?.[1]?.name).toMatchObject({ en: "Typed by a person" });
    expect(read).toEqual(await mapIn(book.toFile()));
  });

  test.each(["1.9", "1.17"])("is brought up to date with ExcelApi %s as its file would be", async (version) => {
    const { book, workbook } = await opened(bytes, version);
    book.userEdit("Stages!B7", "Typed by a person");
    const before = book.toFile();
    const next = changed(map);
    const { patch, conflicts } = await service.planOpen(await workbook.snapshot(), next);
    expect(conflicts).toEqual([]);
    await workbook.carryOut(patch);
    const file = await byHand(before, next);
    expect(await mapIn(book.toFile())).toEqual(await mapIn(file));
    expect(written(await workbook.snapshot())).toEqual(written(await (await opened(file)).workbook.snapshot()));
    expect((await service.planOpen(await workbook.snapshot(), next)).patch.steps ?? []).toEqual([]);
  });

  test("comes to the same when it is broken off at any operation, read again and planned again", async () => {
    const next = changed(map);
    const undisturbed = await opened(bytes);
    const { patch } = await service.planOpen(await undisturbed.workbook.snapshot(), next);
    const before = undisturbed.book.faults.operations;
    await undisturbed.workbook.carryOut(patch);
    const operations = undisturbed.book.faults.operations - before;
    const expected = written(await undisturbed.workbook.snapshot());
    // All of them with JOURNEY_FAULTS=all, which takes minutes; else some, other ones with another JOURNEY_SEED.
    const every = process.env.JOURNEY_FAULTS === "all" ? 1 : Math.ceil(operations / 6);
    for (let index = 1 + (Number(process.env.JOURNEY_SEED ?? 0) % every); index <= operations; index += every) {
      const { book, workbook } = await opened(bytes);
      const planned = await service.planOpen(await workbook.snapshot(), next);
      book.faults.failAt(index);
      await workbook.carryOut(planned.patch).catch(() => undefined);
      book.faults.clear();
      const again = await service.planOpen(await workbook.snapshot(), next);
      expect(again.conflicts, `operation ${index}`).toEqual([]);
      await workbook.carryOut(again.patch);
      expect(written(await workbook.snapshot()), `operation ${index}`).toEqual(expected);
    }
  }, 900_000);

  test("comes into a workbook of somebody else's, gets its chart there, and is read and brought up to date like any other", async () => {
    const { book, workbook } = await opened(undefined);
    book.worksheets.add("Budget").getRange("A1:B2").values = [["Cost", 12], ["Sum", "=SUM(B1)"]];
    const answer = await fetch("/v1/snapshot/insert?lang=en", { method: "POST", body: JSON.stringify({ snapshot: await workbook.snapshot(), with: map }) });
    expect(answer.ok ? "" : await answer.clone().text()).toBe("");
    const { patch } = (await answer.json()) as PlanAnswer;
    await workbook.carryOut(patch);
    const charts = patch.steps?.flatMap((step) => (step.do === "insertSheets" ? step.charts : [])) ?? [];
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) expect(book.worksheets.getItem(chart.sheet).charts.items.map(({ name }) => name)).toContain(chart.name);
    const snapshot = await workbook.snapshot();
    expect((await service.readOpen(snapshot, map.id)).map).toEqual(await mapIn(bytes));
    const next = changed(map);
    await workbook.carryOut((await service.planOpen(snapshot, next)).patch);
    expect((await service.readOpen(await workbook.snapshot(), map.id)).map).toEqual(await mapIn(await byHand(bytes, next)));
    expect(book.rangeAt("Budget!A1:B2").values).toEqual([["Cost", 12], ["Sum", 12]]);
  });
});
