import { beforeAll, describe, expect, it } from "vitest";
import { entries, type JourneyMap } from "../../src/core/map";
import { bookOf, insertedByHand, readByCommand, updatedByHand, writtenIn } from "./excelbooks";
import { openBook, type PlainWorkbook } from "./excelhost";
import { inBook, openedMap, press, state, tab, takeUp, type } from "./excelpanes";
import { canShow, expectClean, fromTemplate, showPane, withOffice, type ShownPane } from "./pane";
import { exampleMap } from "./service";

withOffice();

const kept = async (id: string): Promise<JourneyMap> => (await (await fetch(`/v1/maps/${id}`)).json()) as JourneyMap;

/** The sheets of the map's stages: the last one of somebody's that has such a table. */
const stagesOf = async ({ host }: ShownPane): Promise<string> => (await host.snapshot<PlainWorkbook>()).sheets.filter(({ tables }) => tables.some(({ name }) => name.startsWith("Stages"))).at(-1)?.name ?? "";

/** A person types into the sheet, the pane shows it; the pane changes the map, brings the workbook up to date, and keeps the map. */
async function edit(shown: ShownPane): Promise<void> {
  const { pane, words, host } = shown;
  const id = await openedMap(shown);
  await tab(shown, "map").click();
  await type(host, `'${await stagesOf(shown)}'!B7`, "Typed by a person");
  await pane.getByText(words.sheet.came(1)).first().waitFor({ timeout: 5_000 });
  await pane.getByRole("navigation", { name: words.guided.rail }).getByRole("button").nth(2).click();
  await pane.getByRole("button", { name: /Typed by a person/ }).getByText(words.sheet.mark).waitFor();
  await pane.getByRole("navigation", { name: words.guided.rail }).getByRole("button").nth(0).click();
  await pane.getByLabel(words.goal.owner).fill("Somebody of ours");
  await tab(shown, "workbook").click();
  await press(shown, words.document.review);
  await pane.getByText(words.files.goesIn(1)).waitFor();
  const before = await host.file();
  await press(shown, words.sheet.publish);
  await state(shown, words.files.state.inStep);
  const [after, map] = [await host.file(), await kept(id)];
  const read = readByCommand(after);
  expect(read.owner).toMatchObject({ en: "Somebody of ours" });
  expect(entries(read, "stages")[1]?.name).toMatchObject({ en: "Typed by a person" });
  expect(read).toEqual(map);
  expect(await writtenIn(after)).toEqual(await writtenIn(await updatedByHand(before, map)));
  // What the pane wrote itself is nobody's edit.
  await tab(shown, "map").click();
  await pane.getByText(words.sheet.came(1)).first().waitFor();
}

describe.skipIf(!canShow)("a map in Excel, from its insertion to the saved file", () => {
  let map: JourneyMap;
  let ours: Uint8Array;

  beforeAll(async () => {
    map = await exampleMap("mtestcycle2");
    ours = await bookOf(map);
  });

  it("comes into somebody's workbook with ExcelApi 1.17 as the byte hand would bring it, with its chart, is typed into, read and brought up to date", async () => {
    const somebodys = (await openBook(undefined)).book.toFile();
    const shown = await showPane({ app: "Excel", document: somebodys, version: "1.17" });
    const { words, host } = shown;
    await fromTemplate(shown);
    await tab(shown, "workbook").click();
    await press(shown, words.document.insert.workbook);
    await state(shown, words.files.state.inStep);
    const file = await host.file();
    expect(await writtenIn(file)).toEqual(await writtenIn(await insertedByHand(somebodys, readByCommand(file))));
    // Excel on the web refused the sheets if a chart came with them.
    expect(await inBook(host, ({ workbook }) => [workbook.behaviour.refusesRichSheets, workbook.worksheets.getItem("Map").charts.items.length], undefined)).toEqual([true, 1]);
    await edit(shown);
    await expectClean(shown);
    await host.close();
  });

  it("is typed into, read and brought up to date with ExcelApi 1.9", async () => {
    const shown = await takeUp({ document: ours, version: "1.9" });
    await edit(shown);
    await expectClean(shown);
    await shown.host.close();
  });

  it("is handed out as an updated copy on the desktop, where Excel gives its bytes", async () => {
    const shown = await takeUp({ document: ours, isDesktop: true });
    const { pane, words, host } = shown;
    await pane.getByLabel(words.goal.owner).fill("Somebody of ours");
    await tab(shown, "workbook").click();
    await pane.getByText(words.document.more).click();
    await pane.getByRole("button", { name: words.document.copy }).click();
    await pane.getByText(words.document.copied).first().waitFor();
    const copy = new Uint8Array(Buffer.from((await host.host(({ session }) => session.windows.opened[0])) ?? "", "base64"));
    expect(readByCommand(copy)).toMatchObject({ id: map.id, owner: { en: "Somebody of ours" } });
    // The open one is as it was.
    expect(await writtenIn(await host.file())).toEqual(await writtenIn(ours));
    await expectClean(shown);
    await host.close();
  });
});
