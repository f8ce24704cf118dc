import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { inject } from 'vitest';
import { corpusFolder } from './paths.ts';

/** Files of other people, by name; none on a machine without them. */
export function corpusFiles(kind: 'decks' | 'workbooks', ending: RegExp): string[] {
  const folder = join(corpusFolder, kind);
  if (!existsSync(folder)) {
    console.warn(`Tests with files of other programs are skipped: there is no ${folder}.`);
    return [];
  }
  return readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}

export const read = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** The starter map as our command builds it; undefined where it could not be built. */
export function starter(extension: 'pptx' | 'xlsx'): Uint8Array | undefined {
  const folder = inject('starters');
  return folder ? read(join(folder, `onboarding.${extension}`)) : undefined;
}

export const hasStarters = (): boolean => inject('starters') !== '';

export type Parts = Readonly<Record<string, Uint8Array>>;
export const parts = (file: Uint8Array): Parts => unzipSync(file);
export const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
  Boolean(a && b && Buffer.from(a).equals(Buffer.from(b)));

/** Names of parts that differ, are gone ("-") or are new ("+"). */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [parts(before), parts(after)];
  const changed = Object.keys(old).filter((name) => name in now && !same(old[name], now[name]));
  const gone = Object.keys(old).filter((name) => !(name in now));
  const added = Object.keys(now).filter((name) => !(name in old));
  return [...changed, ...gone.map((name) => `-${name}`), ...added.map((name) => `+${name}`)];
}
