import { beforeAll, describe, expect, test } from 'vitest';
import { Workbook } from '../../src/excel/workbook.ts';
import { type Client, loadClient } from '../../src/node/client.ts';

const settled = () => new Promise((done) => setTimeout(done, 20));

describe("Microsoft's proxies on our Excel", () => {
  let book: Workbook;
  let client: Client;

  beforeAll(() => {
    book = new Workbook();
    client = loadClient('Excel', book);
  });

  test('values, formulas and a table', async () => {
    const seen = await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = [['Item', 'Qty'], ['a', 1], ['b', '2']]; // prettier-ignore
      sheet.getRange('D1').formulas = [['=SUM(B2:B3)*10']];
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'Orders';
      const body = table.getDataBodyRange().load('values,address');
      const sum = sheet.getRange('D1').load('values,formulas');
      await context.sync();
      return [body.address, body.values, sum.values, sum.formulas];
    });
    expect(seen).toEqual(['Sheet1!A2:B3', [['a', 1], ['b', 2]], [[30]], [['=SUM(B2:B3)*10']]]); // prettier-ignore
  });

  test('ranges survive a sync as tracked objects, and are released after the run', async () => {
    await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A2');
      await context.sync();
      range.values = [['again']];
      await context.sync();
    });
    await settled();
    expect(book.worksheets.getItem('Sheet1').value(1, 0)).toBe('again');
    expect(client.executor.references.size).toBe(0);
  });

  test('a table tells what the user changed', async () => {
    const seen: unknown[] = [];
    await client.Excel.run(async (context) => {
      context.workbook.tables.getItem('Orders').onChanged.add((event) => {
        seen.push([event.type, event.changeType, event.address, event.source]);
        return Promise.resolve();
      });
      await context.sync();
    });
    book.userEdit('B2', 7);
    await settled();
    expect(seen).toEqual([['TableChanged', 'RangeEdited', 'B2', 'Local']]);
    expect(book.worksheets.getItem('Sheet1').value(0, 3)).toBe(90);
  });

  test('tables grow over what is written right below them, unless they have totals or people turned that off', () => {
    const grown = (prepare: (book: Workbook) => void) => {
      const orders = new Workbook();
      const sheet = orders.worksheets.getFirst();
      sheet.getRange('A1:B2').values = [['Item', 'Qty'], ['a', 1]]; // prettier-ignore
      const table = orders.tables.add('A1:B2', true);
      prepare(orders);
      orders.userEdit('A3:B4', [['b', 2], ['c', 3]]); // prettier-ignore
      return table.toPlain().ref;
    };
    const off = (orders: Workbook) => (orders.behaviour.growsTables = false);
    expect([grown(() => undefined), grown(off)]).toEqual(['A1:B4', 'A1:B2']);
  });

  test('a chart gets lines, and an add-in hears nothing while it turned its events off', async () => {
    const seen = await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Curves');
      sheet.getRange('A1:C2').values = [['Hear', 1, 2], ['Pay', -2, 0]]; // prettier-ignore
      const chart = sheet.charts.add('LineMarkers', sheet.getRange('B1:B2'), 'Columns');
      chart.series.getItemAt(0).name = 'Guests';
      const other = chart.series.add('Members');
      other.setValues(sheet.getRange('C1:C2'));
      other.setXAxisValues(sheet.getRange('A1:A2'));
      Object.assign(chart, { left: 10, width: 300 });
      chart.load('left,width,series/items/name');
      context.runtime.enableEvents = false;
      await context.sync();
      return [chart.left, chart.width, chart.series.items.map((line) => line.name)];
    });
    expect(seen).toEqual([10, 300, ['Guests', 'Members']]);
    expect(book.events.isOn).toBe(false);
    book.events.isOn = true;
  });

  test.each(['1.9', '1.17'])('with ExcelApi %s newer members are refused and older ones work', async (version) => {
    const { Excel } = loadClient('Excel', new Workbook(), { requirements: { ExcelApi: version } });
    const attempt = (use: (context: Excel.RequestContext) => void) =>
      Excel.run(async (context) => {
        use(context);
        await context.sync();
        return 'ok';
      }).catch((error: unknown) => (error as OfficeExtension.Error).code);
    const from = (needed: number) => (Number(version.split('.')[1]) >= needed ? 'ok' : 'ApiNotFound');
    expect(await attempt((context) => context.workbook.worksheets.add('New'))).toBe('ok');
    expect(
      await attempt((context) => {
        context.workbook.tables.add('New!A1:B3', true).resize('A1:B4');
      }),
    ).toBe(from(13));
  });
});
