import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extendNamespace, installExtension } from '../client/extend.ts';
import { describeNamespace } from '../client/metadata.ts';
import { type FileAnswer, answer, fileUnder, officeJsFile, root } from './files.ts';
import { HOST_PATH, hostFile } from './hostFiles.ts';

// For a person with an ordinary browser: the fake host on https://localhost:5443, and with --addin-folder that folder
// on https://localhost:5444. With --offline its pages get office.js from node_modules.

const { values: options } = parseArgs({
  options: {
    'addin-folder': { type: 'string' },
    offline: { type: 'boolean', default: false },
    app: { type: 'string', default: 'PowerPoint' },
  },
});

/** A certificate of our own for localhost, which the browser has to be told to trust. */
function certificate(): { key: Buffer; cert: Buffer } {
  const folder = join(root, '.cache');
  const [key, cert] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  if (!existsSync(cert)) {
    mkdirSync(folder, { recursive: true });
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '365', ...subject, '-keyout', key, '-out', cert],
      { stdio: 'ignore' },
    );
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

async function addinFile(folder: string, path: string): Promise<FileAnswer> {
  if (path.startsWith('/office-js/')) return officeJsFile(path.slice('/office-js/'.length));
  if (path === '/office-host/extend.js') {
    const description = JSON.stringify(describeNamespace('PowerPoint'));
    return answer(`(${String(installExtension)})(${description}, ${String(extendNamespace)});`, '.js');
  }
  const file = await fileUnder(folder, path.slice(1));
  if (!options.offline || !file.headers['content-type']?.startsWith('text/html')) return file;
  const html = String(file.body)
    .replace(/https:\/\/appsforoffice\.microsoft\.com\/lib\/[^/]+\/hosted\//g, '/office-js/')
    .replace(/<head>/i, '$&<script src="/office-host/extend.js"></script>');
  return { ...file, body: Buffer.from(html) };
}

function listen(port: number, find: (path: string) => Promise<FileAnswer>): void {
  const server = createServer(certificate(), (request, response) => {
    const path = new URL(request.url ?? '/', 'https://localhost').pathname;
    find(path).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(port, 'localhost');
}

const { app, 'addin-folder': folder } = options;
listen(5443, hostFile);
if (folder !== undefined) listen(5444, (path) => addinFile(folder, path));
const pane =
  folder === undefined ? '<the https://localhost address of your task pane>' : 'https://localhost:5444/taskpane.html';
console.log(`Fake Office host: https://localhost:5443${HOST_PATH}?app=${app}&addinUrl=${pane}`);
