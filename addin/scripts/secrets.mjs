// What is served to everybody holds no secret: no key, no token, no client secret, and none of what this machine keeps in its environment.
import { readdir, readFile } from "node:fs/promises";

const shapes = [/-----BEGIN [A-Z ]*PRIVATE KEY/, /\beyJ[\w-]{16,}\.eyJ[\w-]{16,}\./, /[\w.~-]{3}8Q~[\w.~-]{31,}/];
const kept = Object.entries(process.env).filter(([name, value]) => /SECRET|TOKEN|PASSWORD|CREDENTIAL|_KEY$/i.test(name) && value.length >= 12).map(([, value]) => value);
const folder = new URL("../dist/", import.meta.url);
const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile()).map((file) => `${file.parentPath}/${file.name}`);
const found = [];
for (const file of files) {
  const text = await readFile(file, "utf8");
  if (file.endsWith(".map") || shapes.some((shape) => shape.test(text)) || kept.some((value) => text.includes(value))) found.push(file);
}
if (found.length > 0) {
  console.log(`These built files hold what looks like a secret, or are maps of the source: ${found.join(", ")}`);
  process.exit(1);
}
