import { type Element, attribute, child, descendants, elements, ensure, fragment, insertInOrder, remove, setOrRemove, setText, escapeXml } from '../../packages/xml.ts'; // prettier-ignore
import { expose } from '../../protocol/expose.ts';
import { Range } from '../range.ts';
import type { Worksheet } from '../worksheet.ts';

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
  readonly #anchor: Element;
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
expose(Chart, { scalars: ['id', 'name'], objects: ['title', 'worksheet'], methods: ['setPosition', 'delete'] });
