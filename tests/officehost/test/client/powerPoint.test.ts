import { beforeAll, describe, expect, test } from 'vitest';
import { type Client, loadClient } from '../../src/node/client.ts';
import { Presentation } from '../../src/powerpoint/presentation.ts';

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => error as OfficeExtension.Error,
  );

describe("Microsoft's proxies on our PowerPoint", () => {
  let deck: Presentation;
  let client: Client;

  beforeAll(() => {
    deck = new Presentation();
    client = loadClient('PowerPoint', deck);
  });

  test('the classes that the npm package lacks are added to those it has', () => {
    expect(client.extended).toContain('CustomXmlPartCollection');
    expect(client.extended).toContain('Table');
  });

  test('properties that were loaded can be read', async () => {
    const ids = await client.PowerPoint.run(async (context) => {
      const { slides } = context.presentation;
      slides.load('items/id');
      await context.sync();
      return slides.items.map((slide) => slide.id);
    });
    expect(ids).toEqual(deck.slideList.map((slide) => slide.id));
  });

  test('a shape added before a sync is used after it', async () => {
    await client.PowerPoint.run(async (context) => {
      const box = context.presentation.slides.getItemAt(0).shapes.addTextBox('one', { left: 10, top: 20 });
      box.name = 'Box';
      await context.sync();
      box.textFrame.textRange.text = 'two';
      await context.sync();
    });
    expect(deck.toPlain().slides[0]?.shapes.at(-1)).toMatchObject({
      name: 'Box',
      text: 'two',
      left: 10,
      top: 20,
      type: 'TextBox',
    });
  });

  test('a property that was not loaded is refused by office.js', async () => {
    const error = await rejection(
      client.PowerPoint.run(async (context) => {
        const slide = context.presentation.slides.getItemAt(0);
        await context.sync();
        return slide.index;
      }),
    );
    expect(error).toBeInstanceOf(client.OfficeExtension.Error);
    expect(error.code).toBe('PropertyNotLoaded');
  });

  test('an error names its place and statement', async () => {
    const error = await rejection(
      client.PowerPoint.run(async (context) => {
        context.presentation.slides.getItem('999#').load('id');
        await context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation, error.debugInfo.statement]).toEqual([
      'ItemNotFound',
      'SlideCollection.getItem',
      'var slide = slides.getItem(...);',
    ]);
  });

  test('the traces of an error are those reached before it', async () => {
    const error = await rejection(
      client.PowerPoint.run(async (context) => {
        context.trace('first');
        context.presentation.slides.getItem('999#').load('id');
        context.trace('second');
        await context.sync();
      }),
    );
    expect(error.traceMessages).toEqual(['first']);
  });

  test('a member that the fake host lacks answers ApiNotFound and is counted', async () => {
    const error = await rejection(
      client.PowerPoint.run(async (context) => {
        context.presentation.slides.getItemAt(0).getImageAsBase64();
        await context.sync();
      }),
    );
    expect(error.code).toBe('ApiNotFound');
    expect(client.executor.unsupported.get('Slide.getImageAsBase64')).toBe(1);
  });

  test.each(['1.4', '1.8', '1.10'])(
    'with PowerPointApi %s newer members are refused and older ones work',
    async (version) => {
      const { PowerPoint } = loadClient('PowerPoint', new Presentation(), { requirements: { PowerPointApi: version } });
      const attempt = (use: (context: PowerPoint.RequestContext) => void) =>
        PowerPoint.run(async (context) => {
          use(context);
          await context.sync();
          return 'ok';
        }).catch((error: unknown) => (error as OfficeExtension.Error).code);
      const from = (needed: number) => (Number(version.split('.')[1]) >= needed ? 'ok' : 'ApiNotFound');
      const first = (context: PowerPoint.RequestContext) => context.presentation.slides.getItemAt(0);
      expect(await attempt((context) => first(context).shapes.addTextBox('x'))).toBe('ok');
      expect(await attempt((context) => context.presentation.customXmlParts.add('<a/>'))).toBe(from(7));
      expect(await attempt((context) => first(context).exportAsBase64())).toBe(from(8));
      expect(await attempt((context) => first(context).shapes.getItemAt(0).load('creationId'))).toBe(from(10));
    },
  );
});
