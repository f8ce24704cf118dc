import { type Element, child, ensure, insertInOrder, make, remove } from '../packages/xml.ts';
import { expose } from '../protocol/expose.ts';
import { lowerFirst, upperFirst } from '../protocol/projection.ts';
import { colorIn } from './colors.ts';
import { type PartContext, editIn } from './context.ts';
import { fillIn, setSolidFill } from './fill.ts';
import { lineOrder, shapePropertiesOrder } from './schemaOrder.ts';
import { toEmu, toPoints } from './units.ts';

/** Names that differ between the API and the file (ECMA-376 part 1, 20.1.10.49). */
const dashes: Record<string, string> = { Dash: 'dash', RoundDot: 'sysDot', SquareDot: 'sysDash', LongDash: 'lgDash' };

/** The outline of a shape, or a connector's line. */
export class ShapeLineFormat {
  readonly #context: PartContext;
  readonly #properties: () => Element;

  constructor(context: PartContext, properties: () => Element) {
    this.#context = context;
    this.#properties = properties;
  }

  #line(): Element | undefined {
    return child(this.#properties(), 'ln');
  }

  #edit(): Element {
    editIn(this.#context);
    return ensure(this.#properties(), 'a:ln', shapePropertiesOrder);
  }

  get visible(): boolean {
    return fillIn(this.#line())?.localName !== 'noFill';
  }
  set visible(value: boolean) {
    const line = this.#edit();
    const fill = fillIn(line);
    if (value === (fill?.localName !== 'noFill')) return;
    remove(fill);
    if (!value) insertInOrder(line, make(line, 'a:noFill'), lineOrder);
  }

  get color(): string {
    return colorIn(this.#context.file, this.#context.partName, child(this.#line(), 'solidFill')) ?? '#000000';
  }
  set color(value: string) {
    setSolidFill(this.#edit(), value, lineOrder);
  }

  get weight(): number {
    return toPoints(this.#line()?.getAttribute('w') ?? 9525);
  }
  set weight(points: number) {
    this.#edit().setAttribute('w', String(toEmu(points)));
  }

  get dashStyle(): string {
    const value = child(this.#line(), 'prstDash')?.getAttribute('val') ?? 'solid';
    return Object.keys(dashes).find((name) => dashes[name] === value) ?? upperFirst(value);
  }
  set dashStyle(value: string) {
    const line = this.#edit();
    ensure(line, 'a:prstDash', lineOrder).setAttribute('val', dashes[value] ?? lowerFirst(value));
  }
}
expose(ShapeLineFormat, { scalars: ['color', 'dashStyle', 'visible', 'weight'] });
