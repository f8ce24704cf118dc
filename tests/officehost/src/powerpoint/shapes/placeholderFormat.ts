import { type Element } from '../../packages/xml.ts';
import { expose } from '../../protocol/expose.ts';
import { placeholderType } from './placeholders.ts';
import { typeOf } from './shapeKind.ts';

export class PlaceholderFormat {
  readonly #placeholder: Element;
  readonly #shape: Element;
  constructor(placeholder: Element, shape: Element) {
    this.#placeholder = placeholder;
    this.#shape = shape;
  }

  get type(): string {
    return placeholderType(this.#placeholder);
  }

  /** What was put into it; null while it is empty or holds text. */
  get containedType(): string | null {
    if (this.#shape.localName === 'sp') return null;
    const copy = this.#shape.cloneNode(true) as Element;
    copy
      .getElementsByTagNameNS('*', 'ph')[0]
      ?.parentNode?.removeChild(copy.getElementsByTagNameNS('*', 'ph')[0] as Element);
    return typeOf(copy);
  }
}
expose(PlaceholderFormat, { scalars: ['type', 'containedType'] });
