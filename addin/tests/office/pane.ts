import type { Browser, Frame, Route } from "playwright-core";
import { afterAll, beforeAll, expect, inject, onTestFailed } from "vitest";
import type { Language } from "../../src/core/language";
import { wordsOf, type Words } from "../../src/ui/words";
import { hasBrowser } from "../browser/pane";
import { hasOfficeHost, officeHost, type FakeTheme, type OpenedHost } from "./officehost";

/** Whether the pane can be shown in the fake Office here. */
export const canShow = hasBrowser && hasOfficeHost;

// The page that the service serves, under an address on https, as Office wants it; and the fake Office's page around it.
const origin = "https://localhost:5444";
const around = "https://localhost:5443";

let browser: Browser | undefined;

/** Starts the browser for the tests of a file. */
export function withOffice(): void {
  beforeAll(async () => {
    if (canShow) browser = await (await officeHost()).launchBrowser();
  });
  afterAll(() => browser?.close());
}

export interface Shown {
  readonly app?: "PowerPoint" | "Excel";
  readonly document: Uint8Array;
  readonly version?: string;
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  /** Which service serves the pane; absent: the one without sign-in. */
  readonly at?: string;
  /** As on the desktop, where Excel hands out its bytes. */
  readonly isDesktop?: boolean;
  /** Office's theme; without it Office tells of none. */
  readonly theme?: FakeTheme;
  /** Neither office.js nor anything else of Microsoft's answers. */
  readonly isCutOff?: boolean;
}

/** The pane inside the fake Office. */
export interface ShownPane {
  readonly host: OpenedHost;
  readonly pane: Frame;
  readonly words: Words;
  /** While cut, the service does not answer. */
  readonly cut: (isCut: boolean) => void;
  /** What the page complained of, but for what was cut on purpose. */
  readonly complaints: () => readonly string[];
}

const locales: Readonly<Record<Language, string>> = { en: "en-US", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };

/** Opens a document in the fake Office with the built pane beside it, served by the real service. */
export async function showPane({ app = "PowerPoint", document, version, language = "en", width = 320, height = 640, theme, isDesktop = false, at = inject("service"), isCutOff = false }: Shown): Promise<ShownPane> {
  if (browser === undefined) throw new Error("There is no browser.");
  const service = { at, isCut: false };
  const host = await (await officeHost()).openOfficeHost(serving(browser, service, { isDesktop, isCutOff }), {
    app, excelGivesFile: isDesktop, addinUrl: `${origin}/addin/office.html`, document, locale: locales[language], viewport: { width, height },
    ...(theme === undefined ? {} : { officeTheme: theme }),
    ...(version === undefined ? {} : { requirements: { [`${app}Api`]: version } }),
  });
  // The fake Office leaves the pane no more room than half of its page; the pane is looked at as wide as it is asked for.
  await host.page.addStyleTag({ content: "body { margin: 0 } iframe { position: fixed; inset: 0; width: 100vw !important; height: 100vh !important; border: 0 }" });
  onTestFailed(async ({ task }) => {
    // What stood there is worth more than where it was waited for.
    if (process.env.JOURNEY_PICTURES !== undefined) await host.page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/failed-${task.name.replaceAll(/\W+/g, "-").slice(0, 40)}.png` });
    process.stderr.write(`${host.console.join("\n")}\n`);
  });
  await host.addin.waitForSelector("main");
  const complaints = (): readonly string[] => host.console.filter((line) => /^(error|pageerror)/.test(line) && !/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(line));
  return { host, pane: host.addin, words: wordsOf(language), cut: (isCut) => {
    service.isCut = isCut;
  }, complaints };
}

// The service listens without a certificate; the browser asks for https. What it says of frames is kept, with the fake Office's page beside Office's.
function serving(real: Browser, service: { readonly at: string; readonly isCut: boolean }, { isDesktop, isCutOff }: { readonly isDesktop: boolean; readonly isCutOff: boolean }): Browser {
  const newContext: Browser["newContext"] = async (options) => {
    const context = await real.newContext({ ...options, reducedMotion: "reduce" });
    const newPage = context.newPage.bind(context);
    context.newPage = async () => {
      await context.route(`${origin}/**`, (route) => (service.isCut ? route.abort("internetdisconnected") : pass(service.at, route)));
      if (isDesktop) await context.addInitScript(seemDesktop);
      if (isCutOff) await context.route(/appsforoffice\.microsoft\.com/, (route) => route.abort());
      return newPage();
    };
    return context;
  };
  return { newContext } as Browser;
}

// office.js of the desktop talks to the program itself; the fake Office has the web's alone. Where that has said where it is, the page sees a PC.
function seemDesktop(): void {
  let office: { readonly context?: { readonly platform?: unknown } } | undefined;
  let seen: object | undefined;
  Object.defineProperty(window, "Office", {
    configurable: true,
    get: (): unknown => {
      if (office?.context?.platform !== "OfficeOnline") return office;
      const context = { value: Object.create(office.context, { platform: { value: "PC" } }) as unknown };
      seen ??= Object.create(office, { context }) as object;
      return seen;
    },
    set: (given: typeof office) => {
      office = given;
    },
  });
}

async function pass(service: string, route: Route): Promise<void> {
  const request = route.request();
  const given = Object.fromEntries(Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(":") && !["host", "origin", "content-length"].includes(name)));
  // What others save is told in a stream that ends with the page, in the middle of being read; so does whatever the page asked for last.
  const answer = await route.fetch({ url: request.url().replace(origin, service), headers: given, maxRedirects: 0 }).catch((reason: unknown) => {
    if (!request.url().endsWith("/v1/events") && !/has been closed|context disposed/.test(String(reason))) throw reason;
  });
  if (answer === undefined) return;
  const headers = { ...answer.headers() };
  const policy = headers["content-security-policy"];
  if (policy !== undefined && request.url().includes("/office.html")) headers["content-security-policy"] = policy.replace("frame-ancestors ", `frame-ancestors ${around} `);
  await route.fulfill({ response: answer, headers });
}

/** The tab of the document. */
export const documentTab = ({ pane, words }: ShownPane) => pane.getByRole("tab", { name: words.document.place.deck });

/** Makes a map of a template. */
export async function fromTemplate({ pane, words }: ShownPane, name = "retailer-checkout"): Promise<void> {
  await pane.getByRole("button", { name: words.start.chooseTemplate }).click();
  await pane.locator(`button:has(img[src*="${name}/"])`).click();
  await pane.getByRole("button", { name: words.gallery.use }).click();
  await pane.getByRole("navigation", { name: words.guided.rail }).waitFor();
}

/** Nothing was asked of the fake Office that it lacks, and the page complained of nothing. */
export async function expectClean(shown: ShownPane): Promise<void> {
  expect(await shown.host.host((host) => host.unsupported)).toEqual({});
  expect(shown.complaints()).toEqual([]);
}
