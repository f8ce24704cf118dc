import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PlainWorkbook, Workbook } from '../../src/excel/workbook.ts';
import { toBase64 } from '../../src/packages/base64.ts';
import type { OpenedHost } from '../../src/node/browser.ts';
import { describeInBrowser, excelIn } from '../support/browserHost.ts';

declare global {
  interface Window {
    heard: unknown[];
  }
}

describeInBrowser('an add-in in the fake Excel', (open) => {
  let host: OpenedHost;
  let run: ReturnType<typeof excelIn>;

  beforeAll(async () => {
    host = await open({ app: 'Excel' });
    run = excelIn(host);
  });
  afterAll(() => host.close());

  test('is told that it is Excel on the web', async () => {
    expect(await host.addin.evaluate(() => window.ready)).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
    expect(await host.addin.evaluate(() => Office.context.requirements.isSetSupported('ExcelApi', '1.17'))).toBe(true);
  });

  test('makes a table with its own button', async () => {
    await host.addin.click('#add');
    await host.addin.waitForFunction(() => (document.getElementById('status')?.textContent ?? '').includes('added'));
    const [sheet] = (await host.snapshot<PlainWorkbook>()).sheets;
    expect([sheet?.cells.B2?.v, sheet?.tables[0]?.name, sheet?.tables[0]?.ref]).toEqual([12, 'Orders', 'A1:B2']);
  });

  test('adds rows to it and knows its header and body', async () => {
    const seen = await run(async (context) => {
      const table = context.workbook.tables.getItem('Orders');
      table.rows.add(undefined, [['Pens', 3], ['Ink', 4]]); // prettier-ignore
      table.rows.add(0, [['First', 1]]);
      const head = table.getHeaderRowRange().load('values');
      const body = table.getDataBodyRange().load('values,address');
      table.columns.load('items/name,items/index');
      table.rows.load('count');
      await context.sync();
      return [
        head.values,
        body.values,
        body.address,
        table.columns.items.map((column) => column.name),
        table.rows.count,
      ];
    });
    const body = [['First', 1], ['Paper', 12], ['Pens', 3], ['Ink', 4]]; // prettier-ignore
    expect(seen).toEqual([[['Item', 'Amount']], body, 'Sheet1!A2:B5', ['Item', 'Amount'], 4]);
  });

  test('walks over ranges', async () => {
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const ranges = [
        sheet.getUsedRange(),
        sheet.getRange('B2').getOffsetRange(1, 1),
        sheet.getRange('A1:C9').getRow(3),
        sheet.getRange('A1:C3').getIntersection('B2:D4'),
        sheet.getRange('B:B').getUsedRange(),
        sheet.getRangeByIndexes(1, 2, 2, 2),
      ].map((range) => range.load('address'));
      await context.sync();
      return ranges.map((range) => range.address.split('!')[1]);
    });
    expect(seen).toEqual(['A1:B5', 'C3', 'A4:C4', 'B2:C3', 'B1:B5', 'C2:D3']);
  });

  test('hears what the user changes, with its range', async () => {
    await run(async (context) => {
      window.heard = [];
      context.workbook.worksheets.getItem('Sheet1').onChanged.add((event) =>
        Excel.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          window.heard.push([event.triggerSource, event.address, (range.values as unknown[][])[0]?.[0]]);
        }),
      );
      await context.sync();
    });
    await host.host(({ workbook }) => workbook.userEdit('Sheet1!B2', 99));
    await host.addin.waitForFunction(() => window.heard.length === 1);
    expect(await host.addin.evaluate(() => window.heard)).toEqual([['Unknown', 'B2', 99]]);
  });

  test('writes four thousand cells at once, which office.js splits', async () => {
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.add('Big');
      sheet.getRange('A1:D1000').values = Array.from({ length: 1000 }, (_, r) => [r, r + 1, r + 2, r + 3]);
      const last = sheet.getRange('A1000:D1000').load('values');
      await context.sync();
      return last.values as unknown;
    });
    expect(seen).toEqual([[999, 1000, 1001, 1002]]);
  });

  test('meets the limit of five megabytes a request', async () => {
    const seen = await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('Z1').values = [['x'.repeat(5.1 * 1024 * 1024)]];
      await context.sync();
    });
    expect(seen).toMatchObject({ error: 'RequestPayloadSizeLimitExceeded' });
  });

  test('cannot have the file’s bytes, as on the web', async () => {
    const code = await host.addin.evaluate(
      () =>
        new Promise((done) =>
          Office.context.document.getFileAsync(Office.FileType.Compressed, ({ error }) => done(error.code)),
        ),
    );
    expect(code).toBe(1009);
  });

  test('leaves a workbook that can be opened again', async () => {
    expect(Workbook.open(await host.file()).toPlain()).toEqual(await host.snapshot());
  });

  test('opens a copy in a window of its own', async () => {
    const copy = toBase64(new Workbook().toFile());
    await host.addin.evaluate((given) => Excel.createWorkbook(given), copy);
    expect(await host.host(({ session }) => session.windows.opened)).toEqual([copy]);
  });

  test('asked for nothing outside the machine, and nothing went wrong in silence', () => {
    expect([host.blocked, host.console.filter((line) => /^(error|pageerror)/.test(line))]).toEqual([[], []]);
  });
});
