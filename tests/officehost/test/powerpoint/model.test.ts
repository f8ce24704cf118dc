import { describe, expect, test } from 'vitest';
import { Presentation } from '../../src/powerpoint/presentation.ts';
import type { Slide } from '../../src/powerpoint/slides/slide.ts';
import { differences, hasStarters } from '../support/files.ts';
import { openStarter, reopen, shapeNamed } from '../support/deck.ts';
import { lintFindings } from '../support/lint.ts';

const first = (deck: Presentation): Slide => deck.slides.getItemAt(0);

describe('shapes', () => {
  test('of every kind survive saving', async () => {
    const deck = new Presentation();
    const { shapes } = first(deck);
    shapes.addTextBox('Hello\nthere', { left: 1, top: 2, width: 30, height: 40 });
    shapes.addGeometricShape('Star5', { left: 5 }).fill.setSolidColor('#ff8800');
    shapes.addLine('Straight', { left: 5, top: 6, width: 70, height: 0 });
    shapes.addTable(2, 2, { values: [['a', 'b'], ['c', 'd']] }); // prettier-ignore
    expect(reopen(deck).toPlain()).toEqual(deck.toPlain());
    expect(
      first(deck)
        .toPlain()
        .shapes.map((shape) => shape.type),
    ).toEqual(['TextBox', 'GeometricShape', 'Line', 'Table']);
    expect(first(deck).toPlain().shapes[3]?.table?.values).toEqual([['a', 'b'], ['c', 'd']]); // prettier-ignore
    if (hasStarters()) {
      expect(await lintFindings(deck.toFile(), 'pptx')).toEqual(
        await lintFindings(new Presentation().toFile(), 'pptx'),
      );
    }
  });

  test('stand where they stand while they are grouped, moved in the group and ungrouped', () => {
    const deck = new Presentation();
    const { shapes } = first(deck);
    const a = shapes.addTextBox('a', { left: 100, top: 100, width: 50, height: 20 });
    const b = shapes.addTextBox('b', { left: 200, top: 150, width: 50, height: 20 });
    const group = shapes.addGroup([a, b]);
    expect([group.left, group.top, group.width, group.height]).toEqual([100, 100, 150, 70]);
    a.left = 60;
    expect([group.left, group.width, a.left, b.left]).toEqual([60, 190, 60, 200]);
    group.left += 10;
    expect([a.left, b.left, a.level, shapes.getCount()]).toEqual([70, 210, 1, 1]);
    group.width *= 2;
    expect([a.left, a.width, b.left]).toEqual([70, 100, 350]);
    group.group.ungroup();
    expect([a.left, a.width, b.left, a.level, shapes.getCount()]).toEqual([70, 100, 350, 0, 2]);
  });

  test('inherit their place from the layout until they are moved', () => {
    const deck = new Presentation();
    const layout = deck.slideMasters.getItemAt(0).layouts.items[1];
    const slide = deck.addSlide({ layoutId: layout?.id ?? '' });
    const title = slide.shapes.getItemAt(0);
    expect([title.type, title.left, title.width]).toEqual(['Placeholder', 66, 828]);
    expect(title.textFrame.textRange.font.size).toBe(44);
    title.top += 10;
    expect([title.left, title.top, Math.round(title.height)]).toEqual([66, 38.75, 104]);
  });

  test('keep their order in depth as told', () => {
    const deck = new Presentation();
    const { shapes } = first(deck);
    const [a, b, c] = ['a', 'b', 'c'].map((name) => shapes.addTextBox(name));
    const order = () => shapes.items.map((shape) => shape.textFrame.textRange.text).join('');
    a?.setZOrder('BringToFront');
    expect(order()).toBe('bca');
    c?.setZOrder('SendToBack');
    expect(order()).toBe('cba');
    b?.setZOrder('BringForward');
    expect([order(), b?.zOrderPosition]).toEqual(['cab', 2]);
  });

  test('have fonts that change only the words they are set for', () => {
    const deck = new Presentation();
    const range = first(deck).shapes.addTextBox('one two three').textFrame.textRange;
    range.getSubstring(4, 3).font.bold = true;
    range.getSubstring(4, 3).font.color = '#00ff00';
    expect([range.font.bold, range.getSubstring(0, 3).font.bold, range.getSubstring(4, 3).font.bold]).toEqual([
      null,
      false,
      true,
    ]);
    expect(range.getSubstring(4, 3).font.color).toBe('#00FF00');
    range.getSubstring(0, 3).text = 'four';
    expect([range.text, range.getSubstring(5, 3).font.bold]).toEqual(['four two three', true]);
  });
});

