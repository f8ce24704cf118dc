import type { OfficePackage } from '../../packages/officePackage.ts';
import {
  type Element,
  append,
  attribute,
  child,
  descendants,
  elements,
  legalText,
  make,
  setText,
} from '../../packages/xml.ts';

/** Texts with a blank at an end keep it only when told to (XML 1.0, 2.10). */
export function writeText(element: Element, text: string): void {
  setText(element, legalText(text).replace(/[\v\f]/g, ''));
  if (/^\s|\s$|\n/.test(text)) element.setAttribute('xml:space', 'preserve');
}

/** Text of a string item: its runs, but not its phonetic reading (ECMA-376 part 1, 18.4.8). */
export function richText(item: Element | undefined): string {
  const parts = elements(item).flatMap((element) => {
    if (element.localName === 't') return [element.textContent ?? ''];
    return element.localName === 'r' ? [...descendants(element, 't')].map((text) => text.textContent ?? '') : [];
  });
  return parts.join('');
}

/** The workbook's table of texts; undefined parts mean that it has none and texts are written into their cells. */
export class SharedStrings {
  readonly #file: OfficePackage;
  readonly #partName: string | undefined;
  #items: { readonly elements: Element[]; readonly plain: Map<string, number> } | undefined;

  constructor(file: OfficePackage) {
    this.#file = file;
    const target = file.relationships(file.mainPart()).target('sharedStrings');
    this.#partName = target !== undefined && file.has(target) ? target : undefined;
  }

  get isThere(): boolean {
    return this.#partName !== undefined;
  }

  #read(): { readonly elements: Element[]; readonly plain: Map<string, number> } {
    if (this.#items) return this.#items;
    const items = this.#partName === undefined ? [] : elements(this.#file.xml(this.#partName).root, 'si');
    const plain = new Map<string, number>();
    for (const [index, item] of items.entries()) if (!child(item, 'r')) plain.set(richText(item), index);
    return (this.#items = { elements: items, plain });
  }

  text(index: number): string {
    return richText(this.#read().elements[index]);
  }

  /** The item itself, with its formatting. */
  item(index: number): Element | undefined {
    return this.#read().elements[index];
  }

  indexOf(text: string): number {
    return this.#read().plain.get(text) ?? this.#add(text);
  }

  #add(text: string): number {
    const items = this.#read();
    const root = this.#file.xml(this.#partName ?? '').edit();
    const item = append(root, make(root, 'x:si'));
    writeText(append(item, make(item, 'x:t')), text);
    const index = items.elements.push(item) - 1;
    items.plain.set(text, index);
    for (const count of ['count', 'uniqueCount']) {
      if (attribute(root, count) !== undefined) root.setAttribute(count, String(Number(attribute(root, count)) + 1));
    }
    return index;
  }
}
