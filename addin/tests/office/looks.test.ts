import { beforeAll, describe, expect, it } from "vitest";
import { entries } from "../../src/core/map";
import type { Language } from "../../src/core/language";
import { cutOff, unreachable } from "../browser/looking";
import { powerPointDocument } from "../../src/host/powerpoint/powerPointDocument";
import { insertMap } from "../../src/ui/document/work";
import { openDeck } from "./officehost";
import { canShow, documentTab, fromTemplate, showPane, withOffice, type ShownPane } from "./pane";
import { deckOf, service, smallMap as map } from "./service";

withOffice();

const widths = [320, 768, 1440];

const nameOf = (stage: number): string => (entries(map, "stages")[stage]?.name as { readonly en: string }).en;

/** What is cut off or out of reach at a place, from narrow to wide. */
async function lookAt({ host, pane }: ShownPane, place: string, language: Language): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await host.page.setViewportSize({ width, height: width < 700 ? 640 : 900 });
    await pane.waitForTimeout(100);
    if (process.env.JOURNEY_PICTURES !== undefined) await host.page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/office-${width}-${place}.${language}.png` });
    found.push(...(await cutOff(pane)).map((what) => `${place} ${width}: ${what}`), ...(width === 320 ? await unreachable(pane) : []).map((what) => `${place} ${width}: ${what}`));
  }
  await host.page.setViewportSize({ width: 320, height: 640 });
  return found;
}

describe.skipIf(!canShow)("the place of the open deck", () => {
  let deck: Uint8Array;

  beforeAll(async () => {
    deck = await deckOf(map, "board");
  });

  it.each<readonly [Language]>([["en"], ["zh-Hans"]])("fits and can be reached by everybody, from 320 to 1440 pixels: %s", async (language) => {
    const shown = await showPane({ document: deck, language });
    const { pane, words, host } = shown;
    const found: string[] = [];
    const look = async (place: string): Promise<void> => {
      found.push(...await lookAt(shown, place, language));
    };
    const footer = pane.getByRole("contentinfo");
    await pane.getByRole("heading", { name: words.document.takeUp.deck }).waitFor();
    await look("start");
    await pane.getByRole("main").getByRole("button", { name: new RegExp(words.files.version(1)) }).click();
    await pane.getByRole("navigation", { name: words.guided.rail }).waitFor();

    // Both sides change a text, the map gets a card, and somebody typed another one.
    await host.host(({ presentation }, [first, second]) => {
      for (const slide of presentation.slideList) for (const shape of slide.shapes.items) {
        if (shape.text === undefined) continue;
        const range = shape.textFrame.textRange;
        if (range.text === first) range.text = "Typed in the deck";
        if (range.text === second) range.text = "Typed in the deck, too";
      }
    }, [nameOf(0), nameOf(1)]);
    await pane.getByRole("tab", { name: words.guided.gridView }).click();
    await pane.getByRole("grid").waitFor();
    await pane.getByRole("button", { name: words.grid.stageMenu(nameOf(0)) }).first().click();
    await pane.getByRole("menuitem", { name: words.grid.renameStage }).click();
    await pane.getByRole("dialog").getByRole("textbox").fill("Said in the map");
    await pane.getByRole("dialog").getByRole("button", { name: words.app.save }).click();
    await pane.getByRole("button", { name: words.grid.stageMenu("Said in the map") }).first().click();
    await pane.getByRole("menuitem", { name: words.grid.addStage }).click();
    await pane.getByRole("dialog").getByRole("textbox").fill("I ask around");
    await pane.getByRole("dialog").getByRole("button", { name: words.app.save }).click();
    await documentTab(shown).click();
    await pane.getByRole("main").getByRole("button", { name: words.document.refresh }).click();
    await footer.getByRole("button", { name: words.files.decide(1) }).waitFor();
    await pane.getByText(words.document.more).click();
    await look("deck");
    await footer.getByRole("button", { name: words.files.decide(1) }).click();
    await pane.getByRole("radio").first().waitFor();
    await look("conflict");
    await pane.getByRole("radio").first().check();
    await footer.getByRole("button", { name: words.document.useThis.deck }).click();
    await footer.getByRole("button", { name: words.document.review }).click();
    await pane.getByText(words.document.choice).first().waitFor();
    await look("review");
    await pane.getByRole("button", { name: words.app.back }).click();
    await pane.getByRole("button", { name: words.app.more }).click();
    await pane.getByText(words.document.canUpdate).waitFor();
    await look("settings");
    expect(found).toEqual([]);
    await host.close();
  });

  it.each<readonly [Language]>([["en"], ["zh-Hans"]])("fits where a map is not in the deck yet, in an old PowerPoint and after a break: %s", async (language) => {
    const { deck: open, program } = await openDeck(await deckOf({ ...map, id: "msomeothers", title: { en: "Another journey" } }, "overview"));
    const others = open.toFile();
    const document = powerPointDocument(program);
    await insertMap({ ...document, carryOut: (patch, work) => document.carryOut({ ...patch, steps: (patch.steps ?? []).slice(0, -1) }, work) }, service, map, { slides: "overview", lang: "en" });
    const old = await showPane({ document: others, version: "1.4", language });
    await fromTemplate(old, "blank");
    await documentTab(old).click();
    await old.pane.getByText(old.words.document.forgets).waitFor();
    await old.pane.getByText(old.words.files.otherMap).waitFor();
    const found = [...await lookAt(old, "old", language)];
    await old.host.close();
    const begun = await showPane({ document: open.toFile(), language });
    await begun.pane.getByRole("main").getByRole("button", { name: /Paying for a course/ }).click();
    await documentTab(begun).click();
    await begun.pane.getByText(begun.words.document.begun).waitFor();
    found.push(...await lookAt(begun, "begun", language));
    expect(found).toEqual([]);
    await begun.host.close();
  });
});
