import { beforeAll, describe, expect, it } from "vitest";
import { entries, type JourneyMap } from "../../src/core/map";
import { bookOf } from "./excelbooks";
import { openBook, type FakeWorkbook, type PlainWorkbook } from "./excelhost";
import type { OpenedHost } from "./officehost";
import { canShow, expectClean, fromTemplate, showPane, withOffice, type ShownPane } from "./pane";
import { exampleMap } from "./service";

withOffice();

/** What a person does in the workbook. */
const inBook = <A>(host: OpenedHost, use: (given: { readonly workbook: FakeWorkbook }, argument: A) => unknown, argument: A): Promise<unknown> =>
  host.host(use as never, argument);

const type = (host: OpenedHost, address: string, text: string): Promise<unknown> => inBook(host, ({ workbook }, [at, said]) => workbook.userEdit(at, said), [address, text] as const);
const choose = (host: OpenedHost, address: string): Promise<unknown> => inBook(host, ({ workbook }, at) => workbook.rangeAt(at).select(), address);
const mapIn = async (host: OpenedHost, id: string | undefined): Promise<JourneyMap> => ((await (await fetch(`/v1/read?name=map.xlsx&map=${id ?? ""}`, { method: "POST", body: new Blob([(await host.file()) as Uint8Array<ArrayBuffer>]) })).json()) as { readonly map: JourneyMap }).map;
const tab = ({ pane, words }: ShownPane, name: "map" | "workbook") => pane.getByRole("tab", { name: name === "map" ? words.app.map : words.document.place.workbook, exact: name === "map" });
const press = ({ pane }: ShownPane, name: string): Promise<void> => pane.getByRole("contentinfo").getByRole("button", { name, exact: true }).click();
const state = ({ pane }: ShownPane, name: string): Promise<void> => pane.getByRole("article").getByText(name, { exact: true }).waitFor();
const opened = async ({ pane }: ShownPane): Promise<string | undefined> => /#\/map\/([^/]+)/.exec(await pane.evaluate(() => location.hash))?.[1];

describe.skipIf(!canShow)("the pane inside Excel", () => {
  let map: JourneyMap;
  let ours: Uint8Array;

  beforeAll(async () => {
    map = await exampleMap("mtestbook24");
    ours = await bookOf(map);
  });

  const takeUp = async (options: Partial<Parameters<typeof showPane>[0]> = {}): Promise<ShownPane> => {
    const shown = await showPane({ app: "Excel", document: ours, ...options });
    await shown.pane.getByRole("main").getByRole("button", { name: new RegExp(shown.words.files.version(1)) }).click();
    await shown.pane.getByRole("navigation", { name: shown.words.guided.rail }).waitFor();
    return shown;
  };

  it("inserts tables, takes up what people type, brings the workbook up to date, and keeps the map", async () => {
    const shown = await showPane({ app: "Excel", document: (await openBook(undefined)).book.toFile() });
    const { pane, words, host } = shown;
    await fromTemplate(shown);
    await tab(shown, "workbook").click();
    await press(shown, words.document.insert.workbook);
    await state(shown, words.files.state.inStep);
    const id = await opened(shown);
    const sheet = (await host.snapshot<PlainWorkbook>()).sheets.filter(({ tables }) => tables.some(({ name }) => name.startsWith("Stages"))).at(-1)?.name ?? "";
    await tab(shown, "map").click();
    await type(host, `'${sheet}'!B7`, "Typed by a person");
    await pane.getByText(words.sheet.came(1)).first().waitFor({ timeout: 5_000 });
    await pane.getByRole("navigation", { name: words.guided.rail }).getByRole("button").nth(2).click();
    await pane.getByRole("button", { name: /Typed by a person/ }).getByText(words.sheet.mark).waitFor();
    await pane.getByRole("navigation", { name: words.guided.rail }).getByRole("button").nth(0).click();
    await pane.getByLabel(words.goal.owner).fill("Somebody of ours");
    await tab(shown, "workbook").click();
    await press(shown, words.document.review);
    await pane.getByText(words.files.goesIn(1)).waitFor();
    await press(shown, words.sheet.publish);
    await state(shown, words.files.state.inStep);
    const read = await mapIn(host, id);
    expect(await (await fetch(`/v1/maps/${id ?? ""}`)).json()).toMatchObject({ id, owner: { en: "Somebody of ours" } });
    expect(entries(read, "stages")[1]?.name).toMatchObject({ en: "Typed by a person" });
    expect(read.owner).toMatchObject({ en: "Somebody of ours" });
    await expectClean(shown);
    await host.close();
  });

  it.each(["1.9", "1.17"])("shows with ExcelApi %s a cell within a second, follows rows, and leads back", async (version) => {
    const shown = await takeUp({ version });
    const { pane, words, host } = shown;
    await type(host, "Stages!B7", "First words");
    await pane.getByText(words.sheet.came(1)).first().waitFor({ timeout: 5_000 });
    await choose(host, "Stages!C7");
    await pane.getByRole("button", { name: /First words/ }).getByText(words.sheet.mark).waitFor();
    await type(host, "Stages!B7", "Other words");
    await pane.getByRole("button", { name: /Other words/ }).waitFor({ timeout: 5_000 });
    await pane.waitForTimeout(2_500);
    await choose(host, "Goal!B6");
    await pane.getByRole("button", { name: words.sheet.show }).last().click();
    await pane.waitForTimeout(300);
    expect(await inBook(host, ({ workbook }) => workbook.getSelectedRange().address, undefined)).toBe("Stages!B7");
    await expectClean(shown);
    await host.close();
  });

  it("says what can't be read, loses nothing of it, and goes on when it can", async () => {
    const shown = await takeUp();
    const { pane, words, host, cut } = shown;
    cut(true);
    await type(host, "Stages!B7", "While the service is away");
    await pane.getByText(words.problems.offline).first().waitFor();
    cut(false);
    await host.host(({ faults }) => {
      faults.latency = 150;
    });
    await pane.getByRole("button", { name: words.problems.tryAgain }).click();
    await pane.getByText(words.sheet.came(1)).first().waitFor();
    await type(host, "Stages!B8", "While Excel is slow");
    await pane.getByText(words.sheet.came(2)).first().waitFor();
    expect(await inBook(host, ({ workbook }) => workbook.rangeAt("Stages!B7:B8").values, undefined)).toEqual([["While the service is away"], ["While Excel is slow"]]);
    await host.close();
  });

  it.each([[320, "en"], [768, "zh-Hans"], [1440, "en"]] as const)("looks right %i pixels wide in %s", async (width, language) => {
    const shown = await takeUp({ width, language, height: width === 320 ? 640 : 900 });
    const { pane, words, host } = shown;
    await type(host, "Stages!B7", "比较价格 and compare what it costs in the end");
    await choose(host, "Stages!B7");
    await pane.getByText(words.sheet.mark).first().waitFor();
    await pane.waitForTimeout(400);
    expect(await pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    const folder = process.env.JOURNEY_PICTURES;
    if (folder !== undefined) await host.page.screenshot({ path: `${folder}/excel-${width}-${language}.png` });
    await host.close();
  });
});
