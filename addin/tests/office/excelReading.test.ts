import { describe, expect, test } from "vitest";
import { excelDocument } from "../../src/host/excel/excelDocument";
import { hasOfficeHost, openBook } from "./excelhost";
import { fill, partOf } from "./workbook";

describe.skipIf(!hasOfficeHost)("a workbook that is open in Excel", () => {
  test("is read with what concerns the map, and with nothing else of what people have in it", async () => {
    const { book, program } = await openBook(undefined);
    fill(book);
    book.rangeAt("Stages!A7").rowHidden = true;
    const snapshot = await excelDocument(program).snapshot();
    expect(snapshot.customXmlParts).toEqual([partOf("map1", "before")]);
    expect(snapshot.sheets?.map(({ name }) => name)).toEqual(["Stages", "Map", "Budget"]);
    const [stages, map, budget] = snapshot.sheets ?? [];
    expect(stages).toMatchObject({ rowIndex: 4, columnIndex: 0, hiddenRows: [6], tables: [{ name: "Stages", rowIndex: 4, columnIndex: 0, rowCount: 4, columnCount: 4, showTotals: false, columnIds: [1, 2, 3, 4] }] });
    expect(stages?.values?.slice(0, 3)).toEqual([["Id", "Stage", "Order", "Goal"], ["s1aa", "Hear of it", 1, "Find a plan"], ["s2bb", "Compare", 2, "Know what it costs"]]);
    expect(stages?.formulas).toBeUndefined();
    expect(map).toMatchObject({ values: [["Stages", 3, ""], ["Hear of it", "Compare", "Pay"]], formulas: [["", "=COUNTA(Stages!B6:B8)", ""], ["=Stages!B6", "=Stages!B7", "=Stages!B8"]] });
    expect(budget).toEqual({ name: "Budget", tables: [] });
  });
});
