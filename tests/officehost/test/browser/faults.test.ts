import { expect, test } from 'vitest';
import { describeInBrowser, powerPointIn } from '../support/browserHost.ts';

describeInBrowser('an add-in whose world breaks', (open) => {
  test('gets the failure that was ordered, and only then', async () => {
    const host = await open({});
    const run = powerPointIn(host);
    await host.host(({ faults }) => faults.failNextBatch({ code: 'GeneralException', message: 'as ordered' }));
    const load = async (context: PowerPoint.RequestContext) => {
      context.presentation.load('title');
      await context.sync();
      return 'fine';
    };
    expect(await run(load)).toMatchObject({ error: 'GeneralException', message: 'as ordered' });
    expect(await run(load)).toBe('fine');
    await host.close();
  });

  test('waits for a slow host', async () => {
    const host = await open({});
    await host.host(({ faults }) => {
      faults.latency = 150;
    });
    const start = Date.now();
    await powerPointIn(host)(async (context) => {
      context.presentation.load('title');
      await context.sync();
    });
    expect(Date.now() - start).toBeGreaterThanOrEqual(150);
    await host.close();
  });

  test('is without its server while the network is cut', async () => {
    const host = await open({});
    const ask = () => host.addin.evaluate(() => fetch('taskpane.html').then((answer) => answer.status, () => 'no network')); // prettier-ignore
    expect(await ask()).toBe(200);
    host.cutNetwork(true);
    expect(await ask()).toBe('no network');
    host.cutNetwork(false);
    expect(await ask()).toBe(200);
    await host.close();
  });

  test('asks in vain for what the fake host lacks, and it is counted', async () => {
    const host = await open({});
    const seen = await powerPointIn(host)(async (context) => {
      context.presentation.slides.getItemAt(0).getImageAsBase64();
      await context.sync();
    });
    expect(seen).toMatchObject({ error: 'ApiNotFound' });
    expect(await host.host((opened) => opened.unsupported)).toEqual({ 'Slide.getImageAsBase64': 1 });
    await host.close();
  });
});
