import {
  type Element,
  attribute,
  child,
  descendants,
  elements,
  ensure,
  escapeXml,
  fragment,
  make,
  relationshipId,
} from '../../packages/xml.ts';
import { Collection } from '../../protocol/collection.ts';
import { errors, fail } from '../../protocol/errors.ts';
import { expose } from '../../protocol/expose.ts';
import type { Range } from '../range.ts';
import { sheetOrder } from '../schemaOrder.ts';
import type { Worksheet } from '../worksheet.ts';
import { Chart } from './chart.ts';
import { chartXml } from './newChart.ts';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const EMPTY_DRAWING =
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>';

/** The charts of a sheet (ECMA-376 part 1, 20.5). */
export class ChartCollection extends Collection<Chart> {
  readonly #sheet: Worksheet;
  readonly #known = new WeakMap<Element, Chart>();

  constructor(sheet: Worksheet) {
    super(() => this.#read());
    this.#sheet = sheet;
  }

  get count(): number {
    return this.items.length;
  }

  override find(key: string | number): Chart | null {
    return this.items.find((chart) => chart.name === key || chart.id === key) ?? null;
  }

  #drawing(): string | undefined {
    const { file } = this.#sheet.workbook;
    return file.relationships(this.#sheet.partName).target('drawing');
  }

  #read(): Chart[] {
    const { file } = this.#sheet.workbook;
    const drawing = this.#drawing();
    if (drawing === undefined || !file.has(drawing)) return [];
    return elements(file.xml(drawing).root).flatMap((anchor) =>
      [...descendants(anchor, 'graphicFrame')].flatMap((frame) => {
        const reference = child(frame, 'graphic', 'graphicData', 'chart');
        const partName = file.relationships(drawing).byId(relationshipId(reference))?.target;
        if (partName === undefined || !file.has(partName)) return [];
        let chart = this.#known.get(frame);
        if (!chart) this.#known.set(frame, (chart = new Chart(this.#sheet, drawing, anchor, frame, partName)));
        return [chart];
      }),
    );
  }

  add(type: string, sourceData: Range): Chart {
    const { file } = this.#sheet.workbook;
    const xml = chartXml(type, sourceData);
    const drawing = this.#drawing() ?? this.#addDrawing();
    const partName = file.add('xl/charts/chart1.xml', xml, CHART_TYPE);
    const relationship = file.relationships(drawing).add('chart', partName);
    const root = file.xml(drawing).edit();
    const ids = [...descendants(root, 'cNvPr')].map((properties) => Number(attribute(properties, 'id')));
    const id = 1 + Math.max(1, ...ids);
    for (const element of fragment(root, anchorXml(id, `Chart ${id - 1}`, relationship))) root.appendChild(element);
    return this.items.find((chart) => chart.partName === partName) ?? fail(errors.generalException(partName));
  }

  #addDrawing(): string {
    const { file } = this.#sheet.workbook;
    const drawing = file.add('xl/drawings/drawing1.xml', EMPTY_DRAWING, DRAWING_TYPE);
    const relationship = file.relationships(this.#sheet.partName).add('drawing', drawing);
    const sheet = file.xml(this.#sheet.partName).edit();
    ensure(sheet, 'x:drawing', sheetOrder);
    sheet.replaceChild(make(sheet, 'x:drawing', { 'r:id': relationship }), child(sheet, 'drawing') as Element);
    return drawing;
  }
}
expose(ChartCollection, { scalars: ['count'], methods: ['add'] });

/** Excel puts a new chart into the middle of what is seen; here it stands at D4 until it is placed. */
function anchorXml(id: number, name: string, relationship: string): string {
  const corner = (tag: string, column: number, row: number) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    `<xdr:twoCellAnchor>${corner('from', 3, 3)}${corner('to', 11, 18)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
