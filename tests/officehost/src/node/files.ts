import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { officeJsFolder } from './officeJs.ts';

/** The folder of this project. */
export const root = resolve(fileURLToPath(new URL('.', import.meta.url)), '../..');

/** Where add-in pages load office.js from; any of lib/1, lib/1.1, lib/beta. */
export const CDN =
  /^https:\/\/(?:appsforoffice\.microsoft\.com|appsforoffice\.edog\.officeapps\.live\.com)\/lib\/[^/]+\/hosted\/(.*)$/i;

export interface FileAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export function answer(body: Buffer | string, extension: string): FileAnswer {
  const type = types[extension] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
  return { status: 200, headers, body: Buffer.from(body) };
}

export const notFound = (path: string): FileAnswer => ({
  status: 404,
  headers: { 'content-type': 'text/plain' },
  body: Buffer.from(`not found: ${path}`),
});

/** One file under `folder`, never above it; also tried in lower case, since office.js asks for AgaveErrorUX/. */
export async function fileUnder(folder: string, path: string): Promise<FileAnswer> {
  const wanted = decodeURIComponent(path);
  for (const name of [wanted, wanted.toLowerCase()]) {
    const file = resolve(folder, name);
    if (!file.startsWith(resolve(folder) + sep)) continue;
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return answer(await readFile(file), extname(file));
  }
  return notFound(path);
}

export const officeJsFile = (path: string, folder = officeJsFolder()): Promise<FileAnswer> => fileUnder(folder, path);
