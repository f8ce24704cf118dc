import { existsSync } from "node:fs";
import type { Program } from "../../src/host/excel/program";

const folder = new URL("../../../tests/officehost/", import.meta.url);

/** Whether the fake Office is there with its packages (npm ci in tests/officehost). */
export const hasOfficeHost = existsSync(new URL("node_modules/@microsoft/office-js/package.json", folder));

export interface PlainCell {
  readonly v: unknown;
  readonly f?: string;
}

export interface PlainSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, PlainCell>>;
  readonly tables: readonly { readonly name: string; readonly ref: string; readonly showTotals: boolean }[];
}

export interface PlainWorkbook {
  readonly sheets: readonly PlainSheet[];
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
}

export interface FakeFaults {
  operations: number;
  nullObjectsThrow: boolean | readonly string[];
  latency: number;
  neverAnswer: boolean;
  failAt(n: number, fault?: { readonly code: string }): void;
  failNextBatch(fault: { readonly code: string }, index?: number): void;
  clear(): void;
}

interface FakeRange {
  values: unknown;
  rowHidden: boolean | null;
  delete(shift: string): void;
  insert(shift: string): unknown;
}

export interface FakeSheet {
  name: string;
  getRange(address: string): FakeRange;
  addTable(rect: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }, hasHeaders: boolean): FakeTable;
  readonly charts: { readonly items: readonly { readonly name: string; readonly title: { readonly text: string }; readonly left: number; readonly width: number; readonly series: { readonly items: readonly { readonly name: string }[] } }[] };
}

export interface FakeTable {
  name: string;
  edit(): { setAttribute(name: string, value: string): void };
}

/** A workbook as the fake Excel has it open. */
export interface FakeWorkbook {
  readonly faults: FakeFaults;
  readonly behaviour: { refusesRichSheets: boolean; growsTables: boolean };
  readonly events: { isOn: boolean };
  readonly customXmlParts: { add(xml: string): unknown };
  readonly worksheets: { getItem(name: string): FakeSheet; add(name: string): FakeSheet };
  readonly activeSheet: FakeSheet;
  getSelectedRange(): { readonly address: string };
  rangeAt(address: string): FakeRange & { select(): void };
  userEdit(address: string, values: unknown): void;
  toPlain(): PlainWorkbook;
  toFile(): Uint8Array;
}

interface OfficeHostModule {
  readonly Workbook: (new () => FakeWorkbook) & { readonly open: (bytes: Uint8Array) => FakeWorkbook };
  readonly loadClient: (app: "Excel", book: FakeWorkbook, options?: { readonly requirements?: Readonly<Record<string, string>> }) => { readonly Excel: typeof Excel };
}

/** The fake Office: a project of its own with packages of its own, so it is loaded only where those are. */
const officeHost = (): Promise<OfficeHostModule> => import(/* @vite-ignore */ new URL("src/index.ts", folder).href) as Promise<OfficeHostModule>;

/** A workbook open in an Excel of a version, as adapters reach it. */
export async function openBook(bytes: Uint8Array | undefined, version = "1.17", patience = 5_000): Promise<{ readonly book: FakeWorkbook; readonly program: Program }> {
  const { Workbook, loadClient } = await officeHost();
  const book = bytes === undefined ? new Workbook() : Workbook.open(bytes);
  const { Excel: excel } = loadClient("Excel", book, { requirements: { ExcelApi: version } });
  const number = (wanted: string): number => Number(wanted.split(".")[1]);
  return { book, program: { excel, has: (wanted) => number(wanted) <= number(version), document: undefined, givesBytes: false, patience: { usual: patience, long: patience } } };
}
