import type { FakeWorkbook } from "./excelhost";

const stages = [
  ["Id", "Stage", "Order", "Goal"],
  ["s1aa", "Hear of it", 1, "Find a plan"],
  ["s2bb", "Compare", 2, "Know what it costs"],
  ["s3cc", "Pay", 3, ""],
];

const map = "https://journeyoffice.dev/ns/map/1";

/** The text of a part that keeps a map. */
export const partOf = (id: string, said: string): string => `<?xml version="1.0" encoding="utf-8"?><map xmlns="${map}" map="${id}">${said}</map>`;

export const mapNamespace = map;

/** A workbook with a table as ours are, a sheet of formulas over it, notes below the table, and a sheet of somebody else's. */
export function fill(book: FakeWorkbook, showTotals = false): void {
  const sheet = book.worksheets.getItem("Sheet1");
  sheet.name = "Stages";
  sheet.getRange("A5:D8").values = stages;
  const table = sheet.addTable({ row: 4, column: 0, rows: 4, columns: 4 }, true);
  table.name = "Stages";
  if (showTotals) {
    sheet.getRange("A9:D9").values = [["", "Total", "", ""]];
    table.edit().setAttribute("totalsRowCount", "1");
    table.edit().setAttribute("ref", "A5:D9");
  }
  sheet.getRange("B12").values = [["A note of somebody’s"]];
  const overview = book.worksheets.add("Map");
  overview.getRange("A1:B1").values = [["Stages", "=COUNTA(Stages!B6:B8)"]];
  overview.getRange("A2:C2").values = [["=Stages!B6", "=Stages!B7", "=Stages!B8"]];
  book.worksheets.add("Budget").getRange("A1:B2").values = [["Cost", 12], ["Sum", "=SUM(B1)"]];
  book.customXmlParts.add(partOf("map1", "before"));
  book.customXmlParts.add("<other xmlns=\"urn:other\"/>");
}
