import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Workbook } from '../../src/excel/workbook.ts';
import { corpusFiles, differences, hasStarters, parts, read, starter, text } from '../support/files.ts';
import { journey } from '../support/journey.ts';
import { lintFindings } from '../support/lint.ts';
import { mapDifferences } from '../support/mapDifferences.ts';

const books = corpusFiles('workbooks', /\.xl[st][xm]$/);
const starterBytes = () => starter('xlsx') ?? new Uint8Array();

describe.runIf(hasStarters())('a workbook of ours', () => {
  test('is the same file after everything in it was read', () => {
    const book = Workbook.open(starterBytes());
    expect(book.toPlain().sheets.length).toBeGreaterThan(10);
    expect(differences(starterBytes(), book.toFile())).toEqual([]);
  });

  test('gives our reader exactly the edit, changes one sheet, and keeps charts and styles', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'officehost-excel-'));
    try {
      const book = Workbook.open(starterBytes());
      const table = book.tables.getItem('Obstacles');
      const column = table.columns.items.find((candidate) => candidate.name === 'Obstacle');
      const cell = column?.getDataBodyRange().getCell(0, 0);
      const style = cell?.styles();
      if (cell) cell.values = [['A hurdle of another kind']];
      expect(cell?.styles()).toEqual(style);
      // Formulas that the fake host knows may have been worked out anew; parts other than sheets must not differ.
      const changed = differences(starterBytes(), book.toFile());
      expect(changed).toContain(table.worksheet.partName);
      expect(changed.filter((name) => !/worksheets\/sheet\d+\.xml$/.test(name))).toEqual([]);
      const found = mapDifferences(
        await readMap(folder, 'before', starterBytes()),
        await readMap(folder, 'after', book.toFile()),
      );
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('A hurdle of another kind');
      expect(await lintFindings(book.toFile(), 'xlsx')).toEqual(await lintFindings(starterBytes(), 'xlsx'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('marks the formulas that it cannot work out, and keeps what they said', () => {
    const book = Workbook.open(starterBytes());
    const map = book.worksheets.getItem('Map');
    const before = map.toPlain().cells;
    const table = book.tables.getItem('Obstacles');
    table.columns.find('Obstacle')?.getDataBodyRange().getCell(0, 0).clear('Contents');
    const stale = Object.entries(map.toPlain().cells).filter(([, cell]) => cell.stale);
    expect(stale.length).toBeGreaterThan(0);
    for (const [name, cell] of stale) expect(cell.v).toEqual(before[name]?.v);
  });

  test('takes a row that is added to a table, with its look, lists and names', async () => {
    const book = Workbook.open(starterBytes());
    const table = book.tables.getItem('Obstacles');
    const names = () => book.names.items.map((item) => item.formula);
    const [rows, columns] = [table.rows.count, table.columns.count];
    const values = Array.from({ length: columns }, () => '');
    table.rows.add(undefined, [values]);
    expect([table.rows.count, table.columns.count]).toEqual([rows + 1, columns]);
    expect(table.rows.getItemAt(rows).getRange().styles()).toEqual(
      table.rows
        .getItemAt(rows - 1)
        .getRange()
        .styles(),
    );
    expect(await lintFindings(book.toFile(), 'xlsx')).toEqual(await lintFindings(starterBytes(), 'xlsx'));
    const stages = book.tables.getItem('Stages');
    const last = stages.rect.row + stages.rect.rows;
    expect(names().some((formula) => formula === `='Stages'!$B$6:$B$${last}`)).toBe(true);
    stages.rows.add();
    expect(names().some((formula) => formula === `='Stages'!$B$6:$B$${last + 1}`)).toBe(true);
  });
});

async function readMap(folder: string, name: string, book: Uint8Array): Promise<unknown> {
  const [file, map] = [join(folder, `${name}.xlsx`), join(folder, `${name}.journey.json`)];
  writeFileSync(file, book);
  const ended = await journey(['read', file, '-o', map]);
  expect(ended.code, ended.errors).toBe(0);
  return JSON.parse(text(read(map)));
}

describe.runIf(books.length > 0)('workbooks of other programs', () => {
  test('are read without a change, and change only where they are changed', () => {
    const broken: string[] = [];
    let changed = 0;
    for (const file of books.filter((_, index) => index % 4 === 0)) {
      const bytes = read(file);
      const book = tryOpen(bytes);
      if (!book) continue;
      try {
        book.toPlain();
        const untouched = differences(bytes, book.toFile());
        if (untouched.length) broken.push(`${basename(file)}: reading changed ${untouched.join(', ')}`);
        const sheet = book.worksheets.getFirst();
        sheet.getRange('ZZ1000').values = 4711;
        const found = differences(bytes, book.toFile());
        if (found.join() !== sheet.partName) {
          broken.push(`${basename(file)}: setting a number changed ${found.join(', ')}`);
        }
        const formulas = (content: Uint8Array | undefined) => text(content).split(/<(?:\w+:)?f[ >]/).length;
        if (formulas(parts(book.toFile())[sheet.partName]) !== formulas(parts(bytes)[sheet.partName])) {
          broken.push(`${basename(file)}: formulas`);
        }
        changed++;
      } catch (error) {
        broken.push(`${basename(file)}: ${String(error)}`);
      }
    }
    expect(broken).toEqual([]);
    expect(changed).toBeGreaterThan(20);
  });
});

function tryOpen(bytes: Uint8Array): Workbook | undefined {
  try {
    if (bytes.length > 300_000) return undefined;
    const book = Workbook.open(bytes);
    return book.sheetList.length ? book : undefined;
  } catch {
    return undefined; // some files of the corpus are broken on purpose
  }
}
