import { type Element, attribute, child, elements, ensure, make } from '../../packages/xml.ts';
import { expose } from '../../protocol/expose.ts';
import { lowerFirst, upperFirst } from '../../protocol/projection.ts';
import { colorIn } from '../colors.ts';
import type { PartContext } from '../context.ts';
import { setSolidFill } from '../fill.ts';
import { runPropertiesOrder } from '../schemaOrder.ts';

/** The stretch of text that a font is asked about. */
export interface FontRange {
  readonly context: PartContext;
  /** Run properties of the stretch's runs, each with what it inherits from, nearest first. */
  readonly looks: () => readonly (readonly Element[])[];
  /** Cuts runs so that the stretch has its own, and answers their run properties, to be changed. */
  readonly edit: () => readonly Element[];
}

const underlines: Record<string, string> = { None: 'none', Single: 'sng', Double: 'dbl' };
const isOn = (value: string | undefined) => value === '1' || value === 'true';

/** A value that differs within the stretch reads as null, as in PowerPoint. */
export class ShapeFont {
  readonly #range: FontRange;
  constructor(range: FontRange) {
    this.#range = range;
  }

  #read<T>(look: (properties: Element) => T | undefined, fallback: T): T | null {
    const values = this.#range.looks().map((chain) => {
      for (const properties of chain) {
        const value = look(properties);
        if (value !== undefined) return value;
      }
      return fallback;
    });
    return values.every((value) => value === values[0]) ? (values[0] ?? fallback) : null;
  }

  #attribute<T>(name: string, convert: (value: string) => T, fallback: T): T | null {
    return this.#read((properties) => {
      const value = attribute(properties, name);
      return value === undefined ? undefined : convert(value);
    }, fallback);
  }

  #set(name: string, value: string): void {
    for (const properties of this.#range.edit()) properties.setAttribute(name, value);
  }

  get bold(): boolean | null {
    return this.#attribute('b', isOn, false);
  }
  set bold(value: boolean) {
    this.#set('b', value ? '1' : '0');
  }
  get italic(): boolean | null {
    return this.#attribute('i', isOn, false);
  }
  set italic(value: boolean) {
    this.#set('i', value ? '1' : '0');
  }
  get size(): number | null {
    return this.#attribute('sz', (value) => Number(value) / 100, 18);
  }
  set size(points: number) {
    this.#set('sz', String(Math.round(points * 100)));
  }
  get underline(): string | null {
    return this.#attribute(
      'u',
      (value) => Object.keys(underlines).find((name) => underlines[name] === value) ?? upperFirst(value),
      'None',
    );
  }
  set underline(value: string) {
    this.#set('u', underlines[value] ?? lowerFirst(value));
  }
  get strikethrough(): boolean | null {
    return this.#attribute('strike', (value) => value === 'sngStrike', false);
  }
  set strikethrough(value: boolean) {
    this.#set('strike', value ? 'sngStrike' : 'noStrike');
  }
  get allCaps(): boolean | null {
    return this.#attribute('cap', (value) => value === 'all', false);
  }
  set allCaps(value: boolean) {
    this.#set('cap', value ? 'all' : 'none');
  }

  get name(): string | null {
    return this.#read((properties) => attribute(child(properties, 'latin'), 'typeface'), '+mn-lt');
  }
  set name(value: string) {
    for (const properties of this.#range.edit()) {
      ensure(properties, 'a:latin', runPropertiesOrder).setAttribute('typeface', value);
    }
  }

  get color(): string | null {
    const { context } = this.#range;
    return this.#read(
      (properties) => colorIn(context.file, context.partName, child(properties, 'solidFill')),
      '#000000',
    );
  }
  set color(value: string) {
    for (const properties of this.#range.edit()) setSolidFill(properties, value, runPropertiesOrder);
  }
}
expose(ShapeFont, {
  scalars: ['name', 'size', 'color', 'bold', 'italic', 'underline', 'strikethrough', 'allCaps'],
});

/** The run properties of a piece, made where there are none: they come first in it. */
export function ensureRunProperties(piece: Element): Element {
  const known = child(piece, 'rPr');
  if (known) return known;
  const made = make(piece, 'a:rPr');
  piece.insertBefore(made, elements(piece)[0] ?? null);
  return made;
}
