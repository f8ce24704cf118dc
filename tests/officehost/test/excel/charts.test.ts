import { describe, expect, test } from 'vitest';
import { Workbook } from '../../src/excel/workbook.ts';
import { loadClient } from '../../src/node/client.ts';
import { hasStarters, starter, text } from '../support/files.ts';
import { lintFindings } from '../support/lint.ts';

describe('charts', () => {
  test('are added, named, placed and deleted by an add-in', async () => {
    const book = new Workbook();
    const { Excel } = loadClient('Excel', book);
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B3').values = [['Stage', 'Score'], ['Hear', 1], ['Pay', -2]]; // prettier-ignore
      const chart = sheet.charts.add(Excel.ChartType.lineMarkers, sheet.getRange('A1:B3'), Excel.ChartSeriesBy.columns);
      chart.name = 'Curve';
      chart.title.text = 'How it <feels>';
      chart.setPosition('D2', 'H12');
      const again = sheet.charts.getItem('Curve').load('name,id');
      again.title.load('text');
      sheet.charts.load('count');
      await context.sync();
      return [again.name, again.title.text, sheet.charts.count];
    });
    expect(seen).toEqual(['Curve', 'How it <feels>', 1]);
    const reopened = Workbook.open(book.toFile());
    const [chart] = reopened.worksheets.getFirst().charts.items;
    const xml = text(reopened.file.bytes(chart?.partName ?? ''));
    expect(xml).toContain('<c:f>Sheet1!$B$2:$B$3</c:f>');
    expect(xml).toContain('<c:pt idx="1"><c:v>-2</c:v></c:pt>');
    // A new chart has no alternative text, in Excel as here; nothing worse is found.
    const findings = hasStarters() ? await lintFindings(book.toFile(), 'xlsx') : [];
    expect(findings.filter((finding) => !finding.startsWith('JO2163'))).toEqual([]);
    const names = reopened.file.names.filter((name) => name.includes('charts/'));
    chart?.delete();
    expect([names.length, reopened.file.names.filter((name) => name.includes('charts/'))]).toEqual([1, []]);
  });

  test.runIf(hasStarters())('of our workbook are seen', () => {
    const book = Workbook.open(starter('xlsx') ?? new Uint8Array());
    expect(book.sheetList.flatMap((sheet) => sheet.charts.items).length).toBe(2);
  });
});
