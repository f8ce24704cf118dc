import { attribute, child } from '../packages/xml.ts';
import { errors } from '../protocol/errors.ts';
import { expose } from '../protocol/expose.ts';
import { upperFirst, lowerFirst } from '../protocol/projection.ts';
import type { Range } from './range.ts';

/** Reads one thing of every cell's style and changes it cell by cell; a value that differs reads as null. */
class StyledCells {
  readonly range: Range;
  constructor(range: Range) {
    this.range = range;
  }

  read<T>(look: (style: number) => T): T | null {
    const values = this.range.styles().map(look);
    return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  }
}

class RangeFill extends StyledCells {
  get color(): string | null {
    return this.read((style) => {
      const pattern = child(this.range.workbook.styles.entry('fills', style), 'patternFill');
      const rgb =
        attribute(pattern, 'patternType') === 'solid' ? attribute(child(pattern, 'fgColor'), 'rgb') : undefined;
      return `#${rgb?.slice(-6) ?? 'FFFFFF'}`;
    });
  }
  set color(value: string) {
    this.range.restyle((style) => this.range.workbook.styles.withFill(style, hex(value)));
  }
  clear(): void {
    this.range.restyle((style) => this.range.workbook.styles.withFill(style, undefined));
  }
}
expose(RangeFill, { scalars: ['color'], methods: ['clear'] });

class RangeFont extends StyledCells {
  #setting(style: number, name: string) {
    return child(this.range.workbook.styles.entry('fonts', style), name);
  }
  #flag(name: string): boolean | null {
    return this.read((style) => {
      const setting = this.#setting(style, name);
      return setting !== undefined && !['0', 'false'].includes(attribute(setting, 'val') ?? '1');
    });
  }
  #set(name: string, attributes: Readonly<Record<string, string>> | undefined): void {
    this.range.restyle((style) => this.range.workbook.styles.withFont(style, name, attributes));
  }

  get bold(): boolean | null {
    return this.#flag('b');
  }
  set bold(value: boolean) {
    this.#set('b', value ? {} : undefined);
  }
  get italic(): boolean | null {
    return this.#flag('i');
  }
  set italic(value: boolean) {
    this.#set('i', value ? {} : undefined);
  }
  get name(): string | null {
    return this.read((style) => attribute(this.#setting(style, 'name'), 'val') ?? 'Calibri');
  }
  set name(value: string) {
    this.#set('name', { val: value });
  }
  get size(): number | null {
    return this.read((style) => Number(attribute(this.#setting(style, 'sz'), 'val') ?? 11));
  }
  set size(value: number) {
    this.#set('sz', { val: String(value) });
  }
  get color(): string | null {
    return this.read((style) => `#${attribute(this.#setting(style, 'color'), 'rgb')?.slice(-6) ?? '000000'}`);
  }
  set color(value: string) {
    this.#set('color', { rgb: `FF${hex(value)}` });
  }
}
expose(RangeFont, { scalars: ['name', 'size', 'color', 'bold', 'italic'] });

export class RangeFormat extends StyledCells {
  get fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get font(): RangeFont {
    return new RangeFont(this.range);
  }

  #alignment(name: string, fallback: string): string | null {
    return this.read((style) => upperFirst(attribute(this.range.workbook.styles.alignment(style), name) ?? fallback));
  }
  #align(name: string, value: string | undefined): void {
    this.range.restyle((style) => this.range.workbook.styles.withAlignment(style, name, value));
  }
  get horizontalAlignment(): string | null {
    return this.#alignment('horizontal', 'General');
  }
  set horizontalAlignment(value: string) {
    this.#align('horizontal', lowerFirst(value));
  }
  get verticalAlignment(): string | null {
    return this.#alignment('vertical', 'Bottom');
  }
  set verticalAlignment(value: string) {
    this.#align('vertical', lowerFirst(value));
  }
  get wrapText(): boolean | null {
    return this.read((style) => attribute(this.range.workbook.styles.alignment(style), 'wrapText') === '1');
  }
  set wrapText(value: boolean) {
    this.#align('wrapText', value ? '1' : undefined);
  }
  /** Nothing is measured here, so nothing is fitted. */
  autofitColumns(): void {}
  autofitRows(): void {}
}
expose(RangeFormat, {
  scalars: ['horizontalAlignment', 'verticalAlignment', 'wrapText'],
  objects: ['fill', 'font'],
  methods: ['autofitColumns', 'autofitRows'],
});

function hex(color: string): string {
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(color) ?? [];
  if (digits === undefined) throw errors.invalidArgument(`colour "${color}"`);
  return digits.toUpperCase();
}
