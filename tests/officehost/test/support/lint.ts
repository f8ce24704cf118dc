import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journey } from './journey.ts';

/** Codes of what our linter says Office would repair or drop. */
export async function lintFindings(file: Uint8Array, extension: 'pptx' | 'xlsx'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'officehost-lint-'));
  try {
    const path = join(folder, `linted.${extension}`);
    writeFileSync(path, file);
    const { output, errors } = await journey(['lint', path]);
    return [...(output + errors).matchAll(/\b(?:JO|[A-Z]{2,})\d{3,}\b[^\n]*/g)].map(([line]) =>
      line.replaceAll(path, ''),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
