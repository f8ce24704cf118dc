import { escapeXml } from '../../packages/xml.ts';
import { errors } from '../../protocol/errors.ts';
import type { CellValue } from '../formulas/functions.ts';
import type { Range } from '../range.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Excel.ChartType, as far as the fake host draws up: what stands in front of and behind the series. */
const kinds: Readonly<Record<string, { readonly element: string; readonly before: string; readonly after: string }>> = {
  Line: {
    element: 'lineChart',
    before: '<c:grouping val="standard"/><c:varyColors val="0"/>',
    after: '<c:marker val="1"/>',
  },
  LineMarkers: {
    element: 'lineChart',
    before: '<c:grouping val="standard"/><c:varyColors val="0"/>',
    after: '<c:marker val="1"/>',
  },
  ColumnClustered: {
    element: 'barChart',
    before: '<c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    after: '<c:gapWidth val="150"/>',
  },
  BarClustered: {
    element: 'barChart',
    before: '<c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    after: '<c:gapWidth val="150"/>',
  },
};

const column = (range: Range): CellValue[] => (range.values ?? []).map((row) => row[0] ?? '');
const points = (values: readonly CellValue[], keep: (value: CellValue) => boolean) =>
  `<c:ptCount val="${values.length}"/>${values.map((value, index) => (keep(value) ? `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>` : '')).join('')}`;
export const texts = (range: Range): string =>
  `<c:strRef><c:f>${escapeXml(range.absoluteAddress)}</c:f><c:strCache>${points(column(range), (value) => value !== '')}</c:strCache></c:strRef>`;
export const numbers = (range: Range): string =>
  `<c:numRef><c:f>${escapeXml(range.absoluteAddress)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(column(range), (value) => typeof value === 'number')}</c:numCache></c:numRef>`;

interface Parts {
  readonly categories: Range | undefined;
  readonly series: readonly { readonly name: Range | undefined; readonly values: Range }[];
}

/** Series are columns: a first row of texts names them, a first column of texts says what their points are. */
function partsOf(source: Range): Parts {
  const values = source.values ?? [];
  const isText = (value: CellValue | undefined) => typeof value === 'string' && value !== '';
  const hasHeaders = source.rowCount > 1 && (values[0]?.slice(-1).every(isText) ?? false);
  const hasCategories = source.columnCount > 1 && isText(values[hasHeaders ? 1 : 0]?.[0]);
  const body = hasHeaders ? source.getOffsetRange(1, 0).getResizedRange(-1, 0) : source;
  const first = hasCategories ? 1 : 0;
  return {
    categories: hasCategories ? body.getColumn(0) : undefined,
    series: Array.from({ length: source.columnCount - first }, (_, index) => ({
      name: hasHeaders ? source.getCell(0, index + first) : undefined,
      values: body.getColumn(index + first),
    })),
  };
}

/** A chart's part, with the values that it shows at first. */
export function chartXml(type: string, source: Range): string {
  const kind = kinds[type];
  if (!kind) throw errors.invalidArgument(`chart type "${type}"`);
  const { categories, series } = partsOf(source);
  const written = series.map(
    ({ name, values }, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name ? `<c:tx>${texts(name)}</c:tx>` : ''}` +
      `${categories ? `<c:cat>${texts(categories)}</c:cat>` : ''}<c:val>${numbers(values)}</c:val>${kind.element === 'lineChart' ? '<c:smooth val="0"/>' : ''}</c:ser>`,
  );
  const isBar = type.startsWith('Bar');
  const axis = (name: string, id: number, other: number, position: string, rest: string) =>
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${other}"/><c:crosses val="autoZero"/>${rest}</c:${name}>`;
  return (
    `<c:chartSpace ${NAMESPACES}><c:chart><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:${kind.element}>${kind.before}${written.join('')}${kind.after}<c:axId val="1"/><c:axId val="2"/></c:${kind.element}>` +
    axis(
      'catAx',
      1,
      2,
      isBar ? 'l' : 'b',
      '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>',
    ) +
    axis('valAx', 2, 1, isBar ? 'b' : 'l', '<c:crossBetween val="between"/>') +
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}
