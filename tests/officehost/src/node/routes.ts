import type { BrowserContext, Route } from 'playwright-core';
import { CDN, type FileAnswer, fileUnder, officeJsFile } from './files.ts';

export interface RouteOptions {
  readonly hostOrigin: string;
  readonly hostFile: (path: string) => Promise<FileAnswer>;
  readonly addinUrl: string;
  readonly addinOrigin: string;
  readonly addinFolder: string | undefined;
  readonly officeJs: string | undefined;
}

export interface Network {
  isCut: boolean;
  readonly blocked: string[];
}

/** Answers office.js, the host's pages and the add-in's folder; lets nothing else leave the machine. */
export async function routeRequests(context: BrowserContext, options: RouteOptions): Promise<Network> {
  const network: Network = { isCut: false, blocked: [] };
  const own = new Set(['localhost', '127.0.0.1', new URL(options.addinUrl).hostname]);
  const fulfil = async (route: Route, file: Promise<FileAnswer>) => {
    const { status, headers, body } = await file;
    await route.fulfill({ status, headers, body });
  };
  await context.route('**/*', (route) => {
    const wanted = new URL(route.request().url());
    if (wanted.origin === options.hostOrigin) return fulfil(route, options.hostFile(wanted.pathname));
    if (network.isCut) return route.abort('internetdisconnected');
    const [, file] = CDN.exec(wanted.href) ?? [];
    if (file !== undefined) return fulfil(route, officeJsFile(file.split(/[?#]/)[0] ?? '', options.officeJs));
    if (options.addinFolder !== undefined && wanted.origin === options.addinOrigin) {
      return fulfil(route, fileUnder(options.addinFolder, wanted.pathname.slice(1)));
    }
    if (own.has(wanted.hostname) || ['data:', 'blob:'].includes(wanted.protocol)) return route.continue();
    network.blocked.push(wanted.href); // telemetry and the like
    return route.abort();
  });
  return network;
}