describe('tags and custom XML', () => {
  test('are parts of the file, and go with it when they are deleted', () => {
    const deck = new Presentation();
    const before = deck.file.names;
    const shape = first(deck).shapes.addTextBox('x');
    for (const owner of [deck, first(deck), shape]) {
      owner.tags.add('colour', 'red');
      owner.customXmlParts.add('<x xmlns="urn:x"/>');
    }
    const again = reopen(deck);
    expect(again.toPlain()).toEqual(deck.toPlain());
    expect(again.toPlain().slides[0]?.shapes[0]?.tags).toEqual({ COLOUR: 'red' });
    expect(again.toPlain().customXml).toHaveLength(1);
    for (const owner of [deck, first(deck), shape]) {
      owner.tags.clear();
      owner.customXmlParts.getItemAt(0).delete();
    }
    expect(deck.file.names.filter((name) => !before.includes(name) && !name.endsWith('.rels'))).toEqual([]);
  });

  test('are lost on order', () => {
    const deck = new Presentation();
    deck.tags.add('a', '1');
    deck.faults.tagsAreLost = true;
    expect(deck.tags.getCount()).toBe(0);
  });

  test.runIf(hasStarters())('of our deck can be rewritten without touching a slide', () => {
    const deck = openStarter();
    const before = deck.toFile();
    const part = deck.customXmlParts.items.find((candidate) => candidate.namespaceUri.includes('journey'));
    part?.setXml(part.getXml().replace(/\?>\s*</, '?>\n<'));
    expect(differences(before, deck.toFile()).every((name) => name.startsWith('customXml/'))).toBe(true);
  });
});

describe('slides', () => {
  test.runIf(hasStarters())('that are deleted take what only they needed with them', async () => {
    const deck = openStarter();
    const chart = shapeNamed(deck, /chart|curve/i);
    const count = deck.slideList.length;
    const slide = deck.slideList.find(
      (candidate) => deck.file.relationships(candidate.partName).ofKind('chart').length > 0,
    );
    slide?.delete();
    expect(deck.slideList).toHaveLength(count - 1);
    expect(deck.file.names.filter((name) => /chart|embeddings/.test(name))).toEqual([]);
    expect(deck.file.names.filter((name) => name.includes('notesSlides/n'))).toHaveLength(count - 1);
    expect(await lintFindings(deck.toFile(), 'pptx')).toEqual([]);
    expect(chart.name).not.toBe('');
  });

  test('are added, moved and deleted', () => {
    const deck = new Presentation();
    deck.slides.add();
    deck.slides.add({ index: 0 });
    const [a, b, c] = deck.slideList;
    c?.moveTo(0);
    expect(deck.slideList).toEqual([c, a, b]);
    b?.delete();
    expect([deck.slideList, b?.isDeleted]).toEqual([[c, a], true]);
  });
});

describe('tables', () => {
  test('grow and shrink by rows and columns, with the look of their neighbours', () => {
    const deck = new Presentation();
    const table = first(deck).shapes.addTable(2, 2, { values: [['a', 'b'], ['c', 'd']], height: 60 }).getTable(); // prettier-ignore
    const cell = table.getCellOrNullObject(1, 1);
    if (cell) cell.font.bold = true;
    table.rows.add(undefined, 1);
    table.columns.add(1);
    expect(table.values).toEqual([['a', '', 'b'], ['c', '', 'd'], ['', '', '']]); // prettier-ignore
    const added = table.getCellOrNullObject(2, 2);
    if (added) added.text = 'new';
    expect(added?.font.bold).toBe(true);
    table.rows.getItemAt(0).delete();
    expect(table.values).toEqual([['c', '', 'd'], ['', '', 'new']]); // prettier-ignore
    expect(table.getCellOrNullObject(9, 9)).toBeNull();
    expect(table.shape.height).toBe(60);
  });
});
