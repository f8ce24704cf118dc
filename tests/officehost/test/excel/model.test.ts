import { describe, expect, test } from 'vitest';
import { blankWorkbook } from '../../src/excel/blankWorkbook.ts';
import { evaluate } from '../../src/excel/formulas/evaluate.ts';
import { moveFormula } from '../../src/excel/formulas/references.ts';
import { Workbook } from '../../src/excel/workbook.ts';
import { toBase64 } from '../../src/packages/base64.ts';
import { hasStarters, starter, text } from '../support/files.ts';
import { lintFindings } from '../support/lint.ts';

const reopen = (book: Workbook) => Workbook.open(book.toFile());
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

/** A table of two columns, a sum over it and a name for one of its columns. */
function orders(): Workbook {
  const book = new Workbook();
  const sheet = book.worksheets.getFirst();
  sheet.getRange('A1:B3').values = [['Item', 'Qty'], ['a', 1], ['b', 2]]; // prettier-ignore
  sheet.addTable(sheet.getRange('A1:B3').rect, true).name = 'Orders';
  sheet.getRange('D1').values = '=SUM(B2:B3)';
  sheet.getRange('A5').values = 'below';
  book.names.add('Quantities', sheet.getRange('B2:B3'));
  return book;
}

describe('cells', () => {
  test('of every kind survive saving', () => {
    const book = new Workbook();
    const range = book.worksheets.getFirst().getRange('A1:C2');
    range.values = [['x', '3', true], ['=B1*2', '', "'007"]]; // prettier-ignore
    expect(range.values).toEqual([['x', 3, true], [6, '', '007']]); // prettier-ignore
    expect(range.valueTypes).toEqual([['String', 'Double', 'Boolean'], ['Double', 'Empty', 'String']]); // prettier-ignore
    expect(reopen(book).toPlain()).toEqual(book.toPlain());
  });

  test('keep a text’s blanks and line ends', () => {
    const book = new Workbook();
    book.worksheets.getFirst().getRange('A1').values = ' a\nb ';
    expect(reopen(book).worksheets.getFirst().value(0, 0)).toBe(' a\nb ');
  });

  test('get a look without another cell changing its own', () => {
    const book = new Workbook();
    const sheet = book.worksheets.getFirst();
    sheet.getRange('A1:A2').format.font.bold = true;
    sheet.getRange('A2').format.fill.color = '#ff0000';
    sheet.getRange('A2').numberFormat = '0.000';
    expect([sheet.getRange('A1').format.font.bold, sheet.getRange('A1').format.fill.color]).toEqual([true, '#FFFFFF']);
    expect([sheet.getRange('A2').format.font.bold, sheet.getRange('A2').format.fill.color]).toEqual([true, '#FF0000']);
    expect([sheet.getRange('A1:A2').format.fill.color, sheet.getRange('A2').numberFormat]).toEqual([null, [['0.000']]]);
    expect(reopen(book).worksheets.getFirst().getRange('A2').numberFormat).toEqual([['0.000']]);
  });

  test('that share a formula each have theirs, also when the first gives it up', () => {
    const file = blankWorkbook();
    const part = file.names.find((name) => name.endsWith('sheet1.xml')) ?? '';
    const cells = '<c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c>';
    const more = [2, 3].map(
      (row) =>
        `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><f t="shared" si="0"/><v>${row}</v></c></row>`,
    );
    const sheetData = `<sheetData><row r="1">${cells}</row>${more.join('')}</sheetData>`;
    file.replace(part, new TextEncoder().encode(text(file.bytes(part)).replace('<sheetData/>', sheetData)));
    const sheet = new Workbook(file).worksheets.getFirst();
    expect(sheet.getRange('B1:B3').formulas).toEqual([['=A1*$A$1'], ['=A2*$A$1'], ['=A3*$A$1']]);
    sheet.getRange('B1').values = 'gone';
    expect(sheet.getRange('B2:B3').formulas).toEqual([['=A2*$A$1'], ['=A3*$A$1']]);
    sheet.getRange('A1').values = 10;
    expect(sheet.getRange('B2:B3').values).toEqual([[20], [30]]);
  });
});

