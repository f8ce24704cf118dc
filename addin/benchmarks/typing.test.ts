import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import react from "@vitejs/plugin-react";
import type { Locator, Page } from "playwright-core";
import { build } from "vite";
import { expect, it } from "vitest";
import { largeMap } from "./largeMap";
import { openPane, step, withBrowser } from "../tests/browser/pane";

withBrowser();

const keys = 200;
const rounds = 3;

/** How long each key takes from its press until what it wrote is painted, in milliseconds. */
async function typing(page: Page, field: Locator): Promise<readonly number[]> {
  await field.click();
  await field.fill("");
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    addEventListener("keydown", () => {
      const pressed = performance.now();
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => taken.push(performance.now() - pressed);
        painted.port2.postMessage(undefined);
      });
    }, { capture: true });
  });
  // One after the other, at the speed of a quick typist, so that no two share a frame.
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 6 === 5 ? "Space" : "e");
    await page.waitForTimeout(40);
  }

  return page.evaluate(() => (window as unknown as { readonly taken: number[] }).taken);
}

const p95 = (taken: readonly number[]): number => taken.toSorted((one, other) => one - other)[Math.floor(taken.length * 0.95)] ?? Number.NaN;

async function emptyPage(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "journeyoffice-empty-"));
  await build({ configFile: false, logLevel: "silent", root: new URL("empty", import.meta.url).pathname, plugins: [react()], build: { outDir } });
  const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : request.url ?? "";
    readFile(join(outDir, path)).then((bytes) => response.setHeader("Content-Type", types[extname(path)] ?? "text/plain").end(bytes), () => response.writeHead(404).end());
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as { readonly port: number }).port}/`;
}

it("types in a map with 300 touchpoints", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "journeyoffice-large-")), "large.journey.json");
  writeFileSync(file, JSON.stringify(largeMap(300)));
  const { page, words } = await openPane({ width: 768, height: 900 });
  await page.getByRole("button", { name: words.start.open }).click();
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.getByRole("navigation", { name: words.guided.rail }).waitFor();
  const empty = await page.context().newPage();
  await empty.goto(await emptyPage());
  const fields: readonly (readonly [string, () => Promise<Locator>])[] = [
    ["goal", async () => { await step(page, words, 1).click(); return page.getByLabel(words.goal.owner); }],
    ["touchpoints", async () => { await step(page, words, 3).click(); return page.getByRole("main").locator("input[type=text], input:not([type]), textarea").first(); }],
  ];
  const lines: string[] = [];
  for (const [name, go] of fields) {
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await page.bringToFront();
      const ours = p95(await typing(page, await go()));
      await page.reload();
      await page.getByRole("navigation", { name: words.guided.rail }).waitFor();
      await empty.bringToFront();
      const theirs = p95(await typing(empty, empty.getByLabel("Text")));
      await empty.reload();
      ratios.push(ours / theirs);
    }
    ratios.sort((one, other) => one - other);
    lines.push(`| ${name} | ${ratios[0]?.toFixed(2)} | ${ratios[Math.floor(rounds / 2)]?.toFixed(2)} | ${ratios.at(-1)?.toFixed(2)} |`);
  }

  process.stdout.write(`\n| typing, p95 to an empty input (at most 3) | least | median | most |\n|---|---|---|---|\n${lines.join("\n")}\n`);
  expect(lines).toHaveLength(fields.length);
}, 600_000);
