import { beforeAll, describe, expect, it } from "vitest";
import { bookOf } from "./excelbooks";
import { choose, inBook, takeUp, type } from "./excelpanes";
import { canShow, expectClean, withOffice, type ShownPane } from "./pane";
import { exampleMap } from "./service";

withOffice();

describe.skipIf(!canShow)("the pane inside Excel", () => {
  let ours: Uint8Array;

  beforeAll(async () => {
    ours = await bookOf(await exampleMap("mtestbook24"));
  });

  const takenUp = (options: Partial<Parameters<typeof takeUp>[0]> = {}): Promise<ShownPane> => takeUp({ document: ours, ...options });

  it.each(["1.9", "1.17"])("shows with ExcelApi %s a cell as it is typed, follows rows, and leads back", async (version) => {
    const shown = await takenUp({ version });
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
    const shown = await takenUp();
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
    const shown = await takenUp({ width, language, height: width === 320 ? 640 : 900 });
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
