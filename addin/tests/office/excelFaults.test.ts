import { describe, expect, test } from "vitest";
import type { PlanAnswer } from "../../src/api/answers";
import type { LivePatch, LiveSnapshot } from "../../src/core/live";
import type { JourneyMap } from "../../src/core/map";
import { carryOut } from "../../src/host/excel/carryOut";
import { readWorkbook } from "../../src/host/excel/readWorkbook";
import { DocumentProblem, type OpenDocument } from "../../src/host/openDocument";
import { insertMap, readDocument, updateDocument } from "../../src/ui/document/work";
import { bookOf, opened } from "./excelbooks";
import { hasOfficeHost, type FakeWorkbook } from "./excelhost";
import { service, smallMap } from "./service";

/** Small, so that every single operation can be tried: what is planned and written has a step of each kind all the same. */
const map: JourneyMap = {
  ...smallMap, id: "mfaultbook2",
  lanes: [...(smallMap.lanes ?? []), { id: "l3", kind: "emotion" }],
  items: [...(smallMap.items ?? []), { id: "i4", lane: "l3", stage: "s1", score: 1 }, { id: "i5", lane: "l3", stage: "s2", score: -2 }],
};

/** Another word, an obstacle less, and two cards more. */
const next: JourneyMap = {
  ...map, version: 2,
  items: [
    ...(map.items ?? []).filter(({ id }) => id !== "i3").map((item) => (item.id === "i1" ? { ...item, text: { en: "Asks friends" } } : item)),
    { id: "i6", lane: "l2", stage: "s1", text: { en: "0123" } }, { id: "i7", lane: "l1", stage: "s2", text: { en: "=Begins" } },
  ],
};

/** All that is in the workbook; a part's id is Excel's. */
const plain = (book: FakeWorkbook): string => JSON.stringify([book.toPlain().sheets, book.toPlain().customXml.map(({ xml }) => xml), book.events.isOn]);

interface Tried {
  readonly begin: () => ReturnType<typeof opened>;
  readonly plan: (snapshot: LiveSnapshot) => Promise<PlanAnswer>;
  readonly again: (workbook: OpenDocument) => Promise<void>;
}

/** Breaks a patch off at each of its operations and runs again what made it; nothing but the undisturbed result may come of it. */
async function disturb({ begin, plan, again }: Tried): Promise<LivePatch> {
  const undisturbed = await begin();
  // Each begins from the same state: one look at it and one plan are enough.
  const { patch } = await plan(await undisturbed.workbook.snapshot());
  const { places, read } = await readWorkbook(undisturbed.program, undefined);
  const seen = { tables: places.tables, sheets: read };
  const before = undisturbed.book.faults.operations;
  await undisturbed.workbook.carryOut(patch);
  const operations = undisturbed.book.faults.operations - before;
  const [wanted, snapshot] = [plain(undisturbed.book), await undisturbed.workbook.snapshot()];
  // Where a break leaves what an earlier one left (it only read meanwhile), going on from there was tried.
  const left = new Set<string>();
  for (let index = 1; index <= operations; index++) {
    const { book, program, workbook } = await begin();
    book.faults.failAt(index);
    await expect(carryOut(program, patch, { seen, charts: new Map() }), `operation ${index}`).rejects.toBeInstanceOf(DocumentProblem);
    book.faults.clear();
    const state = plain(book);
    if (left.has(state)) continue;
    left.add(state);
    await again(workbook);
    expect(plain(book), `operation ${index}`).toBe(wanted);
    expect(await workbook.snapshot(), `operation ${index}`).toEqual(snapshot);
  }
  expect(left.size).toBeGreaterThan(1);
  return patch;
}

describe.skipIf(!hasOfficeHost)("what is broken off at any single operation in Excel and run again", () => {
  test("comes to the same as an update that nothing disturbed", async () => {
    const bytes = await bookOf(map);
    const patch = await disturb({
      begin: async () => {
        const begun = await opened(bytes);
        begun.book.userEdit("Stages!B7", "Typed by a person");
        return begun;
      },
      plan: (snapshot) => service.planOpen(snapshot, next),
      again: (workbook) => updateDocument(workbook, service, next, { agreed: [] }),
    });
    expect(new Set(patch.steps?.map((step) => step.do))).toEqual(new Set(["editTable", "setCells", "writeMap"]));
  }, 180_000);

  test("comes to the same as an insertion that nothing disturbed", async () => {
    const patch = await disturb({
      begin: async () => {
        const begun = await opened(undefined);
        begun.book.worksheets.add("Budget").getRange("A1:B1").values = [["Cost", 12]];
        return begun;
      },
      plan: (snapshot) => service.insertOpen(snapshot, map, { lang: "en" }),
      again: async (workbook) => {
        // What the workbook carries is written last: with it everything is there, and the pane offers an update and no insertion.
        const { maps } = await readDocument(workbook, service, () => Promise.resolve(undefined));
        if (maps.length === 0) await insertMap(workbook, service, map, { lang: "en" });
      },
    });
    expect(patch.steps?.map((step) => [step.do, step.do === "insertSheets" ? step.charts.length : 0])).toEqual([["insertSheets", 1], ["writeMap", 0]]);
  }, 180_000);
});
