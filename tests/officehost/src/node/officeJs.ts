import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where npm put Microsoft's files. They stay there, unchanged: see the README's word on their licence. */
export const officeJsFolder = (): string => join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
