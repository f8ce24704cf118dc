import { describe, expect, test } from "vitest";
import type { LivePatch } from "../../src/core/live";
import { excelDocument } from "../../src/host/excel/excelDocument";
import type { OpenDocument } from "../../src/host/openDocument";
import { hasOfficeHost, openBook, type FakeWorkbook } from "./excelhost";
import { fill, mapNamespace, partOf } from "./workbook";

/** A workbook as the service sends it: sheets without charts. */
async function sent(): Promise<string> {
  const { book } = await openBook(undefined);
  const sheet = book.worksheets.getItem("Sheet1");
  sheet.name = "Emotions";
  sheet.getRange("A1:C3").values = [["Stage", "Guests", "Members"], ["Hear", 1, 2], ["Pay", -2, 0]];
  book.worksheets.add("Map");
  return Buffer.from(book.toFile()).toString("base64");
}

const patchOf = (file: string): LivePatch => ({
  version: 1, kind: "workbook", map: "map2",
  steps: [
    {
      do: "insertSheets", file, sheets: ["Emotions", "Map"],
      charts: [{ sheet: "Emotions", name: "Curve", title: "How it feels", left: 20, top: 90, width: 400, height: 220, categories: "A2:A3", series: [{ name: "Guests", values: "B2:B3" }, { name: "Members", values: "C2:C3" }] }],
    },
    { do: "writeMap", map: "map2", namespace: mapNamespace, text: partOf("map2", "new") },
  ],
});

async function opened(version?: string): Promise<{ readonly book: FakeWorkbook; readonly workbook: OpenDocument }> {
  const { book, program } = await openBook(undefined, version);
  return { book, workbook: excelDocument(program) };
}

const chartsOf = (book: FakeWorkbook): unknown => book.worksheets.getItem("Emotions").charts.items.map(({ name, title, left, width, series }) => ({ name, title: title.text, left, width, series: series.items.map((line) => line.name) }));

const wanted = [{ name: "Curve", title: "How it feels", left: 20, width: 400, series: ["Guests", "Members"] }];

describe.skipIf(!hasOfficeHost)("sheets that come into a workbook", () => {
  test("come without charts, as Excel on the web takes them, and get them there", async () => {
    const { book, workbook } = await opened("1.13");
    await workbook.carryOut(patchOf(await sent()));
    expect(book.toPlain().sheets.map(({ name }) => name)).toEqual(["Sheet1", "Emotions", "Map"]);
    expect(chartsOf(book)).toEqual(wanted);
    await workbook.carryOut(patchOf(await sent()));
    expect(book.toPlain().sheets).toHaveLength(3);
    expect(chartsOf(book)).toEqual(wanted);
  });

  test("come once, when they are broken off at any operation and put in again", async () => {
    const patch = patchOf(await sent());
    const undisturbed = await opened();
    await undisturbed.workbook.carryOut(patch);
    const { operations } = undisturbed.book.faults;
    expect(operations).toBeGreaterThan(20);
    for (let index = 1; index <= operations; index++) {
      const { book, workbook } = await opened();
      book.faults.failAt(index);
      await workbook.carryOut(patch).catch(() => undefined);
      book.faults.clear();
      await workbook.carryOut(patch);
      expect(book.toPlain().sheets, `operation ${index}`).toEqual(undisturbed.book.toPlain().sheets);
      expect(chartsOf(book), `operation ${index}`).toEqual(wanted);
      expect(book.toPlain().customXml.map((part) => part.xml)).toEqual([partOf("map2", "new")]);
    }
  }, 60_000);

  test("do not come where Excel can't take them or one of their names was given away meanwhile, and nothing else is done", async () => {
    const old = await opened("1.12");
    await expect(old.workbook.carryOut(patchOf(await sent()))).rejects.toMatchObject({ kind: "unsupported", code: "ExcelApi 1.13" });
    const taken = await opened();
    fill(taken.book);
    await expect(taken.workbook.carryOut(patchOf(await sent()))).rejects.toMatchObject({ code: "ChangedMeanwhile" });
    for (const { book } of [old, taken]) expect(book.toPlain().customXml.some((part) => part.xml.includes("map2"))).toBe(false);
  });
});
