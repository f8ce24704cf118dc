import { existsSync } from "node:fs";
import type { Browser, Frame, Page } from "playwright-core";
import type { Program } from "../../src/host/powerpoint/program";

const folder = new URL("../../../tests/officehost/", import.meta.url);

/** Whether the fake Office is there with its packages (npm ci in tests/officehost). */
export const hasOfficeHost = existsSync(new URL("node_modules/@microsoft/office-js/package.json", folder));

/** What of a shape tests look at. */
export interface PlainShape {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly text?: string;
  readonly left: number;
  readonly top: number;
  readonly shapes?: readonly PlainShape[];
}

export interface PlainDeck {
  readonly slides: readonly { readonly id: string; readonly shapes: readonly PlainShape[]; readonly notes: string }[];
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
}

export interface FakeFaults {
  operations: number;
  nullObjectsThrow: boolean | readonly string[];
  tagsAreLost: boolean;
  latency: number;
  neverAnswer: boolean;
  failAt(n: number, fault?: { readonly code: string }): void;
  failNextBatch(fault: { readonly code: string }, index?: number): void;
  clear(): void;
}

interface FakeText {
  text: string;
}

export interface FakeShape {
  readonly id: string;
  name: string;
  left: number;
  readonly text: unknown;
  readonly textFrame: { readonly textRange: FakeText };
  delete(): void;
}

/** A deck as the fake PowerPoint has it open. */
export interface FakeDeck {
  readonly faults: FakeFaults;
  readonly slideList: readonly { readonly id: string; readonly shapes: { readonly items: readonly FakeShape[] }; delete(): void }[];
  readonly tags: { clear(): void };
  select(selection: { readonly slides?: readonly string[] }): void;
  toPlain(): PlainDeck;
  toFile(): Uint8Array;
}

/** The fake Office with a pane in it. */
export interface OpenedHost {
  readonly page: Page;
  readonly addin: Frame;
  readonly blocked: readonly string[];
  readonly console: readonly string[];
  host<T, A = undefined>(use: (host: { readonly presentation: FakeDeck; readonly faults: FakeFaults; readonly unsupported: Record<string, number>; readonly session: { readonly windows: { readonly opened: readonly string[] } }; setTheme(theme: FakeTheme): void }, argument: A) => T, argument?: A): Promise<Awaited<T>>;
  snapshot<T>(): Promise<T>;
  file(): Promise<Uint8Array>;
  cutNetwork(isCut: boolean): void;
  close(): Promise<void>;
}

/** A theme of Office, as the fake one has them. */
export interface FakeTheme {
  readonly bodyBackgroundColor: string;
  readonly isDarkTheme?: boolean;
}

interface OfficeHostModule {
  readonly officeThemes: Readonly<Record<"colorful" | "white" | "darkGray" | "black", FakeTheme>>;
  readonly Presentation: { readonly open: (bytes: Uint8Array) => FakeDeck };
  readonly loadClient: (app: "PowerPoint", deck: FakeDeck, options?: { readonly requirements?: Readonly<Record<string, string>> }) => { readonly PowerPoint: typeof PowerPoint };
  readonly launchBrowser: () => Promise<Browser>;
  readonly openOfficeHost: (browser: Browser, options: object) => Promise<OpenedHost>;
}

/** The fake Office: a project of its own with packages of its own, so it is loaded only where those are. */
export const officeHost = (): Promise<OfficeHostModule> => import(/* @vite-ignore */ new URL("src/index.ts", folder).href) as Promise<OfficeHostModule>;

/** A deck open in a PowerPoint of a version, as adapters reach it. */
export async function openDeck(bytes: Uint8Array, version = "1.10", patience = 5_000): Promise<{ readonly deck: FakeDeck; readonly program: Program }> {
  const { Presentation, loadClient } = await officeHost();
  const deck = Presentation.open(bytes);
  return { deck, program: programOf(deck, loadClient("PowerPoint", deck, { requirements: { PowerPointApi: version } }).PowerPoint, version, patience) };
}

const numbers = (version: string): number => Number(version.split(".")[1]);

const programOf = (_deck: FakeDeck, powerPoint: typeof PowerPoint, version: string, patience: number): Program => ({
  powerPoint, has: (wanted) => numbers(wanted) <= numbers(version), document: undefined, patience: { usual: patience, long: patience },
});

const flat = (shapes: readonly PlainShape[]): readonly PlainShape[] => shapes.flatMap((shape) => [shape, ...flat(shape.shapes ?? [])]);

// How long a text was is noted behind the key; the byte hand leaves that alone where nothing else of the shape changes.
const named = (name: string): string => name.replace(/:\d+(?=\D*$)/, "");

/** What a deck shows, whatever its slides and shapes are called inside. */
export const shown = (deck: FakeDeck) => deck.toPlain().slides.map((slide) => flat(slide.shapes)
  .map((shape) => ({ name: named(shape.name), text: shape.text, left: Math.round(shape.left), top: Math.round(shape.top) }))
  .toSorted((left, right) => left.name.localeCompare(right.name) || left.left - right.left || left.top - right.top));

/** What a person types into shapes that say something; how many there were. */
export function typeIn(deck: FakeDeck, before: string, after: string): number {
  const found = deck.slideList.flatMap((slide) => slide.shapes.items).filter((shape) => shape.text !== undefined && shape.textFrame.textRange.text === before);
  for (const shape of found) shape.textFrame.textRange.text = after;
  return found.length;
}
