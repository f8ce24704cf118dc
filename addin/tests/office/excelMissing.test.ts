import { beforeAll, describe, expect, test } from "vitest";
import type { JourneyMap } from "../../src/core/map";
import { talk, type Program } from "../../src/host/excel/program";
import { updateDocument } from "../../src/ui/document/work";
import { bookOf, opened, updatedByHand, written, writtenIn } from "./excelbooks";
import { hasOfficeHost } from "./excelhost";
import { mapIn, service, smallMap } from "./service";

const map: JourneyMap = { ...smallMap, items: [...(smallMap.items ?? []), { id: "i4", lane: "l2", stage: "s2", text: { en: "No receipt" } }, { id: "i5", lane: "l2", stage: "s2", text: { en: "No way back" } }] };

/** Other words, an obstacle less between two others, and one more. */
const next: JourneyMap = {
  ...map, version: 2,
  items: [
    ...(map.items ?? []).filter(({ id }) => id !== "i4").map((item) => (item.id === "i1" ? { ...item, text: { en: "Asks friends" } } : item.id === "i3" ? { ...item, text: { en: "Eleven fields" }, severity: "high" as const } : item)),
    { id: "i6", lane: "l2", stage: "s1", text: { en: "0123" } },
  ],
};

/** What a person does to the workbook by Excel's own means. */
const person = (program: Program, act: (workbook: Excel.Workbook) => void): Promise<void> => talk(program, {}, async ({ workbook, sync }) => {
  act(workbook);
  await sync();
});

const ways: readonly (readonly [string, (workbook: Excel.Workbook) => void])[] = [
  ["makes a table a plain list", (workbook) => workbook.tables.getItem("Obstacles").convertToRange()],
  ["takes a column out of a table", (workbook) => workbook.tables.getItem("Obstacles").columns.getItem("Severity").delete()],
  ["takes the column of ids out of a table", (workbook) => workbook.tables.getItem("Obstacles").columns.getItem("Id").delete()],
  ["deletes a table", (workbook) => workbook.tables.getItem("Obstacles").delete()],
  ["deletes a table's sheet", (workbook) => workbook.worksheets.getItem("Obstacles").delete()],
  ["deletes the sheet of the map", (workbook) => workbook.worksheets.getItem("Map").delete()],
];

describe.skipIf(!hasOfficeHost)("where somebody", () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await bookOf(map);
  });

  test.each(ways)("%s, the workbook is read and brought up to date as its file would be", async (_, act) => {
    const { book, program, workbook } = await opened(bytes);
    await person(program, act);
    const before = book.toFile();
    const snapshot = await workbook.snapshot();
    expect((await service.readOpen(snapshot, map.id)).map).toEqual(await mapIn(before, map.id));
    await updateDocument(workbook, service, next, { agreed: [] });
    const file = await updatedByHand(before, next);
    const read = await mapIn(book.toFile(), map.id);
    expect(read).toEqual(await mapIn(file, map.id));
    expect(read.items).toEqual(next.items);
    expect(written(await workbook.snapshot())).toEqual(await writtenIn(file));
  });

  test("wrote below a list that is no table any more, rows that would come there are refused, and it is said what is in the way", async () => {
    const { book, program, workbook } = await opened(bytes);
    await person(program, (there) => there.tables.getItem("Obstacles").convertToRange());
    book.userEdit("Obstacles!D10", "A note of somebody’s");
    await expect(service.planOpen(await workbook.snapshot(), { ...next, items: [...(next.items ?? []), { id: "i7", lane: "l2", stage: "s1", text: { en: "Another" } }] })).rejects.toMatchObject({ code: "JO5004" });
  });

  test.each(ways)("%s after an update was planned, it is said that the workbook changed, and nothing is written to what it carries", async (_, act) => {
    const { book, program, workbook } = await opened(bytes);
    const { patch } = await service.planOpen(await workbook.snapshot(), next);
    await person(program, act);
    const carried = book.toPlain().customXml.map(({ xml }) => xml);
    await expect(workbook.carryOut(patch)).rejects.toMatchObject({ kind: "failed", code: "ChangedMeanwhile" });
    expect(book.toPlain().customXml.map(({ xml }) => xml)).toEqual(carried);
  });
});
