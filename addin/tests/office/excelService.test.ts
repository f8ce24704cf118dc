import { beforeAll, describe, expect, test } from "vitest";
import type { PlanAnswer } from "../../src/api/answers";
import { withField } from "../../src/core/edits";
import type { JourneyMap } from "../../src/core/map";
import { bookOf, fileOf, opened, updatedByHand, written, writtenIn } from "./excelbooks";
import { hasOfficeHost } from "./excelhost";
import { exampleMap, service } from "./service";

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
    const file = await updatedByHand(before, next);
    expect(await mapIn(book.toFile())).toEqual(await mapIn(file));
    expect(written(await workbook.snapshot())).toEqual(await writtenIn(file));
    expect((await service.planOpen(await workbook.snapshot(), next)).patch.steps ?? []).toEqual([]);
  });

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
    expect((await service.readOpen(await workbook.snapshot(), map.id)).map).toEqual(await mapIn(await updatedByHand(bytes, next)));
    expect(book.rangeAt("Budget!A1:B2").values).toEqual([["Cost", 12], ["Sum", 12]]);
  });
});
