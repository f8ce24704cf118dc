import { basename, join } from 'node:path';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { Presentation } from '../../src/powerpoint/presentation.ts';
import { corpusFiles, differences, hasStarters, parts, read, text } from '../support/files.ts';
import { openStarter, reopen, shapeNamed, starterBytes } from '../support/deck.ts';
import { journey } from '../support/journey.ts';
import { mapDifferences } from '../support/mapDifferences.ts';

const decks = corpusFiles('decks', /\.p[po]t[xm]$/);

describe.runIf(hasStarters())('a deck of ours', () => {
  test('is the same file after everything in it was read', () => {
    const deck = openStarter();
    expect(deck.toPlain().slides.length).toBeGreaterThan(5);
    expect(differences(starterBytes(), deck.toFile())).toEqual([]);
  });

  test('changes only in the slide whose text was set', () => {
    const deck = openStarter();
    const shape = shapeNamed(deck, /\/card\//);
    shape.textFrame.textRange.text = 'Quite another text';
    expect(differences(starterBytes(), deck.toFile())).toEqual([shape.context.partName]);
  });

  test('keeps notes, charts, glued connectors and run formatting when texts are set', () => {
    const deck = openStarter();
    const before = deck.toPlain();
    const slides = deck.slideList.filter((slide) => parts(starterBytes())[slide.partName]);
    for (const slide of slides) {
      const shape = slide.shapes.items.find((candidate) => candidate.text && candidate.textFrame.hasText);
      if (shape) shape.altTextDescription = 'Touched';
    }
    const after = parts(deck.toFile());
    const [old, now] = [Object.values(parts(starterBytes())), Object.values(after)].map((files) =>
      files.map(text).join('\n'),
    );
    for (const mark of ['<a:stCxn ', '<a:endCxn ', ' b="1"', '<c:chart ', 'a16:rowId', 'hlinkClick', ' lang="']) {
      expect(now?.split(mark).length, mark).toBe(old?.split(mark).length);
    }
    expect(
      reopen(deck)
        .toPlain()
        .slides.map((slide) => slide.notes),
    ).toEqual(before.slides.map((slide) => slide.notes));
  });

  test('gives our reader exactly the edit, and our linter nothing to say', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'officehost-edit-'));
    try {
      const before = await readMap(folder, 'before', starterBytes());
      const deck = openStarter();
      const shape = mapCard(deck);
      const old = shape.textFrame.textRange.text;
      const at = old.indexOf(' ');
      // As a person does: one word more, the rest of the card untouched.
      shape.textFrame.textRange.getSubstring(at, 0).text = ' swiftly';
      const after = await readMap(folder, 'after', deck.toFile());
      const found = mapDifferences(before, after);
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('swiftly');
      const lint = await journey(['lint', join(folder, 'after.pptx')]);
      expect([lint.code, lint.errors]).toEqual([0, '']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** A card of the map whose text is one line. */
function mapCard(deck: Presentation) {
  const cards = deck.slideList
    .flatMap((slide) => slide.shapes.items)
    .filter((shape) => /\/action-\w+\/card\//.test(shape.name));
  const card = cards.find((shape) => /^\w+ \w+ [^\n\v]*$/.test(shape.text ? shape.textFrame.textRange.text : ''));
  if (!card) throw new Error('the deck has no card');
  return card;
}

async function readMap(folder: string, name: string, deck: Uint8Array): Promise<unknown> {
  const [file, map] = [join(folder, `${name}.pptx`), join(folder, `${name}.journey.json`)];
  writeFileSync(file, deck);
  const ended = await journey(['read', file, '-o', map]);
  expect(ended.code, ended.errors).toBe(0);
  return JSON.parse(text(read(map)));
}

describe.runIf(decks.length > 0)('decks of other programs', () => {
  test('are read without a change, and change only where they are changed', () => {
    const broken: string[] = [];
    let changed = 0;
    for (const file of decks.filter((_, index) => index % 4 === 0)) {
      const bytes = read(file);
      const deck = tryOpen(bytes);
      if (!deck) continue;
      try {
        deck.toPlain();
        const untouched = differences(bytes, deck.toFile());
        if (untouched.length) broken.push(`${basename(file)}: reading changed ${untouched.join(', ')}`);
        const shape = deck.slideList.flatMap((slide) => slide.shapes.items).find((candidate) => candidate.text);
        if (!shape) continue;
        shape.textFrame.textRange.text = 'Set by a test';
        const found = differences(bytes, deck.toFile());
        if (found.join() !== shape.context.partName) {
          broken.push(`${basename(file)}: setting a text changed ${found.join(', ')}`);
        }
        changed++;
      } catch (error) {
        broken.push(`${basename(file)}: ${String(error)}`);
      }
    }
    expect(broken).toEqual([]);
    expect(changed).toBeGreaterThan(20);
  });
});

function tryOpen(bytes: Uint8Array): Presentation | undefined {
  try {
    const deck = Presentation.open(bytes);
    return deck.slideList.length ? deck : undefined;
  } catch {
    return undefined; // some files of the corpus are broken on purpose
  }
}
