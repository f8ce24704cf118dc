import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";

// Evaluated and not added to the page: the page allows no script but its own.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Whether everything can be seen: nothing scrolls sideways, no text is cut off by its box. */
export async function cutOff(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`sideways: ${document.documentElement.scrollWidth} > ${innerWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>("main *, header *, footer *")) {
      if (element.matches("input, select, option, svg *, textarea, .unseen, .unseen *") || element.clientWidth <= 1) continue;
      const style = getComputedStyle(element);
      if (style.textOverflow === "ellipsis" || (style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== "")) found.push(`cut: ${element.tagName} ${element.textContent.slice(0, 40)}`);
    }
    return found;
  });
}

/** What axe says of the page. */
export async function unreachable(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(async () => {
    const { axe: loaded } = window as unknown as { axe: { run: (where: object, options: object) => Promise<AxeResults> } };
    // What lies behind the footer that stays in view is a matter of how far the page is scrolled.
    document.querySelector("footer")?.style.setProperty("position", "static");
    // Fluent's focus zones put such elements at their ends; they hand the focus on at once and are never rested on.
    return loaded.run({ exclude: ["[data-tabster-dummy]"] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  });
  return results.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`));
}

/** Nothing of the page is cut off, and everybody can reach it; its picture is kept where pictures are asked for. */
export async function looksRight(page: Page, name: string): Promise<void> {
  if (process.env.JOURNEY_PICTURES !== undefined) await page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/${name}.png`, fullPage: true });
  expect([...(await cutOff(page)), ...(await unreachable(page))]).toEqual([]);
}
