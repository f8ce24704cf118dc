import { describe, expect, test } from 'vitest';
import { fromBase64 } from '../../src/packages/base64.ts';
import { Presentation } from '../../src/powerpoint/presentation.ts';
import { slideEntries } from '../../src/powerpoint/slides/slideList.ts';
import { differences, hasStarters, parts, text } from '../support/files.ts';
import { base64, openStarter, reopen, starterBytes } from '../support/deck.ts';
import { lintFindings } from '../support/lint.ts';

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
const open = (encoded: string) => Presentation.open(fromBase64(encoded));
const names = (deck: Presentation) => deck.file.names;
const masters = (deck: Presentation) => names(deck).filter((name) => /slideMasters\/[^/]+$/.test(name)).length;

describe('exporting a slide', () => {
  test.runIf(hasStarters())(
    'gives a deck of one slide with its layout, master, theme, notes, charts and media',
    async () => {
      const deck = openStarter();
      for (const slide of deck.slideList) {
        const alone = open(slide.exportAsBase64());
        expect(alone.slideList).toHaveLength(1);
        const [before, after] = [slide.toPlain(), alone.slideList[0]?.toPlain()];
        expect({ ...after, id: '' }).toEqual({ ...before, id: '' });
        const count = (kind: RegExp, all: readonly string[]) => all.filter((name) => kind.test(name)).length;
        expect(count(/slides\/slide\d+\.xml$/, names(alone))).toBe(1);
        expect(count(/notesSlides\/notesSlide\d+\.xml$/, names(alone))).toBe(before.notes === '' ? 0 : 1);
        const charts = deck.file.relationships(slide.partName).ofKind('chart').length;
        expect(count(/charts\/chart\d+\.xml$/, names(alone))).toBe(charts);
        expect(count(/embeddings\//, names(alone))).toBe(charts);
      }
      expect(await lintFindings(fromBase64(deck.slideList[0]?.exportAsBase64() ?? ''), 'pptx')).toEqual(
        await lintFindings(starterBytes(), 'pptx'),
      );
    },
  );

  test('leaves the deck as it was', () => {
    const deck = new Presentation();
    const before = deck.toFile();
    deck.slideList[0]?.exportAsBase64();
    expect(differences(before, deck.toFile())).toEqual([]);
  });

  test('drops all tags, as the real one does, unless told not to', () => {
    const deck = new Presentation();
    const [slide] = deck.slideList;
    slide?.tags.add('on', 'slide');
    slide?.shapes.addTextBox('x').tags.add('on', 'shape');
    slide?.customXmlParts.add('<x xmlns="urn:slide"/>');
    const seen = () => open(slide?.exportAsBase64() ?? '').slideList[0]?.toPlain();
    expect([seen()?.tags, seen()?.shapes[0]?.tags, seen()?.customXml.length]).toEqual([{}, {}, 1]);
    deck.behaviour.exportKeepsTags = true;
    expect([seen()?.tags, seen()?.shapes[0]?.tags]).toEqual([{ ON: 'slide' }, { ON: 'shape' }]);
  });

  test.runIf(hasStarters())('takes several slides at once', () => {
    const deck = openStarter();
    const [first, , third] = deck.slideList;
    const both = open(deck.slides.exportAsBase64Presentation([third?.id ?? '', first?.id ?? '']));
    expect(both.slideList.map((slide) => slide.shapes.getCount())).toEqual([
      first?.shapes.getCount(),
      third?.shapes.getCount(),
    ]);
  });
});

describe.runIf(hasStarters())('inserting slides', () => {
  test('of our deck into another keeps all of them, and the target as it was', async () => {
    const target = new Presentation();
    const before = target.toFile();
    const source = openStarter();
    target.insertSlidesFromBase64(base64(source), { formatting: 'KeepSourceFormatting' });
    const inserted = target.slideList.slice(0, -1);
    expect(inserted.map((slide) => slide.toPlain().notes)).toEqual(
      source.slideList.map((slide) => slide.toPlain().notes),
    );
    expect(inserted.map((slide) => slide.toPlain().shapes)).toEqual(
      source.slideList.map((slide) => slide.toPlain().shapes),
    );
    const changed = differences(before, target.toFile()).filter((name) => !name.startsWith('+'));
    expect(changed.sort()).toEqual(['[Content_Types].xml', 'ppt/_rels/presentation.xml.rels', 'ppt/presentation.xml']);
    expect(await lintFindings(target.toFile(), 'pptx')).toEqual(await lintFindings(before, 'pptx'));
    expect(reopen(target).toPlain()).toEqual(target.toPlain());
  });

  test('gives fresh slide and creation ids each time', () => {
    const target = new Presentation();
    const encoded = base64(openStarter());
    target.insertSlidesFromBase64(encoded);
    target.insertSlidesFromBase64(encoded);
    const ids = target.slideList.map((slide) => slide.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map((id) => id.split('#')[1])).size).toBe(ids.length);
  });

  test('with the source’s formatting brings its master once', () => {
    const target = new Presentation();
    const encoded = base64(openStarter());
    target.insertSlidesFromBase64(encoded);
    target.insertSlidesFromBase64(encoded);
    expect(masters(target)).toBe(2);
  });

  test('with the destination’s theme adds no master, and takes a layout of the same name or kind', () => {
    const target = openStarter();
    const source = new Presentation();
    source.addSlide({ layoutId: source.slideMasters.getItemAt(0).layouts.items[2]?.id ?? '' });
    const before = masters(target);
    target.insertSlidesFromBase64(base64(source), { formatting: 'UseDestinationTheme' });
    expect(masters(target)).toBe(before);
    const own = target.slideMasters.getItemAt(0).name;
    expect(target.slideList.slice(0, 2).map((slide) => slide.slideMaster.name)).toEqual([own, own]);
  });

  test('of the open file itself is refused, an exported slide is not', () => {
    const deck = openStarter();
    const count = deck.slideList.length;
    expect(codeOf(() => deck.insertSlidesFromBase64(base64(deck)))).toBe('InvalidArgument');
    expect(deck.slideList).toHaveLength(count);
    deck.insertSlidesFromBase64(deck.slideList[0]?.exportAsBase64() ?? '', {
      targetSlideId: deck.slideList[0]?.id ?? '',
    });
    expect(deck.slideList).toHaveLength(count + 1);
    expect(deck.slideList[1]?.toPlain().shapes).toEqual(deck.slideList[0]?.toPlain().shapes);
    deck.behaviour.refusesKnownSlides = false;
    deck.insertSlidesFromBase64(base64(deck));
    expect(deck.slideList).toHaveLength(2 * (count + 1));
  });

  test('takes the slides asked for, in the order of their file, behind the slide named', () => {
    const target = new Presentation();
    const source = openStarter();
    const [a, b, c] = source.slideList;
    const [before] = target.slideList;
    target.insertSlidesFromBase64(base64(source), {
      sourceSlideIds: [`${c?.sldId}#`, `${a?.sldId}#`],
      targetSlideId: before?.id ?? '',
    });
    expect(target.slideList.map((slide) => slide.shapes.getCount())).toEqual([
      0,
      a?.shapes.getCount(),
      c?.shapes.getCount(),
    ]);
    expect(codeOf(() => target.insertSlidesFromBase64(base64(source), { sourceSlideIds: ['9999#'] }))).toBe(
      'SlideNotFound',
    );
    expect(codeOf(() => target.insertSlidesFromBase64(base64(source), { targetSlideId: `${b?.sldId}9#` }))).toBe(
      'SlideNotFound',
    );
    expect(codeOf(() => target.insertSlidesFromBase64('AAAA'))).toBe('InvalidArgument');
  });

  test('and deleting them again leaves a deck as large as it was', () => {
    const target = new Presentation();
    const before = names(target);
    target.insertSlidesFromBase64(base64(openStarter()), { formatting: 'UseDestinationTheme' });
    for (const slide of target.slideList.slice(0, -1)) slide.delete();
    const left = names(target).filter((name) => !before.includes(name));
    // What a deck keeps for good: the notes master, and layouts that the destination did not have.
    expect(left.filter((name) => !/notesMaster|theme|slideLayout/.test(name))).toEqual([]);
    expect(slideEntries(target.file)).toHaveLength(1);
  });

  test('brings a chart with its workbook, byte for byte', () => {
    const source = openStarter();
    const target = new Presentation();
    target.insertSlidesFromBase64(base64(source));
    const workbooks = (file: Uint8Array) => Object.entries(parts(file)).filter(([name]) => name.includes('embeddings/')).map(([, bytes]) => text(bytes)); // prettier-ignore
    expect(workbooks(target.toFile())).toEqual(workbooks(starterBytes()));
  });
});
