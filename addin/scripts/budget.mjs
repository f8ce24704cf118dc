// What a visitor loads before anything can be touched: the entry and whatever it imports at once. What is loaded later (the curve editor,
// the grid, conflicts) does not count.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const most = 250 * 1024;
const at = (path) => new URL(`../dist/${path}`, import.meta.url);
const manifest = JSON.parse(await readFile(at(".vite/manifest.json"), "utf8"));
for (const page of ["index.html", "office.html"]) {
  const needed = new Set();
  const need = (name) => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const other of manifest[name]?.imports ?? []) need(other);
  };
  need(page);
  const files = [...needed].map((name) => manifest[name].file).filter((file) => file.endsWith(".js"));
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(at(file))).length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`JavaScript before interaction, ${page}: ${(total / 1024).toFixed(1)} kB gzipped of ${most / 1024} kB.`);
  if (total > most) process.exit(1);
}
