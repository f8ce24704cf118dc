import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type Frame,
  type LaunchOptions,
  type Page,
  chromium,
} from 'playwright-core';
import { extendNamespace, installExtension } from '../client/extend.ts';
import { apiSetsOf, describeNamespace } from '../client/metadata.ts';
import { installTheme, THEME_MESSAGE } from '../client/theme.ts';
import type { App } from '../host/apps.ts';
import type { HostOptions, OfficeHost } from '../host/officeHost.ts';
import { HOST_PATH, hostFile } from './hostFiles.ts';
import { routeRequests } from './routes.ts';

/** Where pages of an add-in folder seem to come from. */
export const ADDIN_ORIGIN = 'https://localhost:5444';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']; // prettier-ignore

/** The machine's own Chromium: $CHROMIUM or where Debian puts it; undefined where there is none. */
export function chromiumPath(): string | undefined {
  return [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
}

export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('There is no Chromium: install it, or name it in $CHROMIUM.');
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS, ...options });
}

export interface OpenOptions extends Partial<Omit<HostOptions, 'document' | 'apiSets'>> {
  readonly app: App;
  /** The task pane's address; a path where `addinFolder` is given. */
  readonly addinUrl: string;
  /** Serves the add-in from this folder, so that no server is needed. */
  readonly addinFolder?: string;
  /** The .pptx or .xlsx to open. */
  readonly document?: Uint8Array;
  /** Whether PowerPoint gets the classes that the npm package is too old for. */
  readonly extendClient?: boolean;
  /** Another folder with office.js, a copy of the CDN's for instance. */
  readonly officeJs?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** An add-in running in the fake host. */
export interface OpenedHost {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The add-in's frame. */
  readonly addin: Frame;
  /** Requests that were stopped because they would have left the machine. */
  readonly blocked: readonly string[];
  readonly console: readonly string[];
  /** Runs `use` in the host page, where the document lives. */
  host<T, A = undefined>(use: (host: OfficeHost, argument: A) => T, argument?: A): Promise<Awaited<T>>;
  snapshot<T>(): Promise<T>;
  file(): Promise<Uint8Array>;
  /** While cut, nothing that the add-in asks for arrives, not even from its own server. */
  cutNetwork(isCut: boolean): void;
  close(): Promise<void>;
}

/** Level B: opens the fake host page with the add-in inside. */
export async function openOfficeHost(browser: Browser, options: OpenOptions): Promise<OpenedHost> {
  const { app, addinUrl, addinFolder, document, extendClient = true, officeJs, viewport, ...rest } = options;
  const url = new URL(addinUrl, ADDIN_ORIGIN).href;
  // office.js trusts a host page on https and on the add-in's own host name (checkReceiverOriginAndRun).
  const hostOrigin = `https://${new URL(url).hostname}:5443`;
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: viewport ?? { width: 1280, height: 800 },
  });
  const network = await routeRequests(context, {
    hostOrigin,
    hostFile,
    addinUrl: url,
    addinOrigin: ADDIN_ORIGIN,
    addinFolder,
    officeJs,
  });

  const description = describeNamespace(app);
  if (app === 'PowerPoint' && extendClient) {
    await context.addInitScript(
      `(${String(installExtension)})(${JSON.stringify(description)}, ${String(extendNamespace)})`,
    );
  }
  if (rest.officeTheme) {
    await context.addInitScript(
      `(${String(installTheme)})(${JSON.stringify(rest.officeTheme)}, ${JSON.stringify(THEME_MESSAGE)})`,
    );
  }
  const config: HostOptions = {
    ...rest,
    ...{ app, addinUrl: url, apiSets: apiSetsOf(description) },
    // Without the added classes PowerPoint has what the npm package has.
    ...(app === 'PowerPoint' && !extendClient && { requirements: { PowerPointApi: '1.4', ...rest.requirements } }),
    ...(document && { document: Buffer.from(document).toString('base64') }),
  };
  await context.addInitScript((given) => {
    if (window.top === window) window.officeHostConfig = given;
  }, config);

  const page = await context.newPage();
  const console: string[] = [];
  page.on('console', (message) => console.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.push(`pageerror: ${error.message}`));
  await page.goto(hostOrigin + HOST_PATH);
  const addin = await waitForFrame(page, url);
  return {
    ...{ page, context, addin, console, blocked: network.blocked },
    host: (use, argument) => inHost(page, use, argument),
    snapshot: <T>() => page.evaluate(() => window.officeHost?.snapshot()) as Promise<T>,
    file: async () => new Uint8Array(Buffer.from(await page.evaluate(() => window.officeHost?.file() ?? ''), 'base64')),
    cutNetwork: (isCut) => {
      network.isCut = isCut;
    },
    close: () => context.close(),
  };
}

function inHost<T, A>(
  page: Page,
  use: (host: OfficeHost, argument: A) => T,
  argument: A | undefined,
): Promise<Awaited<T>> {
  return page.evaluate(
    ([source, given]) => {
      const run = (0, eval)(`(${source})`) as (host: unknown, argument: unknown) => unknown;
      return run(window.officeHost, given);
    },
    [String(use), argument] as const,
  ) as Promise<Awaited<T>>;
}

async function waitForFrame(page: Page, url: string): Promise<Frame> {
  const [address = ''] = url.split(/[?#]/);
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const frame = page.frames().find((candidate) => candidate.url().startsWith(address));
    if (frame) return frame;
    await page.waitForTimeout(20);
  }
  throw new Error(`the add-in page ${url} did not open`);
}
