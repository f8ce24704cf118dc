import { describe, expect, test } from "vitest";
import type { LivePatch, LiveStep } from "../../src/core/live";
import { excelDocument } from "../../src/host/excel/excelDocument";
import { literal } from "../../src/host/excel/literal";
import { DocumentProblem, type OpenDocument } from "../../src/host/openDocument";
import { hasOfficeHost, openBook, type FakeWorkbook, type PlainWorkbook } from "./excelhost";
import { fill, mapNamespace, partOf } from "./workbook";

const patchOf = (...steps: LiveStep[]): LivePatch => ({ version: 1, kind: "workbook", map: "map1", steps });

const table: LiveStep = {
  do: "editTable",
  table: "Stages",
  set: [{ row: 0, column: 1, value: "Hear about it" }, { row: 2, column: 3, value: "=Nothing to compute" }, { row: 2, column: 2, value: 7 }],
  delete: [{ row: 1, id: "s2bb" }],
  add: [
    { id: "s4dd", after: "s1aa", values: ["s4dd", "Ask a friend", 2, null] },
    { id: "s5ee", after: "s4dd", values: ["s5ee", "0123", 3, "1-2"] },
    { id: "s6ff", after: null, values: ["s6ff", "Use", 8, null] },
    { id: "s7gg", after: "s6ff", values: ["s7gg", "Leave", 9, "End well"] },
  ],
};
const cells: LiveStep = {
  do: "setCells",
  sheet: "Map",
  cells: [
    { row: 0, column: 0, formula: null, value: "The stages" }, { row: 0, column: 1, formula: "=COUNTA(Stages!B6:B10)", value: null },
    { row: 1, column: 2, formula: null, value: null }, { row: 4, column: 1, formula: null, value: "true" },
  ],
};
const memory: LiveStep = { do: "writeMap", map: "map1", namespace: mapNamespace, text: partOf("map1", "after") };

const rowsOf = (book: FakeWorkbook): unknown => book.rangeAt("Stages!A6:D10").values;

const wanted = [
  ["s1aa", "Hear about it", 1, "Find a plan"], ["s4dd", "Ask a friend", 2, ""], ["s5ee", "0123", 3, "1-2"], ["s3cc", "Pay", 7, "=Nothing to compute"], ["s6ff", "Use", 8, ""], ["s7gg", "Leave", 9, "End well"],
];

async function opened(version?: string, showTotals = false): Promise<{ readonly book: FakeWorkbook; readonly workbook: OpenDocument }> {
  const { book, program } = await openBook(undefined, version);
  fill(book, showTotals);
  return { book, workbook: excelDocument(program) };
}

const plain = (book: FakeWorkbook): PlainWorkbook => ({ ...book.toPlain(), customXml: book.toPlain().customXml.map((part) => ({ ...part, id: "" })) });

/** Breaks a patch off at each operation in turn and does it again; nothing but the undisturbed result may come of it. */
async function disturb(patch: LivePatch, again: "remembering" | "reading", version?: string, showTotals = false): Promise<number> {
  const undisturbed = await opened(version, showTotals);
  await undisturbed.workbook.snapshot();
  const before = undisturbed.book.faults.operations;
  await undisturbed.workbook.carryOut(patch);
  const operations = undisturbed.book.faults.operations - before;
  for (let index = 1; index <= operations; index++) {
    const { book, workbook } = await opened(version, showTotals);
    await workbook.snapshot();
    book.faults.failAt(index);
    await workbook.carryOut(patch).then(() => undefined, (reason: unknown) => expect(reason).toBeInstanceOf(DocumentProblem));
    book.faults.clear();
    if (again === "reading") await workbook.snapshot();
    await workbook.carryOut(patch);
    expect(plain(book), `operation ${index}`).toEqual(plain(undisturbed.book));
    expect(book.events.isOn).toBe(true);
  }
  return operations;
}