describe('formulas', () => {
  const none = { cells: () => [[5]], column: () => undefined, name: () => undefined };
  test.each([
    ['=1+2*3', 7],
    ['="a"&1', 'a1'],
    ['=IF(A1>4,"yes","no")', 'yes'],
    ['=IFERROR(1/0,"-")', '-'],
    ['=1/0', '#DIV/0!'],
    ['=ROUND(2.345,2)', 2.35],
    ['=AND(TRUE,1<2,"b">"A")', true],
    ['=-(1+1)', -2],
  ])('%s is %s', (formula, value) => {
    expect(evaluate(formula, none)).toBe(value);
  });

  test('with something unknown are said to be unknown', () => {
    expect(() => evaluate('=VLOOKUP(1,A1:B2,2)', none)).toThrow();
    const book = new Workbook();
    const sheet = book.worksheets.getFirst();
    sheet.getRange('A1:C1').values = [[1, '=VLOOKUP(A1,A1,1)', '=B1+1']];
    expect(sheet.toPlain().cells).toMatchObject({ B1: { v: '#NAME?', stale: true }, C1: { stale: true } });
  });

  test('are moved as Excel moves them', () => {
    expect(moveFormula('A1+$A1+A$1+$A$1+"A1"+T[A1]', 1, 1)).toBe('B2+$A2+B$1+$A$1+"A1"+T[A1]');
    expect(moveFormula("'My sheet'!A1:B2", 2, 0)).toBe("'My sheet'!A3:B4");
  });

  test('follow a change through other formulas and sheets', () => {
    const book = orders();
    book.addSheet('Other').getRange('A1').values = '=Sheet1!D1*2';
    book.userEdit('Sheet1!B2', 10);
    expect(book.worksheets.getItem('Other').value(0, 0)).toBe(24);
    expect(book.stale.size).toBe(0);
  });
});

describe('tables', () => {
  test('that get rows push down what is below, and formulas and names grow with them', () => {
    const book = orders();
    const table = book.tables.getItem('Orders');
    table.rows.add(undefined, [['c', 3]]);
    const sheet = book.worksheets.getFirst();
    expect(sheet.getRange('A1:A6').values).toEqual([['Item'], ['a'], ['b'], ['c'], [''], ['below']]);
    expect([table.toPlain().ref, sheet.getRange('D1').formulas, sheet.value(0, 3)]).toEqual([
      'A1:B4',
      [['=SUM(B2:B4)']],
      6,
    ]);
    expect(book.names.getItem('Quantities').formula).toBe('=Sheet1!$B$2:$B$4');
    table.rows.getItemAt(0).delete();
    expect(sheet.getRange('A1:A5').values).toEqual([['Item'], ['b'], ['c'], [''], ['below']]);
    expect([table.toPlain().ref, sheet.value(0, 3)]).toEqual(['A1:B3', 5]);
    expect(reopen(book).toPlain()).toEqual(book.toPlain());
  });

  test('keep one row when the last goes, and refuse rows of another width', () => {
    const table = orders().tables.getItem('Orders');
    table.rows.deleteRowsAt(0, 2);
    expect([table.rows.count, table.getDataBodyRange().values]).toEqual([1, [['', '']]]);
    expect(codeOf(() => table.rows.add(undefined, [['one']]))).toBe('InvalidArgument');
  });

  test('call their columns as their headers say', () => {
    const table = orders().tables.getItem('Orders');
    table.getHeaderRowRange().values = [['Thing', null]];
    table.columns.add(undefined, undefined, 'Price');
    expect(table.toPlain().columns).toEqual(['Thing', 'Qty', 'Price']);
    table.resize('A1:C5');
    expect(table.toPlain()).toMatchObject({ ref: 'A1:C5', columns: ['Thing', 'Qty', 'Price'] });
  });

  test('are not torn apart by cells inserted into some of their columns', () => {
    const book = orders();
    const before = book.toPlain();
    const sheet = book.worksheets.getFirst();
    expect(codeOf(() => sheet.getRange('B2').insert('Down'))).toBe('InsertDeleteConflict');
    expect(book.toPlain()).toEqual(before);
    sheet.getRange('A1:B1').insert('Down');
    expect([book.tables.getItem('Orders').toPlain().ref, sheet.getRange('D1').formulas]).toEqual([
      'A2:B4',
      [['=SUM(B3:B4)']],
    ]);
  });

  test('go without a trace', () => {
    const book = orders();
    book.tables.getItem('Orders').convertToRange();
    expect([book.tables.getCount(), book.file.names.filter((name) => name.includes('tables/'))]).toEqual([0, []]);
    expect(book.worksheets.getFirst().value(1, 0)).toBe('a');
  });
});

