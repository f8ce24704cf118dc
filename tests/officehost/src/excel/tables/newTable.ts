import type { OfficePackage } from '../../packages/officePackage.ts';
import { elements, ensure, escapeXml, make } from '../../packages/xml.ts';
import { type Rect, formatRect } from '../address.ts';
import { sheetOrder } from '../schemaOrder.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

export interface NewTable {
  readonly id: number;
  readonly name: string;
  readonly rect: Rect;
  readonly columns: readonly string[];
}

/** Adds a table's part to a sheet and answers its name. */
export function addTablePart(file: OfficePackage, sheet: string, { id, name, rect, columns }: NewTable): string {
  const list = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${escapeXml(column)}"/>`).join('');
  const ref = formatRect(rect);
  const xml =
    `<table xmlns="${MAIN}" id="${id}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns.length}">${list}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
  const partName = file.add('xl/tables/table1.xml', xml, TYPE);
  listTablePart(file, sheet, partName);
  return partName;
}

export function listTablePart(file: OfficePackage, sheet: string, partName: string): void {
  const relationship = file.relationships(sheet).add('table', partName);
  const parts = ensure(file.xml(sheet).edit(), 'x:tableParts', sheetOrder);
  parts.appendChild(make(parts, 'x:tablePart', { 'r:id': relationship }));
  parts.setAttribute('count', String(elements(parts).length));
}
