import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/core/language";
import { cutOff, unreachable } from "../browser/looking";
import { officeHost, type FakeTheme } from "./officehost";
import { canShow, documentTab, expectClean, showPane, withOffice, type ShownPane } from "./pane";
import { deckOf, smallMap } from "./service";

withOffice();

const appearance = ({ pane }: ShownPane): Promise<string | undefined> => pane.evaluate(() => document.documentElement.dataset.appearance);

describe.skipIf(!canShow)("the pane in Office's themes", () => {
  let deck: Uint8Array;

  beforeAll(async () => {
    deck = await deckOf(smallMap, "overview");
  });

  it.each<readonly [Language]>([["en"], ["zh-Hans"]])("follows Office from light to dark and black, and the system's high contrast before either: %s", async (language) => {
    const { officeThemes } = await officeHost();
    const shown = await showPane({ document: deck, language, theme: officeThemes.colorful });
    const { pane, words, host } = shown;
    await pane.getByRole("main").getByRole("button", { name: new RegExp(words.files.version(1)) }).click();
    await documentTab(shown).click();
    await pane.getByRole("article").waitFor();
    await pane.getByText(words.document.more).click();
    const found: string[] = [];
    const look = async (name: string, expected: string): Promise<void> => {
      await pane.waitForFunction((wanted) => document.documentElement.dataset.appearance === wanted, expected, { timeout: 5_000 }).catch(() => undefined);
      if (process.env.JOURNEY_PICTURES !== undefined) await host.page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/theme-${name}.${language}.png` });
      if ((await appearance(shown)) !== expected) found.push(`${name}: ${String(await appearance(shown))} instead of ${expected}`);
      found.push(...[...await cutOff(pane), ...await unreachable(pane)].map((what) => `${name}: ${what}`));
    };
    const choose = async (theme: FakeTheme): Promise<void> => {
      await host.page.mouse.move(-1, -1);
      await host.host((office, chosen) => office.setTheme(chosen), theme);
      // Somebody comes back to the pane.
      await pane.evaluate(() => document.documentElement.dispatchEvent(new PointerEvent("pointerenter")));
    };
    await look("colorful", "light");
    await choose(officeThemes.darkGray);
    await look("darkGray", "dark");
    await choose(officeThemes.black);
    await look("black", "dark");
    // An Office that tells colours alone.
    await choose({ bodyBackgroundColor: officeThemes.white.bodyBackgroundColor });
    await look("white", "light");
    await choose({ bodyBackgroundColor: "#0A0A0A" });
    await look("colours", "dark");
    await host.page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await look("highContrast", "highContrast");
    expect(found).toEqual([]);
    await expectClean(shown);
    await host.close();
  });
});
