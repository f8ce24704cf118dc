import { type Element, attribute, child, ensure, make } from '../../packages/xml.ts';
import { expose } from '../../protocol/expose.ts';
import { type PartContext, editIn } from '../context.ts';
import { ShapeFill } from '../fill.ts';
import { cellPropertiesOrder } from '../schemaOrder.ts';
import type { ShapeFont } from '../text/font.ts';
import { type TextOwner, TextRange } from '../text/textRange.ts';

const CELL = ['txBody', 'tcPr', 'extLst'];

/** A place that a merged cell to the left or above covers (ECMA-376 part 1, 21.1.3.16). */
export const isCovered = (cell: Element): boolean =>
  attribute(cell, 'hMerge') === '1' || attribute(cell, 'vMerge') === '1';

export class TableCell {
  readonly element: Element;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly #context: PartContext;

  constructor(context: PartContext, element: Element, rowIndex: number, columnIndex: number) {
    this.#context = context;
    this.element = element;
    this.rowIndex = rowIndex;
    this.columnIndex = columnIndex;
  }

  get rowCount(): number {
    return Number(attribute(this.element, 'rowSpan') ?? 1);
  }
  get columnCount(): number {
    return Number(attribute(this.element, 'gridSpan') ?? 1);
  }

  ensureBody(): Element {
    const known = child(this.element, 'txBody');
    if (known) return known;
    const body = ensure(this.element, 'a:txBody', CELL);
    for (const name of ['a:bodyPr', 'a:lstStyle', 'a:p']) body.appendChild(make(body, name));
    return body;
  }

  get #owner(): TextOwner {
    return {
      context: this.#context,
      body: () => child(this.element, 'txBody'),
      ensureBody: () => this.ensureBody(),
      inherited: () => [], // table styles are not modelled
    };
  }

  get text(): string {
    return new TextRange(this.#owner).text;
  }
  set text(value: string) {
    new TextRange(this.#owner).text = value;
  }

  get font(): ShapeFont {
    return new TextRange(this.#owner).font;
  }

  get fill(): ShapeFill {
    return new ShapeFill(this.#context, () => ensure(this.element, 'a:tcPr', CELL), cellPropertiesOrder);
  }

  get horizontalAlignment(): string | null {
    return new TextRange(this.#owner).paragraphFormat.horizontalAlignment;
  }
  set horizontalAlignment(value: string) {
    editIn(this.#context);
    new TextRange(this.#owner).paragraphFormat.horizontalAlignment = value;
  }
}
expose(TableCell, {
  scalars: ['rowIndex', 'columnIndex', 'rowCount', 'columnCount', 'text', 'horizontalAlignment'],
  objects: ['font', 'fill'],
});
