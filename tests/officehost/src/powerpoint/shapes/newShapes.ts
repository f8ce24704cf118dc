import { type Element, escapeXml, fragment } from '../../packages/xml.ts';
import { errors } from '../../protocol/errors.ts';
import { toEmu } from '../units.ts';
import { geometryToFile } from './shapeKind.ts';

/** PowerPoint.ShapeAddOptions. */
export interface ShapeOptions {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
}

export interface NewShape {
  readonly id: number;
  readonly name: string;
  readonly options: ShapeOptions;
}

const CREATION_ID = '{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}';

const newGuid = () => `{${globalThis.crypto.randomUUID().toUpperCase()}}`;

function properties({ id, name }: NewShape): string {
  return `<p:cNvPr id="${id}" name="${escapeXml(name)}"><a:extLst><a:ext uri="${CREATION_ID}"><a16:creationId id="${newGuid()}"/></a:ext></a:extLst></p:cNvPr>`;
}

function place({ options }: NewShape, width: number, height: number): string {
  const { left = 0, top = 0 } = options;
  return `<a:off x="${toEmu(left)}" y="${toEmu(top)}"/><a:ext cx="${toEmu(options.width ?? width)}" cy="${toEmu(options.height ?? height)}"/>`;
}

const first = (context: Element, xml: string) => fragment(context, xml)[0] as Element;
const geometry = (preset: string) => `<a:prstGeom prst="${escapeXml(preset)}"><a:avLst/></a:prstGeom>`;
const emptyText = (anchor = '') =>
  `<p:txBody><a:bodyPr${anchor}/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>`;

export function textBox(context: Element, shape: NewShape): Element {
  return first(
    context,
    `<p:sp><p:nvSpPr>${properties(shape)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${place(shape, 200, 28.8)}</a:xfrm>${geometry('rect')}<a:noFill/></p:spPr>${emptyText(' wrap="square" rtlCol="0"')}</p:sp>`,
  );
}

export function geometricShape(context: Element, shape: NewShape, type: unknown): Element {
  if (typeof type !== 'string' || !type) throw errors.invalidArgument('geometricShapeType');
  return first(
    context,
    `<p:sp><p:nvSpPr>${properties(shape)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${place(shape, 72, 72)}</a:xfrm>${geometry(geometryToFile(type))}</p:spPr>` +
      `<p:style><a:lnRef idx="2"><a:schemeClr val="accent1"><a:shade val="15000"/></a:schemeClr></a:lnRef><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></p:style>${emptyText(' rtlCol="0" anchor="ctr"')}</p:sp>`,
  );
}

const connectors: Record<string, string> = { Straight: 'line', Elbow: 'bentConnector3', Curve: 'curvedConnector3' };

export function connector(context: Element, shape: NewShape, type: string): Element {
  return first(
    context,
    `<p:cxnSp><p:nvCxnSpPr>${properties(shape)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>${place(shape, 72, 72)}</a:xfrm>${geometry(connectors[type] ?? 'line')}</p:spPr>` +
      '<p:style><a:lnRef idx="1"><a:schemeClr val="accent1"/></a:lnRef><a:fillRef idx="0"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"><a:schemeClr val="tx1"/></a:fontRef></p:style></p:cxnSp>',
  );
}

/** PowerPoint.TableAddOptions, as far as the fake host writes them. */
export interface TableOptions extends ShapeOptions {
  readonly values?: readonly (readonly string[])[];
  readonly columns?: readonly { readonly columnWidth?: number }[];
  readonly rows?: readonly { readonly rowHeight?: number }[];
}

export function tableFrame(
  context: Element,
  shape: NewShape,
  rows: number,
  columns: number,
  options: TableOptions,
): Element {
  const width = options.width ?? 100 * columns;
  const height = options.height ?? 28.8 * rows;
  const list = (count: number, write: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => write(index)).join('');
  const column = (index: number) =>
    `<a:gridCol w="${toEmu(options.columns?.[index]?.columnWidth ?? width / columns)}"/>`;
  const cell =
    '<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></a:txBody><a:tcPr/></a:tc>';
  const row = (index: number) =>
    `<a:tr h="${toEmu(options.rows?.[index]?.rowHeight ?? height / rows)}">${list(columns, () => cell)}</a:tr>`;
  return first(
    context,
    `<p:graphicFrame><p:nvGraphicFramePr>${properties(shape)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
      `<p:xfrm>${place(shape, width, height)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">` +
      `<a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}</a:tableStyleId></a:tblPr><a:tblGrid>${list(columns, column)}</a:tblGrid>${list(rows, row)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
  );
}

export function group(context: Element, shape: NewShape): Element {
  return first(
    context,
    `<p:grpSp><p:nvGrpSpPr>${properties(shape)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:grpSp>`,
  );
}
