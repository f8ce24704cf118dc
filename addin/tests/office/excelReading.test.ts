import { describe, expect, test } from "vitest";
import { excelDocument } from "../../src/host/excel/excelDocument";
import { hasOfficeHost, openBook } from "./excelhost";
import { type DocumentChange } from "../../src/host/openDocument";
import { fill, partOf } from "./workbook";

const settled = (milliseconds = 350): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

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

  test("comes in smaller pieces where Excel says that an answer is too long, and in many where it is long", async () => {
    const { book, program } = await openBook(undefined);
    fill(book);
    book.worksheets.getItem("Stages").getRange("F20:H7000").values = "x";
    const seen: number[] = [];
    const snapshot = await excelDocument(program).snapshot({ onProgress: ({ done, of }) => {
      if (seen.length === 0) book.faults.failNextBatch({ code: "ResponsePayloadSizeLimitExceeded" }, 1);
      seen.push(done / of);
    } });
    const stages = snapshot.sheets?.[0];
    expect(stages?.values).toHaveLength(6996);
    expect(stages?.values?.at(-1)).toEqual(["", "", "", "", "", "x", "x", "x"]);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.at(-1)).toBe(1);
  }, 30_000);

  test.each(["1.9", "1.17"])("tells with ExcelApi %s what people change and choose, and not what the pane does", async (version) => {
    const { book, program } = await openBook(undefined, version);
    fill(book);
    const workbook = excelDocument(program);
    const changes: DocumentChange[] = [];
    const stop = workbook.onChange((change) => changes.push(change));
    await settled(100);
    book.userEdit("Stages!B6", "Hear about it");
    book.userEdit("Stages!B7", "Weigh up");
    book.userEdit("Budget!A1", "Costs");
    await settled();
    expect(changes.splice(0)).toEqual([{ kind: "table", table: "Stages" }]);
    await workbook.carryOut({ version: 1, kind: "workbook", map: "map1", steps: [{ do: "editTable", table: "Stages", set: [{ row: 0, column: 1, value: "From the pane" }], delete: [], add: [] }] });
    await settled();
    expect(changes.splice(0)).toEqual([]);
    book.rangeAt("Stages!C7").select();
    await settled();
    expect(changes.splice(0)).toEqual([{ kind: "row", table: "Stages", id: "s2bb" }]);
    book.rangeAt("Budget!A1").select();
    book.userEdit("Stages!B9", "Recommend");
    await settled();
    expect(changes.splice(0)).toEqual([{ kind: "table", table: "Stages" }]);
    stop();
    await settled(50);
    book.userEdit("Stages!B6", "Nobody listens");
    await settled();
    expect(changes).toEqual([]);
  });

  test("shows a row of a table, and forgets a map", async () => {
    const { book, program } = await openBook(undefined);
    fill(book);
    const workbook = excelDocument(program);
    await workbook.show({ table: "Stages", id: "s3cc" });
    expect([book.activeSheet.name, book.getSelectedRange().address]).toEqual(["Stages", "Stages!B8"]);
    await expect(workbook.show({ table: "Stages", id: "gone" })).rejects.toMatchObject({ code: "RowNotFound" });
    await workbook.forget("another");
    expect(book.toPlain().customXml).toHaveLength(2);
    await workbook.forget("map1");
    expect(book.toPlain().customXml.map((part) => part.xml)).toEqual(["<other xmlns=\"urn:other\"/>"]);
  });

  test("says what this Excel can't do, and what would bring it", async () => {
    const abilities = async (version: string) => excelDocument((await openBook(undefined, version)).program).abilities;
    expect(await abilities("1.17")).toEqual({ insert: { works: true }, read: { works: true }, update: { works: true }, copy: { works: false, needs: "CompressedFile 1.1" } });
    expect(await abilities("1.9")).toMatchObject({ insert: { works: false, needs: "ExcelApi 1.13" }, update: { works: true } });
    expect(await abilities("1.8")).toMatchObject({ read: { works: true }, update: { works: false, needs: "ExcelApi 1.9" } });
    expect(await abilities("1.6")).toMatchObject({ read: { works: false, needs: "ExcelApi 1.7" }, update: { works: false } });
  });
});
