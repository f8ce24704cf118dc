import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { journey } from './journey.ts';
import { commandLine, repository } from './paths.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a starter map was built as deck and workbook for this run; empty where it could not be. */
    starters: string;
  }
}

/** Decks and workbooks of our own are made by our own command for each run, never kept as files in the project. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'officehost-'));
  let starters = '';
  if (existsSync(commandLine)) {
    const built = await journey([
      'build',
      join(repository, 'templates/maps/onboarding.journey.json'),
      '-o',
      folder,
      '--to',
      'pptx,xlsx',
    ]);
    if (built.code === 0) starters = folder;
    else console.warn(`Tests with our own files are skipped: journey build ended with ${built.code}. ${built.errors}`);
  } else {
    console.warn('Tests with our own files are skipped: build src/JourneyOffice.Cli in Release first.');
  }
  project.provide('starters', starters);
  return () => rmSync(folder, { recursive: true, force: true });
}
