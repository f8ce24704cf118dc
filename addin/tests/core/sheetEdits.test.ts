import { describe, expect, test } from "vitest";
import type { JourneyMap } from "../../src/core/map";
import { settle } from "../../src/core/sheetEdits";
import { entryAt, listOf, tableWith } from "../../src/core/sheetRows";

const mapOf = (name: string): JourneyMap => ({ id: "m1", stages: [{ id: "s1", name: { en: name } }] });
const conflict = { path: "/stages/s1/name/en", file: "Pane", map: "Sheet" };
const taken = { map: mapOf("Earlier"), paths: new Set(["/stages/s1/name"]) };

describe("what both seem to have changed", () => {
  test("is the sheet's where only the sheet changed it again", () => {
    const { map, fromSheet, open } = settle(mapOf("Earlier"), [{ ...conflict, file: "Earlier" }], taken);
    expect([map, fromSheet.length, open]).toEqual([mapOf("Sheet"), 1, []]);
  });

  test("is the pane's where the sheet still says what it said", () => {
    const { map, fromPane, open } = settle(mapOf("Pane"), [{ ...conflict, map: "Earlier" }], taken);
    expect([map, fromPane.length, open]).toEqual([mapOf("Pane"), 1, []]);
  });

  test("is somebody's to decide where both did, or where nothing came from the sheet before", () => {
    for (const before of [taken, undefined]) expect(settle(mapOf("Pane"), [conflict], before)).toMatchObject({ map: mapOf("Pane"), fromSheet: [], fromPane: [], open: [conflict] });
  });
});

test("rows and entries find each other", () => {
  expect(["Stages", "Stages2", "Obstacles", "Goal", "Orders"].map(listOf)).toEqual(["stages", "stages", "items", undefined, undefined]);
  expect(entryAt("/items/i1/text/en")).toEqual({ list: "items", id: "i1" });
  const snapshot = { version: 1, kind: "workbook", sheets: [{ name: "S", rowIndex: 4, columnIndex: 1, values: [["Id", "Stage"], ["s1", "Pay"], ["", ""]], tables: [{ name: "Stages", rowIndex: 4, columnIndex: 1, rowCount: 2, columnCount: 2 }] }] } as const;
  expect(tableWith(snapshot, { list: "stages", id: "s1" })).toBe("Stages");
  expect(tableWith(snapshot, { list: "items", id: "s1" })).toBeUndefined();
  expect(tableWith(snapshot, { list: "stages", id: "s2" })).toBeUndefined();
});
