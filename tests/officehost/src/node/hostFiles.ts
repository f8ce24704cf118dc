import { join } from 'node:path';
import { build } from 'vite';
import { type FileAnswer, answer, fileUnder, notFound, root } from './files.ts';

export const HOST_PATH = '/host.html';

let bundle: Promise<string> | undefined;

/** The host page's script, bundled once for all pages of a run. */
function hostScript(): Promise<string> {
  bundle ??= build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: join(root, 'src/host/hostPage.ts'), formats: ['es'], fileName: 'host' },
    },
  }).then((built) => {
    const [output] = [built].flat();
    const chunk = output && 'output' in output ? output.output[0] : undefined;
    if (!chunk) throw new Error('the host page could not be bundled');
    return chunk.code;
  });
  return bundle;
}

/** The fake host's own pages. */
export async function hostFile(path: string): Promise<FileAnswer> {
  if (path === HOST_PATH) return fileUnder(root, 'src/host/host.html');
  if (path === '/host.js') return answer(await hostScript(), '.js');
  return notFound(path);
}
