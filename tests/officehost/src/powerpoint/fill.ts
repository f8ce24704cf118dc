import { type Element, child, elements, insertInOrder, make, remove } from '../packages/xml.ts';
import { errors } from '../protocol/errors.ts';
import { expose } from '../protocol/expose.ts';
import { colorIn, hexColor } from './colors.ts';
import { type PartContext, editIn } from './context.ts';
import { fills } from './schemaOrder.ts';

/** The fill among `holder`'s children. */
export const fillIn = (holder: Element | undefined): Element | undefined =>
  elements(holder).find((element) => (fills as readonly string[]).includes(element.localName ?? ''));

export function setSolidFill(holder: Element, color: string, order: readonly string[]): void {
  const hex = hexColor(color);
  remove(fillIn(holder));
  const fill = insertInOrder(holder, make(holder, 'a:solidFill'), order);
  fill.appendChild(make(fill, 'a:srgbClr', { val: hex }));
}

const types: Record<string, string> = {
  noFill: 'NoFill',
  solidFill: 'Solid',
  gradFill: 'Gradient',
  blipFill: 'PictureAndTexture',
  pattFill: 'Pattern',
};

/** The fill of a shape or a table cell. A fill that comes from the shape's style or placeholder reads as none. */
export class ShapeFill {
  readonly #context: PartContext;
  readonly #holder: () => Element;
  readonly #order: readonly string[];

  constructor(context: PartContext, holder: () => Element, order: readonly string[]) {
    this.#context = context;
    this.#holder = holder;
    this.#order = order;
  }

  get type(): string {
    return types[fillIn(this.#holder())?.localName ?? 'noFill'] ?? 'NoFill';
  }

  get foregroundColor(): string {
    const fill = fillIn(this.#holder());
    return (fill?.localName === 'solidFill' && colorIn(this.#context.file, this.#context.partName, fill)) || '';
  }
  set foregroundColor(color: string) {
    this.setSolidColor(color);
  }

  get transparency(): number {
    const [color] = elements(fillIn(this.#holder()));
    const alpha = child(color, 'alpha')?.getAttribute('val');
    return alpha ? 1 - Number(alpha) / 100000 : 0;
  }
  set transparency(value: number) {
    const [color] = elements(fillIn(this.#holder()));
    if (!color) throw errors.invalidOperation('only a solid fill can be made transparent');
    editIn(this.#context);
    remove(child(color, 'alpha'));
    color.appendChild(make(color, 'a:alpha', { val: Math.round((1 - value) * 100000) }));
  }

  setSolidColor(color: string): void {
    hexColor(color);
    editIn(this.#context);
    setSolidFill(this.#holder(), color, this.#order);
  }

  clear(): void {
    editIn(this.#context);
    const holder = this.#holder();
    remove(fillIn(holder));
    insertInOrder(holder, make(holder, 'a:noFill'), this.#order);
  }
}
expose(ShapeFill, { scalars: ['foregroundColor', 'transparency', 'type'], methods: ['setSolidColor', 'clear'] });
