import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LiveSnapshot } from "../../src/core/live";
import type { JourneyMap } from "../../src/core/map";
import { excelDocument } from "../../src/host/excel/excelDocument";
import type { Program } from "../../src/host/excel/program";
import type { OpenDocument } from "../../src/host/openDocument";
import { built } from "../browser/service";
import { openBook, type FakeWorkbook } from "./excelhost";

export const fileOf = (bytes: Uint8Array): { readonly name: string; readonly bytes: Blob } => ({ name: "map.xlsx", bytes: new Blob([bytes as Uint8Array<ArrayBuffer>]) });

const madeBy = async (answer: Response): Promise<Uint8Array> => {
  if (!answer.ok) throw new Error(`No workbook: ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
};

/** A workbook of a map, as the service makes it. */
export const bookOf = async (map: JourneyMap): Promise<Uint8Array> => madeBy(await fetch("/v1/render?to=xlsx&lang=en", { method: "POST", body: JSON.stringify(map) }));

/** The workbook as the byte hand brings it up to date. */
export async function updatedByHand(bytes: Uint8Array, map: JourneyMap): Promise<Uint8Array> {
  const body = new FormData();
  body.append("file", fileOf(bytes).bytes, "map.xlsx");
  body.append("with", new Blob([JSON.stringify(map)]), "map.journey.json");
  return madeBy(await fetch(`/v1/update?map=${map.id}`, { method: "POST", body }));
}

/** Somebody's workbook into which the byte hand put a map. */
export async function insertedByHand(bytes: Uint8Array, map: JourneyMap): Promise<Uint8Array> {
  const body = new FormData();
  body.append("file", new Blob([JSON.stringify(map)]), "map.journey.json");
  body.append("into", fileOf(bytes).bytes, "somebodys.xlsx");
  return madeBy(await fetch("/v1/insert?lang=en", { method: "POST", body }));
}

/** The map that a workbook's file says, as the command line reads it. */
export function readByCommand(bytes: Uint8Array): JourneyMap {
  const folder = mkdtempSync(join(tmpdir(), "journeyoffice-book-"));
  try {
    const [from, to] = [join(folder, "map.xlsx"), join(folder, "map.journey.json")];
    writeFileSync(from, bytes);
    execFileSync("dotnet", [built("JourneyOffice.Cli", "journey"), "read", from, "-o", to], { stdio: "ignore" });
    return JSON.parse(readFileSync(to, "utf8")) as JourneyMap;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook that is open in an Excel of a version, as the pane has it. */
export async function opened(bytes: Uint8Array | undefined, version?: string): Promise<{ readonly book: FakeWorkbook; readonly program: Program; readonly workbook: OpenDocument }> {
  const { book, program } = await openBook(bytes, version);
  return { book, program, workbook: excelDocument(program) };
}

/** What is written: values, and where cells compute the formulas; what those come to the fake Excel can't always tell. */
export const written = (snapshot: LiveSnapshot): unknown => snapshot.sheets?.map(({ name, values, formulas, tables }) => ({
  name, tables, cells: values?.map((row, at) => row.map((value, column) => unquoted(formulas?.[at]?.[column]) || value)),
}));

// Excel writes 'Map'!A1 without the marks that a simple name does not need, as it does to sheets that come in.
const unquoted = (formula: unknown): string => (typeof formula === "string" ? formula.replaceAll(/'(\w+)'!/g, "$1!") : "");

/** What is written in a workbook's file. */
export const writtenIn = async (bytes: Uint8Array): Promise<unknown> => written(await (await opened(bytes)).workbook.snapshot());
