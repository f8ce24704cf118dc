import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import {
  type OpenOptions,
  type OpenedHost,
  chromiumPath,
  launchBrowser,
  openOfficeHost,
} from '../../src/node/browser.ts';

const addinFolder = fileURLToPath(new URL('../sample', import.meta.url));

export interface Failure {
  readonly error: string;
  readonly message: string;
  readonly location: string | undefined;
  readonly statement: string | undefined;
}

/** Tests in a real browser; skipped with a message on a machine without one. */
export function describeInBrowser(
  name: string,
  tests: (open: (options: Partial<OpenOptions>) => Promise<OpenedHost>) => void,
): void {
  if (chromiumPath() === undefined) {
    console.warn('Tests in the browser are skipped: there is no Chromium (set $CHROMIUM).');
  }
  describe.runIf(chromiumPath() !== undefined)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser.close());
    tests(async (options) => {
      const host = await openOfficeHost(browser, {
        app: 'PowerPoint',
        addinUrl: 'taskpane.html',
        addinFolder,
        ...options,
      });
      await host.addin.waitForFunction(() => 'ready' in window);
      return host;
    });
  });
}

/** Runs `use` in the add-in's page as it would itself; errors come back as plain data. */
interface Contexts {
  readonly PowerPoint: PowerPoint.RequestContext;
  readonly Excel: Excel.RequestContext;
}

function runIn<N extends keyof Contexts>(host: OpenedHost, namespace: N) {
  return <T, A = undefined>(
    use: (context: Contexts[N], argument: A) => Promise<T>,
    argument?: A,
  ): Promise<T | Failure> =>
    host.addin.evaluate(
      async ([name, source, given]) => {
        interface Namespace {
          run<R>(batch: (context: unknown) => Promise<R>): Promise<R>;
        }
        const batch = (0, eval)(`(${source})`) as (context: unknown, argument: unknown) => Promise<unknown>;
        try {
          return await (window as unknown as Record<string, Namespace>)[name]?.run((context) => batch(context, given));
        } catch (thrown) {
          const error = thrown as {
            code?: string;
            name: string;
            message: string;
            debugInfo?: { errorLocation: string; statement: string };
          };
          const { errorLocation: location, statement } = error.debugInfo ?? {};
          return { error: error.code ?? error.name, message: error.message, location, statement };
        }
      },
      [namespace, String(use), argument] as const,
    ) as Promise<T | Failure>;
}

export const powerPointIn = (host: OpenedHost) => runIn(host, 'PowerPoint');
export const excelIn = (host: OpenedHost) => runIn(host, 'Excel');
