import { describe, expect, test } from 'vitest';
import { Workbook } from '../../src/excel/workbook.ts';
import { loadClient } from '../../src/node/client.ts';
import { Presentation } from '../../src/powerpoint/presentation.ts';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );

/** A change that can be run again after it broke off: it looks first, and writes what should be. */
async function tidyUp(context: PowerPoint.RequestContext): Promise<void> {
  const { shapes } = context.presentation.slides.getItemAt(0);
  shapes.load('items/name');
  await context.sync();
  // A box that got no name yet is what a run left behind that broke off.
  const known = shapes.items.find((shape) => /^(Note|TextBox \d+)$/.test(shape.name));
  const note = known ?? shapes.addTextBox('', { left: 10, top: 20 });
  note.name = 'Note';
  note.textFrame.textRange.text = 'First\nSecond';
  note.left = 40;
  await context.sync();
  context.presentation.tags.add('state', 'done');
  await context.sync();
}

describe('faults on order', () => {
  test('at each operation in turn: running again ends where an undisturbed run ends', async () => {
    const undisturbed = new Presentation();
    await loadClient('PowerPoint', undisturbed).PowerPoint.run(tidyUp);
    const plain = (deck: Presentation) => ({
      ...deck.toPlain(),
      slides: deck.toPlain().slides.map((slide) => ({
        ...slide,
        id: '',
        shapes: slide.shapes.map((shape) => ({ ...shape, creationId: '' })),
      })),
    });
    const { operations } = undisturbed.faults;
    expect(operations).toBeGreaterThan(5);
    for (let index = 1; index <= operations; index++) {
      const deck = new Presentation();
      const { PowerPoint } = loadClient('PowerPoint', deck);
      deck.faults.failAt(index);
      expect(await codeOf(PowerPoint.run(tidyUp)), `operation ${index}`).toBe('GeneralException');
      expect(await codeOf(PowerPoint.run(tidyUp))).toBe('ok');
      expect(plain(deck)).toEqual(plain(undisturbed));
    }
  }, 60_000);

  test('in the next batch, once', async () => {
    const deck = new Presentation();
    const { PowerPoint } = loadClient('PowerPoint', deck);
    deck.faults.failNextBatch({ code: 'AccessDenied', message: 'as ordered' });
    expect(await codeOf(PowerPoint.run(tidyUp))).toBe('AccessDenied');
    expect(await codeOf(PowerPoint.run(tidyUp))).toBe('ok');
  });

  test('by null objects that throw, for all classes or those named', async () => {
    const deck = new Presentation();
    const { PowerPoint } = loadClient('PowerPoint', deck);
    const look = () =>
      PowerPoint.run(async (context) => {
        const tag = context.presentation.tags.getItemOrNullObject('none');
        const part = context.presentation.customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
        await context.sync();
        return [tag.isNullObject, part.isNullObject];
      });
    expect(await look()).toEqual([true, true]);
    deck.faults.nullObjectsThrow = ['CustomXmlPartScopedCollection'];
    expect(await codeOf(look())).toBe('GeneralException');
    deck.faults.nullObjectsThrow = ['Slide'];
    expect(await codeOf(look())).toBe('ok');
    deck.faults.nullObjectsThrow = true;
    expect(await codeOf(look())).toBe('GeneralException');
    deck.faults.clear();
    expect(await codeOf(look())).toBe('ok');
  });

  test('by tags that are lost', async () => {
    const deck = new Presentation();
    const { PowerPoint } = loadClient('PowerPoint', deck);
    deck.faults.tagsAreLost = true;
    const count = await PowerPoint.run(async (context) => {
      context.presentation.tags.add('a', '1');
      const found = context.presentation.tags.getCount();
      await context.sync();
      return found.value;
    });
    expect(count).toBe(0);
  });

  test('by an answer that comes late, or never', async () => {
    const deck = new Presentation();
    const { PowerPoint } = loadClient('PowerPoint', deck);
    deck.faults.latency = 120;
    const start = Date.now();
    await PowerPoint.run((context) => context.sync());
    expect(Date.now() - start).toBeGreaterThanOrEqual(100);
    deck.faults.neverAnswer = true;
    const load = PowerPoint.run(async (context) => {
      context.presentation.load('title');
      await context.sync();
      return 'answered';
    });
    expect(await Promise.race([load, new Promise((done) => setTimeout(() => done('still waiting'), 200))])).toBe(
      'still waiting',
    );
  });

  test('in Excel, too', async () => {
    const book = new Workbook();
    const { Excel } = loadClient('Excel', book);
    const write = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
        await context.sync();
      });
    await write();
    const { operations } = book.faults;
    for (let index = 1; index <= operations; index++) {
      book.faults.failAt(index, { code: 'Busy' });
      expect(await codeOf(write())).toBe('Busy');
      book.faults.clear();
    }
    expect(await codeOf(write())).toBe('ok');
  });
});
