import { expect, test } from 'vitest';
import { describeInBrowser, powerPointIn } from '../support/browserHost.ts';

describeInBrowser('an add-in in an older PowerPoint', (open) => {
  test('is refused what its requirement sets lack', async () => {
    const host = await open({ requirements: { PowerPointApi: '1.4' } });
    const run = powerPointIn(host);
    const attempt = async (use: (context: PowerPoint.RequestContext) => Promise<string>) => {
      const seen = await run(use);
      return typeof seen === 'string' ? seen : seen.error;
    };
    const box = await attempt(async (context) => {
      context.presentation.slides.getItemAt(0).shapes.addTextBox('x');
      await context.sync();
      return 'ok';
    });
    const xml = await attempt(async (context) => {
      context.presentation.customXmlParts.add('<a/>');
      await context.sync();
      return 'ok';
    });
    expect([box, xml]).toEqual(['ok', 'ApiNotFound']);
    await host.close();
  });

  test('has, without the added classes, what the npm package has', async () => {
    const host = await open({ extendClient: false });
    const seen = await powerPointIn(host)(async (context) => {
      const slide = context.presentation.slides.getItemAt(0);
      slide.shapes.addTextBox('works').tags.add('a', '1');
      await context.sync();
      return [typeof slide.exportAsBase64, Office.context.requirements.isSetSupported('PowerPointApi', '1.5')];
    });
    expect(seen).toEqual(['undefined', false]);
    await host.close();
  });
});
