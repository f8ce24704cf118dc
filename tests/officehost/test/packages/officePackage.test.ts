import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OfficePackage } from '../../src/packages/officePackage.ts';
import { blankDeck } from '../../src/powerpoint/blankDeck.ts';
import { corpusFiles, differences, hasStarters, parts, read, starter, text } from '../support/files.ts';

const office = [...corpusFiles('decks', /\.p[po]t[xm]$/), ...corpusFiles('workbooks', /\.xl[st][xm]$/)];

/** XML with those freedoms taken out that a tree does not keep: quotes, blanks in tags, ways to write a character. */
function normal(xml: string): string {
  return xml
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/<[^!?][^>]*>/g, (tag) =>
      tag
        .replace(/\s+/g, ' ')
        .replace(/ ?= ?(?=["'])/g, '=')
        .replace(/ (?=\/?>)/, '')
        .replace(/='([^'"]*)'/g, '="$1"'),
    )
    .replace(/<([^\s>/]+)((?: [^=]+="[^"]*")*)><\/\1>/g, '<$1$2/>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&gt;/g, '>')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => `&#${parseInt(hex, 16)};`)
    .replace(
      /&#(9|10|34|38|39);/g,
      (_, code: string) => ({ '9': '\t', '10': '\n', '34': '"', '38': '&amp;', '39': "'" })[code] ?? '',
    );
}

describe('an Office file that is opened and saved', () => {
  test.runIf(hasStarters()).each(['pptx', 'xlsx'] as const)(
    'keeps every part of our %s, byte for byte and in its place',
    (kind) => {
      const before = starter(kind) ?? new Uint8Array();
      const after = OfficePackage.open(before).save();
      expect(differences(before, after)).toEqual([]);
      expect(Object.keys(parts(after))).toEqual(Object.keys(parts(before)));
    },
  );

  test.runIf(office.length > 0)('keeps every part of other programs’ files', () => {
    const broken: string[] = [];
    let opened = 0;
    for (const file of office) {
      const before = read(file);
      const kept = tryOpen(before);
      if (!kept) continue;
      opened++;
      const found = differences(before, kept.save());
      if (found.length) broken.push(`${basename(file)}: ${found.join(', ')}`);
    }
    expect(broken).toEqual([]);
    expect(opened).toBeGreaterThan(office.length * 0.9);
  });

  test.runIf(office.length > 0)('says the same in every part that is written anew', () => {
    const broken: string[] = [];
    // Every eighth file: each of their parts is parsed and written.
    for (const file of office.filter((_, index) => index % 8 === 0)) {
      const kept = tryOpen(read(file));
      for (const name of kept?.names ?? []) {
        if (!kept || !/\.(xml|rels)$/.test(name) || kept.bytes(name).length > 500_000) continue;
        const before = text(kept.bytes(name));
        if (!isXml(before)) continue;
        kept.xml(name).edit();
        if (normal(text(kept.bytes(name))) !== normal(before)) broken.push(`${basename(file)} ${name}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('can have parts added and taken away again', () => {
    const file = blankDeck();
    const before = file.save();
    const changed = OfficePackage.open(before);
    const name = changed.add('ppt/media/image1.png', new Uint8Array([1, 2, 3]), 'image/png');
    expect(changed.contentTypes.of(name)).toBe('image/png');
    changed.remove(name);
    expect(differences(before, changed.save())).toEqual(['[Content_Types].xml']);
  });

  test('is the same file whenever it is saved', () => {
    const file = blankDeck();
    expect(file.clone().save()).toEqual(file.save());
  });

  test('keeps a carriage return that was written as such', () => {
    const file = blankDeck();
    const name = file.add('ppt/note.xml', '<a>x&#13;y</a>');
    file.xml(name).edit();
    expect(text(file.bytes(name))).toContain('<a>x&#13;y</a>');
  });
});

function tryOpen(bytes: Uint8Array): OfficePackage | undefined {
  try {
    return OfficePackage.open(bytes);
  } catch {
    return undefined; // some files of the corpus are broken on purpose
  }
}

const isXml = (content: string) => /^\uFEFF?\s*</.test(content) && !/<!DOCTYPE/i.test(content);
