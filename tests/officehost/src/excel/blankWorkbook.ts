import { strToU8, zipSync } from 'fflate';
import { OfficePackage } from '../packages/officePackage.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const TYPES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>';

export const BLANK_SHEET = `<worksheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><dimension ref="A1"/><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;
export const SHEET_TYPE = `${SML}.worksheet+xml`;
export const STYLES_TYPE = `${SML}.styles+xml`;

/** The least that a workbook's styles hold. */
export const BLANK_STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** A new workbook as Excel opens one: one empty sheet. */
export function blankWorkbook(): OfficePackage {
  const file = OfficePackage.open(zipSync({ '[Content_Types].xml': strToU8(TYPES) }));
  const main = file.add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    `${SML}.sheet.main+xml`,
  );
  file.relationships('').add('officeDocument', main);
  file.relationships(main).add('worksheet', file.add('xl/worksheets/sheet1.xml', BLANK_SHEET, SHEET_TYPE));
  file.relationships(main).add('styles', file.add('xl/styles.xml', BLANK_STYLES, STYLES_TYPE));
  const strings = file.add(
    'xl/sharedStrings.xml',
    `<sst xmlns="${MAIN}" count="0" uniqueCount="0"/>`,
    `${SML}.sharedStrings+xml`,
  );
  file.relationships(main).add('sharedStrings', strings);
  return file;
}