describe.skipIf(!hasOfficeHost)("a patch in Excel", () => {
  test.each(["1.9", "1.13", "1.17"])("is carried out with ExcelApi %s", async (version) => {
    const { book, workbook } = await opened(version);
    await workbook.snapshot();
    await workbook.carryOut(patchOf(table, cells, memory));
    const { sheets, customXml } = book.toPlain();
    expect(sheets[0]?.tables).toMatchObject([{ name: "Stages", ref: "A5:D11" }]);
    expect(book.rangeAt("Stages!A6:D11").values).toEqual(wanted);
    // What people wrote below the table made room.
    expect(Object.entries(sheets[0]?.cells ?? {}).filter(([, cell]) => cell.v === "A note of somebody’s").map(([name]) => name)).toEqual(["B13"]);
    expect(sheets[1]?.cells).toMatchObject({ A1: { v: "The stages" }, B1: { f: "=COUNTA(Stages!B6:B10)" }, B5: { v: "true" } });
    expect(sheets[1]?.cells.C2).toBeUndefined();
    expect(customXml.map((part) => part.xml)).toEqual([partOf("map1", "after"), "<other xmlns=\"urn:other\"/>"]);
  });

  test("comes to the same when it is broken off at any operation and done again", async () => {
    expect(await disturb(patchOf(table, cells, memory), "remembering")).toBeGreaterThan(60);
  }, 60_000);

  test("comes to the same in a table with a row of totals, and without ExcelApi 1.14", async () => {
    expect(await disturb(patchOf(table, memory), "remembering", "1.9", true)).toBeGreaterThan(40);
  }, 60_000);

  test("makes a table grow where people turned that off", async () => {
    const { book, workbook } = await opened();
    book.behaviour.growsTables = false;
    await workbook.snapshot();
    await workbook.carryOut(patchOf(table));
    expect(book.toPlain().sheets[0]?.tables[0]?.ref).toBe("A5:D11");
    const old = await opened("1.9");
    old.book.behaviour.growsTables = false;
    await old.workbook.snapshot();
    await expect(old.workbook.carryOut(patchOf(table))).rejects.toMatchObject({ kind: "unsupported", code: "ExcelApi 1.13" });
  });

  test("finds rows that people sorted meanwhile, and stops at a cell that they wrote into", async () => {
    const { book, workbook } = await opened();
    await workbook.snapshot();
    book.userEdit("Stages!A6:D8", [["s3cc", "Pay", 3, ""], ["s2bb", "Compare", 2, "Know what it costs"], ["s1aa", "Hear of it", 1, "Find a plan"]]);
    await workbook.carryOut(patchOf({ ...table, add: [] }));
    expect(book.rangeAt("Stages!A6:D7").values).toEqual([["s3cc", "Pay", 7, "=Nothing to compute"], ["s1aa", "Hear about it", 1, "Find a plan"]]);

    const other = await opened();
    await other.workbook.snapshot();
    other.book.userEdit("Stages!B6", "Somebody’s own words");
    await expect(other.workbook.carryOut(patchOf(table, memory))).rejects.toMatchObject({ code: "ChangedMeanwhile" });
    expect(rowsOf(other.book)).toMatchObject([["s1aa", "Somebody’s own words", 1, "Find a plan"], ["s2bb", "Compare", 2, "Know what it costs"], ["s3cc", "Pay", 3, ""], ["", "", "", ""], ["", "", "", ""]]);
    expect(other.book.toPlain().customXml[0]?.xml).toBe(partOf("map1", "before"));
  });

  test("gives a row that somebody typed below the table its id, and lets the table take it in", async () => {
    const { book, workbook } = await opened();
    book.behaviour.growsTables = false;
    book.userEdit("Stages!B9:C9", [["Recommend", 4]]);
    await workbook.snapshot();
    const patch = patchOf({ do: "editTable", table: "Stages", set: [{ row: 3, column: 0, value: "s9hh" }], delete: [], add: [] });
    await workbook.carryOut(patch);
    await workbook.carryOut(patch);
    expect(book.rangeAt("Stages!A9:C9").values).toEqual([["s9hh", "Recommend", 4]]);
    expect(book.toPlain().sheets[0]?.tables[0]?.ref).toBe("A5:D9");
  });

  test("has a way out where Excel does not answer, or somebody stops it", async () => {
    const { book, program } = await openBook(undefined, "1.17", 80);
    fill(book);
    const workbook = excelDocument(program);
    book.faults.neverAnswer = true;
    await expect(workbook.snapshot()).rejects.toMatchObject({ kind: "slow", code: "Timeout" });
    await expect(workbook.carryOut(patchOf(memory))).rejects.toMatchObject({ kind: "slow" });
    book.faults.clear();
    const stop = new AbortController();
    stop.abort();
    await expect(workbook.carryOut(patchOf(memory), { signal: stop.signal })).rejects.toMatchObject({ kind: "stopped" });
    book.faults.failAt(1, { code: "AccessDenied" });
    await expect(workbook.carryOut(patchOf(memory))).rejects.toMatchObject({ kind: "readOnly", code: "AccessDenied" });
  });
});

test("texts that Excel would compute, count or date are given as texts; words are left alone", () => {
  for (const text of ["=1+1", "+41 44 123", "-5", "@name", "0123", "1-2", "5月3日", "May 5", "mai-24", "12 %", "$5", "(5)", "true", "WAHR", "'quoted", "#N/A", "1e5"]) expect(literal(text), text).toBe(`'${text}`);
  for (const text of ["Pay", "Know what it costs", "结账", "Feels lost, and asks a friend who has done it in 2019 what to do", ""]) expect(literal(text)).toBe(text);
  expect([literal(5), literal(true), literal(null)]).toEqual([5, true, ""]);
});
