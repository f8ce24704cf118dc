// Writes the cells of a workbook with ExcelJS and says how long it took. The caller writes a number of rounds on a line of
// standard input and reads the milliseconds for one workbook (the mean of these rounds) from a line of standard output.
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import ExcelJS from 'exceljs';

const [cellsFile, resultFile] = process.argv.slice(2);
const workbookData = JSON.parse(readFileSync(cellsFile, 'utf8'));

// One look for all cells: shared, so that it is registered once.
const look = {
  font: { name: 'Calibri', size: 11 },
  alignment: { wrapText: true, vertical: 'top', indent: 1 },
  border: { bottom: { style: 'hair' }, left: { style: 'hair' }, right: { style: 'hair' }, top: { style: 'hair' } },
};

async function build() {
  const workbook = new ExcelJS.Workbook();
  for (const data of workbookData) {
    const sheet = workbook.addWorksheet(data.name, { views: [{ state: 'frozen', xSplit: 2, ySplit: 5 }] });
    for (const cellData of data.cells) {
      const cell = sheet.getCell(cellData.at);
      cell.value = cellData.formula
        ? { formula: cellData.formula, result: cellData.value, ...(cellData.isArray && { shareType: 'array', ref: cellData.at }) }
        : cellData.value;
      cell.style = look;
    }
  }
  return workbook.xlsx.writeBuffer();
}

writeFileSync(resultFile, await build());
console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const rounds = Number(line);
  const start = performance.now();
  for (let round = 0; round < rounds; round++)
    await build();
  console.log((performance.now() - start) / rounds);
}
