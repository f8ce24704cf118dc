import { type Element, attribute, child, descendants, elements, ensure, fragment, insertInOrder, remove, setOrRemove, setText, escapeXml } from '../../packages/xml.ts'; // prettier-ignore
import { expose } from '../../protocol/expose.ts';
import { Range } from '../range.ts';
import type { Worksheet } from '../worksheet.ts';
import { ChartSeriesCollection } from './chartSeries.ts';

const EMU_PER_POINT = 12700;
const CHART = ['title', 'autoTitleDeleted', 'pivotFmts', 'view3D', 'floor', 'sideWall', 'backWall', 'plotArea', 'legend', 'plotVisOnly', 'dispBlanksAs']; // prettier-ignore

class ChartTitle {
  readonly #chart: Chart;
  constructor(chart: Chart) {
    this.#chart = chart;
  }
  #element(): Element | undefined {
    return child(this.#chart.root(), 'chart', 'title');
  }
  get text(): string {
    return [...descendants(this.#element(), 't')].map((run) => run.textContent ?? '').join('');
  }
  set text(value: string) {
    const chart = child(this.#chart.edit(), 'chart') as Element;
    remove(this.#element());
    const text = `<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-US"/><a:t>${escapeXml(value)}</a:t></a:r></a:p></c:rich></c:tx>`;
    const [title] = fragment(chart, `<c:title>${text}<c:overlay val="0"/></c:title>`);
    if (title) insertInOrder(chart, title, CHART);
    setOrRemove(ensure(chart, 'c:autoTitleDeleted', CHART), 'val', '0');
  }
  get visible(): boolean {
    return this.#element() !== undefined;
  }
  set visible(value: boolean) {
    if (value) {
      if (!this.visible) this.text = 'Chart Title';
      return;
    }
    remove(child(this.#chart.edit(), 'chart', 'title'));
    setOrRemove(ensure(child(this.#chart.root(), 'chart') as Element, 'c:autoTitleDeleted', CHART), 'val', '1');
  }
}
expose(ChartTitle, { scalars: ['text', 'visible'] });

/** A chart on a sheet: its frame in the drawing, and its own part. */
export class Chart {
  isDeleted = false;
  readonly worksheet: Worksheet;
  readonly #drawing: string;
  #anchor: Element;
  readonly #frame: Element;
  readonly partName: string;

  constructor(worksheet: Worksheet, drawing: string, anchor: Element, frame: Element, partName: string) {
    this.worksheet = worksheet;
    this.#drawing = drawing;
    this.#anchor = anchor;
    this.#frame = frame;
    this.partName = partName;
  }

  root(): Element {
    return this.worksheet.workbook.file.xml(this.partName).root;
  }
  edit(): Element {
    return this.worksheet.workbook.file.xml(this.partName).edit();
  }
  #editDrawing(): void {
    this.worksheet.workbook.file.xml(this.#drawing).edit();
  }
  #properties(): Element | undefined {
    return child(this.#frame, 'nvGraphicFramePr', 'cNvPr');
  }

  get id(): string {
    return `{00000000-0008-0000-0000-${(attribute(this.#properties(), 'id') ?? '').padStart(12, '0')}}`;
  }
  get name(): string {
    return attribute(this.#properties(), 'name') ?? '';
  }
  set name(value: string) {
    this.#editDrawing();
    this.#properties()?.setAttribute('name', value);
  }
  get title(): ChartTitle {
    return new ChartTitle(this);
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }

  get left(): number {
    return this.#place('pos', 'x');
  }
  set left(value: number) {
    this.#moveTo('pos', 'x', value);
  }
  get top(): number {
    return this.#place('pos', 'y');
  }
  set top(value: number) {
    this.#moveTo('pos', 'y', value);
  }
  get width(): number {
    return this.#place('ext', 'cx');
  }
  set width(value: number) {
    this.#moveTo('ext', 'cx', value);
  }
  get height(): number {
    return this.#place('ext', 'cy');
  }
  set height(value: number) {
    this.#moveTo('ext', 'cy', value);
  }
  /** In points; of a chart that stands between cells it is not known, since no widths of columns are worked out here. */
  #place(element: string, name: string): number {
    return Number(attribute(child(this.#anchor, element), name) ?? 0) / EMU_PER_POINT;
  }
  /** A chart that is placed in points stands on the sheet and no more between its cells (ECMA-376 part 1, 20.5.2.1). */
  #moveTo(element: string, name: string, value: number): void {
    this.#editDrawing();
    if (this.#anchor.localName !== 'absoluteAnchor') this.#stand();
    child(this.#anchor, element)?.setAttribute(name, String(Math.round(value * EMU_PER_POINT)));
  }
  #stand(): void {
    const before = this.#anchor;
    const [anchor] = fragment(
      before,
      '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="4572000" cy="2743200"/></xdr:absoluteAnchor>',
    );
    if (!anchor) return;
    for (const part of elements(before)) if (!['from', 'to'].includes(part.localName ?? '')) anchor.appendChild(part);
    before.parentNode?.replaceChild(anchor, before);
    this.#anchor = anchor;
  }

  /** From the first cell's upper left corner to the last cell's lower right one. */
  setPosition(start: Range | string, end?: Range | string): void {
    const rangeAt = (place: Range | string) => (place instanceof Range ? place : this.worksheet.getRange(place));
    const [from, to] = [rangeAt(start).rect, rangeAt(end ?? start).rect];
    this.#editDrawing();
    const write = (name: string, column: number, row: number) => {
      const corner = child(this.#anchor, name);
      for (const [part, value] of Object.entries({ col: column, colOff: 0, row, rowOff: 0 })) {
        const element = elements(corner, part)[0];
        if (element) setText(element, String(value));
      }
    };
    write('from', from.column, from.row);
    write('to', to.column + to.columns, to.row + to.rows);
  }

  delete(): void {
    this.isDeleted = true;
    this.#editDrawing();
    remove(this.#anchor);
    const { file } = this.worksheet.workbook;
    const relationship = file.relationships(this.#drawing).all().find(({ target }) => target === this.partName); // prettier-ignore
    if (relationship) file.relationships(this.#drawing).remove(relationship.id);
    file.remove(this.partName);
  }
}
expose(Chart, {
  scalars: ['id', 'name', 'left', 'top', 'width', 'height'],
  objects: ['title', 'worksheet', 'series'],
  methods: ['setPosition', 'delete'],
});
