import { beforeAll, describe, expect, it } from "vitest";
import { entries } from "../../src/core/map";
import { bookOf, readByCommand } from "./excelbooks";
import { openBook } from "./excelhost";
import { press, tab, takeUp, type } from "./excelpanes";
import { canShow, expectClean, fromTemplate, showPane, withOffice, type ShownPane } from "./pane";
import { exampleMap } from "./service";

withOffice();

/** What stands under "What works here": what works, and what the others need. */
async function worksHere({ pane, words }: ShownPane): Promise<readonly string[]> {
  await pane.getByRole("button", { name: words.app.more }).click();
  const said = await pane.locator("section", { has: pane.getByRole("heading", { name: words.settings.works }) }).getByRole("listitem").allTextContents();
  await pane.getByRole("button", { name: words.app.back }).click();
  return said;
}

/** What is refused here is not offered. */
async function expectNotOffered({ pane }: ShownPane, ...names: readonly string[]): Promise<void> {
  for (const name of names) expect(await pane.getByRole("button", { name, exact: true }).count(), name).toBe(0);
}

/** Another map is begun, which the workbook does not have. */
async function fromTemplateBeside(shown: ShownPane): Promise<void> {
  await shown.pane.getByRole("tab", { name: shown.words.app.start }).click();
  await fromTemplate(shown);
  await tab(shown, "workbook").click();
}

describe.skipIf(!canShow)("the pane in an Excel below ExcelApi 1.9", () => {
  let ours: Uint8Array;

  beforeAll(async () => {
    ours = await bookOf(await exampleMap("mtestolder2"));
  });

  it.each([["1.7", true, "ExcelApi 1.8"], ["1.8", false, "CompressedFile 1.1"]] as const)("reads with ExcelApi %s what people change, where no copy can be opened, and offers nothing else", async (version, isDesktop, needs) => {
    const shown = await takeUp({ document: ours, version, isDesktop });
    const { pane, words, host } = shown;
    const says = words.document;
    expect(await worksHere(shown)).toEqual([`${says.canInsert.workbook} · ${says.needsVersion("ExcelApi 1.13")}`, says.canRead, `${says.canUpdate} · ${says.needsVersion("ExcelApi 1.9")}`, `${says.canCopy} · ${says.needsVersion(needs)}`]);
    await type(host, "Stages!B7", "Typed by a person");
    await pane.getByLabel(words.goal.owner).fill("Somebody of ours");
    await tab(shown, "workbook").click();
    await pane.getByText(says.needsReads("ExcelApi 1.9")).waitFor();
    await pane.getByRole("main").getByRole("button", { name: says.refresh }).click();
    await press(shown, words.files.readEdits);
    await pane.getByText(words.files.editsRead(1)).first().waitFor();
    await pane.getByText(says.more).click();
    await expectNotOffered(shown, says.review, says.copy, says.freeze, says.insert.workbook);
    if (process.env.JOURNEY_PICTURES !== undefined) await host.page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/excel-older-${version}.png` });
    await tab(shown, "map").click();
    await pane.getByRole("navigation", { name: words.guided.rail }).getByRole("button").nth(2).click();
    await pane.getByRole("button", { name: /Typed by a person/ }).waitFor();
    await fromTemplateBeside(shown);
    await pane.getByText(says.oneMap).waitFor();
    await expectNotOffered(shown, says.insert.workbook);
    await expectClean(shown);
    await host.close();
  });

  it("opens an updated copy with ExcelApi 1.8 where Excel gives the workbook's bytes, also of one that has no map yet", async () => {
    const shown = await showPane({ app: "Excel", document: (await openBook(undefined)).book.toFile(), version: "1.8", isDesktop: true });
    const { pane, words, host } = shown;
    await fromTemplate(shown);
    await tab(shown, "workbook").click();
    await pane.getByText(words.document.needs("ExcelApi 1.9")).waitFor();
    await pane.getByText(words.document.notThis.workbook, { exact: false }).waitFor();
    await expectNotOffered(shown, words.document.insert.workbook);
    await press(shown, words.document.insertCopy.workbook);
    await pane.getByText(words.document.copied).first().waitFor();
    const copy = new Uint8Array(Buffer.from((await host.host(({ session }) => session.windows.opened[0])) ?? "", "base64"));
    expect(entries(readByCommand(copy), "stages").length).toBeGreaterThan(3);
    if (process.env.JOURNEY_PICTURES !== undefined) await host.page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/excel-older-copy.png` });
    await expectClean(shown);
    await host.close();
  });

  it("works as in a browser with ExcelApi 1.4, which neither reads nor changes the workbook", async () => {
    const shown = await showPane({ app: "Excel", document: ours, version: "1.4" });
    await fromTemplate(shown);
    await tab(shown, "workbook").click();
    await shown.pane.getByRole("main").getByText(shown.words.files.drop, { exact: false }).first().waitFor();
    await expectNotOffered(shown, shown.words.document.refresh, shown.words.document.copy);
    await expectClean(shown);
    await shown.host.close();
  });
});
