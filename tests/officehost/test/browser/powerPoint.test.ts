import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeThemes } from '../../src/client/theme.ts';
import { toBase64 } from '../../src/packages/base64.ts';
import type { OpenedHost } from '../../src/node/browser.ts';
import { officeJsFolder } from '../../src/node/officeJs.ts';
import { type PlainPresentation, Presentation } from '../../src/powerpoint/presentation.ts';
import { describeInBrowser, powerPointIn } from '../support/browserHost.ts';

/** The sample's page counts what it hears. */
declare global {
  interface Window {
    ready: { host: string; platform: string };
    selections: number;
  }
}

function givenDeck(): Presentation {
  const deck = new Presentation();
  deck.properties.title = 'Given deck';
  const box = deck.slides.getItemAt(0).shapes.addTextBox('from the file', { left: 1, top: 2, width: 30, height: 40 });
  box.name = 'Old box';
  box.tags.add('origin', 'file');
  return deck;
}

describeInBrowser('an add-in in the fake PowerPoint', (open) => {
  let host: OpenedHost;
  let run: ReturnType<typeof powerPointIn>;
  const firstSlide = async () => (await host.snapshot<PlainPresentation>()).slides[0];

  beforeAll(async () => {
    host = await open({ document: givenDeck().toFile() });
    run = powerPointIn(host);
  });
  afterAll(() => host.close());

  test('runs the office.js of the npm package as shipped', async () => {
    const [, version] = /FileVersion:"([\d.]+)"/.exec(readFileSync(join(officeJsFolder(), 'office.js'), 'utf8')) ?? [];
    const seen = await host.addin.evaluate(() => {
      const files = Array.from(document.scripts).map((script) => script.src.split('/').pop() ?? '');
      const { OSF } = window as unknown as { OSF: { ConstantNames: { FileVersion: string } } };
      return [OSF.ConstantNames.FileVersion, files.filter((file) => /^(office|powerpoint)/.test(file)).sort()];
    });
    expect(seen).toEqual([version, ['office.js', 'office_strings.js', 'powerpoint-web-16.00.js']]);
  });

  test('is told that it is PowerPoint on the web, with the sets that were asked for', async () => {
    expect(await host.addin.evaluate(() => window.ready)).toEqual({ host: 'PowerPoint', platform: 'OfficeOnline' });
    const supported = await host.addin.evaluate(() =>
      ['1.1', '1.10', '1.99'].map((version) => Office.context.requirements.isSetSupported('PowerPointApi', version)),
    );
    expect(supported).toEqual([true, true, false]);
  });

  test("sees Office's theme, another one when it looks again, and none where Office tells of none", async () => {
    const seen = (from: OpenedHost) =>
      from.addin.evaluate(() => (Office.context as { officeTheme?: unknown }).officeTheme ?? null);
    expect(await seen(host)).toBeNull();
    const themed = await open({ officeTheme: officeThemes.colorful });
    expect(await seen(themed)).toEqual(officeThemes.colorful);
    await themed.host((office, theme) => office.setTheme(theme), officeThemes.black);
    expect(await seen(themed)).toEqual(officeThemes.black);
    await themed.close();
  });

  test('sees the deck that was given', async () => {
    const seen = await run(async (context) => {
      const { shapes } = context.presentation.slides.getItemAt(0);
      shapes.load('items/name,items/type,items/textFrame/textRange/text,items/left');
      context.presentation.load('title');
      await context.sync();
      return [
        context.presentation.title,
        ...shapes.items.map((s) => [s.name, s.type, s.textFrame.textRange.text, s.left]),
      ];
    });
    expect(seen).toEqual(['Given deck', ['Old box', 'TextBox', 'from the file', 1]]);
  });

  test('changes the deck with its own button', async () => {
    await host.addin.click('#add');
    await host.addin.waitForFunction(() => (document.getElementById('status')?.textContent ?? '').includes('added'));
    const added = (await firstSlide())?.shapes.at(-1);
    expect(added).toMatchObject({
      name: 'Greeting',
      text: 'Hello from the add-in',
      left: 40,
      tags: { SOURCE: 'sample' },
    });
  });

  test('adds, counts, moves and deletes slides', async () => {
    const seen = await run(async (context) => {
      const { slides } = context.presentation;
      slides.add();
      slides.add();
      const count = slides.getCount();
      slides.load('items/id');
      await context.sync();
      const ids = slides.items.map((slide) => slide.id);
      slides.items[2]?.moveTo(0);
      slides.getItem(ids[1] ?? '').delete();
      slides.load('items/id,items/index');
      await context.sync();
      const left = slides.items.map((slide) => [ids.indexOf(slide.id), slide.index]);
      slides.getItemAt(0).delete();
      await context.sync();
      return [count.value, left];
    });
    expect(seen).toEqual([3, [[2, 0], [0, 1]]]); // prettier-ignore
  });

  test('exports a slide and inserts it again', async () => {
    const seen = await run(async (context) => {
      const { slides } = context.presentation;
      const first = slides.getItemAt(0);
      first.customXmlParts.add('<x xmlns="urn:slide"/>');
      first.load('id');
      const file = first.exportAsBase64();
      await context.sync();
      context.presentation.insertSlidesFromBase64(file.value, {
        formatting: 'UseDestinationTheme',
        targetSlideId: first.id,
      });
      const copy = slides.getItemAt(1);
      copy.load('id');
      copy.shapes.load('items/name');
      const parts = copy.customXmlParts.getByNamespace('urn:slide').getCount();
      await context.sync();
      const result = [copy.id !== first.id, copy.shapes.items.map((shape) => shape.name), parts.value];
      copy.delete();
      await context.sync();
      return result;
    });
    expect(seen).toEqual([true, ['Old box', 'Greeting'], 1]);
  });

  test('gets an error with its statement, and what ran before stays', async () => {
    const seen = await run(async (context) => {
      const slide = context.presentation.slides.getItemAt(0);
      slide.tags.add('before', 'yes');
      slide.shapes.getItem('777').delete();
      slide.tags.add('after', 'no');
      await context.sync();
    });
    expect(seen).toMatchObject({
      error: 'ItemNotFound',
      location: 'ShapeCollection.getItem',
      statement: 'var shape = shapes.getItem(...);',
    });
    expect((await firstSlide())?.tags).toEqual({ BEFORE: 'yes' });
  });

  test('reads the deck’s bytes in slices, two files at a time', async () => {
    const bytes = await host.addin.evaluate(
      () =>
        new Promise<number[]>((resolve, reject) => {
          Office.context.document.getFileAsync(
            Office.FileType.Compressed,
            { sliceSize: 4096 },
            ({ status, value: file, error }) => {
              if (status !== Office.AsyncResultStatus.Succeeded) return void reject(new Error(error.message));
              const all: number[] = [];
              const next = (index: number) => {
                if (index === file.sliceCount) return void file.closeAsync(() => resolve(all));
                file.getSliceAsync(index, (slice) => {
                  all.push(...(slice.value.data as number[]));
                  next(index + 1);
                });
              };
              next(0);
            },
          );
        }),
    );
    expect(Presentation.open(Uint8Array.from(bytes)).toPlain()).toEqual(await host.snapshot());
    const codes = await host.addin.evaluate(async () => {
      const open = () =>
        new Promise<Office.AsyncResult<Office.File>>((done) =>
          Office.context.document.getFileAsync(Office.FileType.Compressed, done),
        );
      const results = [await open(), await open(), await open()];
      await Promise.all(results.slice(0, 2).map((result) => new Promise((done) => result.value.closeAsync(done))));
      return results.map((result) => (result.status === Office.AsyncResultStatus.Succeeded ? 0 : result.error.code));
    });
    expect(codes).toEqual([0, 0, 11000]);
  });

  test('keeps settings in the document', async () => {
    await host.addin.evaluate(
      () =>
        new Promise((done) => {
          Office.context.document.settings.set('theme', { dark: true });
          Office.context.document.settings.saveAsync(done);
        }),
    );
    expect(await host.host(({ session }) => session.settings)).toEqual({ theme: '{"dark":true}' });
  });

  test('hears of selections and reads them', async () => {
    await host.addin.evaluate(
      () =>
        new Promise((done) => {
          window.selections = 0;
          const count = () => (window.selections += 1);
          Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, count, done);
        }),
    );
    await host.host(({ presentation }) =>
      presentation.select({ slides: [presentation.slideList[0]?.id ?? ''], shapes: ['2'] }),
    );
    await host.addin.waitForFunction(() => window.selections === 1);
    const seen = await run(async (context) => {
      const slides = context.presentation.getSelectedSlides().load('items/index');
      const shapes = context.presentation.getSelectedShapes().load('items/name');
      await context.sync();
      return [slides.items.map((slide) => slide.index), shapes.items.map((shape) => shape.name)];
    });
    expect(seen).toEqual([[0], ['Old box']]);
    const code = await host.addin.evaluate(
      () =>
        new Promise((done) =>
          Office.context.document.goToByIdAsync(99, Office.GoToType.Index, ({ error }) => done(error.code)),
        ),
    );
    expect(code).toBe(7001);
  });

  test('answers ribbon buttons and changes the ribbon', async () => {
    expect(await host.host(({ session }) => session.invokeCommand('stamp'))).toMatchObject({ status: 0 });
    expect((await host.snapshot<PlainPresentation>()).tags.STAMPED).toBe('yes');
    await host.addin.evaluate(() =>
      Office.ribbon.requestUpdate({
        tabs: [{ id: 'Tab1', groups: [{ id: 'G', controls: [{ id: 'Button1', enabled: false }] }] }],
      }),
    );
    expect(await host.host(({ session }) => session.ribbon.toPlain())).toEqual({
      buttons: { Button1: false },
      tabs: { Tab1: true },
    });
  });

  test('talks to an inline dialog', async () => {
    const heard = await host.addin.evaluate(
      (url) =>
        new Promise((resolve, reject) => {
          Office.context.ui.displayDialogAsync(url, { displayInIframe: true }, ({ status, value: dialog, error }) => {
            if (status !== Office.AsyncResultStatus.Succeeded) return void reject(new Error(error.message));
            const messages: unknown[] = [];
            dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
              messages.push('message' in event ? event.message : event.error);
              if (messages.length === 1) return void dialog.messageChild('ping');
              dialog.close();
              resolve(messages);
            });
          });
        }),
      `${new URL(host.addin.url()).origin}/dialog.html`,
    );
    expect(heard).toEqual(['dialog ready', 'heard ping']);
    await host.page.waitForFunction(() => !document.querySelector('dialog'));
  });

  test('opens a copy in a window of its own, and is refused what is no deck', async () => {
    const create = (base64: string) =>
      host.addin.evaluate((given) => PowerPoint.createPresentation(given).then(() => 'ok', () => 'refused'), base64); // prettier-ignore
    const copy = toBase64(givenDeck().toFile());
    expect([await create(copy), await create('AAAA')]).toEqual(['ok', 'refused']);
    expect(await host.host(({ session }) => session.windows.opened)).toEqual([copy]);
  });

  test('asked for nothing outside the machine, and nothing went wrong in silence', () => {
    expect([host.blocked, host.console.filter((line) => /^(error|pageerror)/.test(line))]).toEqual([[], []]);
  });
});