describe('sheets and names', () => {
  test('of one sheet keep to it when sheets before it come and go', () => {
    const book = new Workbook();
    const second = book.addSheet('Second');
    second.names.add('Local', second.getRange('A1'));
    book.insertWorksheetsFromBase64(toBase64(orders().toFile()), { positionType: 'Beginning' });
    expect(second.names.getItem('Local').formula).toBe('=Second!$A$1');
    book.worksheets.getFirst().delete();
    expect([second.position, second.names.getCount(), reopen(book).toPlain()]).toEqual([1, 1, book.toPlain()]);
    expect(codeOf(() => book.addSheet('second'))).toBe('ItemAlreadyExists');
  });
});

describe('inserting sheets', () => {
  test('brings texts, looks, tables, names and formulas, under free names', async () => {
    const source = orders();
    source.worksheets.getFirst().getRange('B2').format.fill.color = '#00ff00';
    const target = orders();
    const [id] = target.insertWorksheetsFromBase64(toBase64(source.toFile()));
    const sheet = target.worksheets.getItem(id ?? '');
    expect([sheet.name, sheet.tableList.map((table) => table.name)]).toEqual(['Sheet1 (2)', ['Orders_2']]);
    expect([sheet.getRange('A2').values, sheet.getRange('B2').format.fill.color]).toEqual([[['a']], '#00FF00']);
    expect(sheet.names.getItem('Quantities').formula).toBe("='Sheet1 (2)'!$B$2:$B$3");
    sheet.getRange('B2').values = 100;
    expect([sheet.value(0, 3), target.worksheets.getFirst().value(0, 3)]).toEqual([102, 3]);
    if (hasStarters()) expect(await lintFindings(target.toFile(), 'xlsx')).toEqual([]);
  });

  test.runIf(hasStarters())('with charts is refused, as on the web, unless told otherwise', async () => {
    const encoded = toBase64(starter('xlsx') ?? new Uint8Array());
    const target = new Workbook();
    expect(codeOf(() => target.insertWorksheetsFromBase64(encoded))).toBe('UnsupportedFeature');
    expect(target.worksheets.getCount()).toBe(1);
    expect(codeOf(() => target.insertWorksheetsFromBase64(encoded, { sheetNamesToInsert: ['Stages'] }))).toBe('ok');
    target.behaviour.refusesRichSheets = false;
    target.insertWorksheetsFromBase64(encoded);
    expect(target.file.names.filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
    expect(await lintFindings(target.toFile(), 'xlsx')).toEqual([]);
  });

  test('refuses what is no workbook', () => {
    expect(codeOf(() => new Workbook().insertWorksheetsFromBase64('AAAA'))).toBe('InvalidArgument');
  });
});

describe('rows and columns', () => {
  test('are hidden one by one, and the others keep what they had', () => {
    const book = new Workbook();
    const sheet = book.worksheets.getFirst();
    sheet.getRange('B:D').columnHidden = true;
    sheet.getRange('C:C').columnHidden = false;
    sheet.getRange('2:2').rowHidden = true;
    const again = reopen(book).worksheets.getFirst();
    expect(['A:A', 'B:B', 'C:C', 'D:D', 'A:D'].map((address) => again.getRange(address).columnHidden)).toEqual([
      false,
      true,
      false,
      true,
      null,
    ]);
    expect(['A1', 'A2', 'A1:A2'].map((address) => again.getRange(address).rowHidden)).toEqual([false, true, null]);
  });
});
