import { XMLSerializer } from '@xmldom/xmldom';
import type { OfficePackage } from '../../packages/officePackage.ts';
import { type Element, attribute, child, elements, ensure, make, remove, setOrRemove } from '../../packages/xml.ts';
import { BLANK_STYLES, STYLES_TYPE } from '../blankWorkbook.ts';
import { fontOrder, stylesOrder } from '../schemaOrder.ts';
import { builtInFormats } from './builtInFormats.ts';

export const serialized = (element: Element): string => new XMLSerializer().serializeToString(element);

/** A list of styles.xml (fonts, fills, cellXfs, dxfs): the same entry is not added twice. */
export function addEntry(list: Element, entry: Element): number {
  const known = elements(list);
  const wanted = serialized(entry);
  const at = known.findIndex((other) => serialized(other) === wanted);
  if (at >= 0) return at;
  list.appendChild(entry);
  list.setAttribute('count', String(known.length + 1));
  return known.length;
}

/** The workbook's styles. Changing a cell's look makes a new entry or finds the one that looks so; none is changed. */
export class Styles {
  readonly #file: OfficePackage;
  constructor(file: OfficePackage) {
    this.#file = file;
  }

  get partName(): string | undefined {
    const target = this.#file.relationships(this.#file.mainPart()).target('styles');
    return target !== undefined && this.#file.has(target) ? target : undefined;
  }

  root(): Element | undefined {
    return this.partName === undefined ? undefined : this.#file.xml(this.partName).root;
  }

  /** A workbook without styles gets some, as when Excel saves it. */
  edit(): Element {
    let { partName } = this;
    if (partName === undefined) {
      partName = this.#file.add('xl/styles.xml', BLANK_STYLES, STYLES_TYPE);
      this.#file.relationships(this.#file.mainPart()).add('styles', partName);
    }
    return this.#file.xml(partName).edit();
  }

  #format(style: number): Element | undefined {
    return elements(child(this.root(), 'cellXfs'), 'xf')[style];
  }

  entry(list: 'fonts' | 'fills' | 'borders', style: number): Element | undefined {
    const id = attribute(this.#format(style), { fonts: 'fontId', fills: 'fillId', borders: 'borderId' }[list]);
    return elements(child(this.root(), list))[Number(id ?? 0)];
  }

  alignment(style: number): Element | undefined {
    return child(this.#format(style), 'alignment');
  }

  numberFormat(style: number): string {
    const id = Number(attribute(this.#format(style), 'numFmtId') ?? 0);
    const own = elements(child(this.root(), 'numFmts')).find((format) => Number(attribute(format, 'numFmtId')) === id);
    return attribute(own, 'formatCode') ?? builtInFormats[id] ?? 'General';
  }

  #change(style: number, change: (format: Element) => void): number {
    const root = this.edit();
    const list = ensure(root, 'x:cellXfs', stylesOrder);
    const format =
      (this.#format(style)?.cloneNode(true) as Element | undefined) ??
      make(list, 'x:xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    change(format);
    return addEntry(list, format);
  }

  withNumberFormat(style: number, code: string): number {
    if (this.numberFormat(style) === code) return style;
    return this.#change(style, (format) => {
      format.setAttribute('numFmtId', String(this.numberFormatId(code)));
      format.setAttribute('applyNumberFormat', '1');
    });
  }

  numberFormatId(code: string): number {
    const builtIn = Object.entries(builtInFormats).find(([, known]) => known === code);
    if (builtIn) return Number(builtIn[0]);
    const list = ensure(this.edit(), 'x:numFmts', stylesOrder);
    const formats = elements(list, 'numFmt');
    const known = formats.find((format) => attribute(format, 'formatCode') === code);
    if (known) return Number(attribute(known, 'numFmtId'));
    // Ids below 164 are Excel's own (ECMA-376 part 1, 18.8.30).
    const id = 1 + Math.max(163, ...formats.map((format) => Number(attribute(format, 'numFmtId'))));
    list.appendChild(make(list, 'x:numFmt', { numFmtId: id, formatCode: code }));
    list.setAttribute('count', String(formats.length + 1));
    return id;
  }

  withFont(style: number, name: string, attributes: Readonly<Record<string, string>> | undefined): number {
    return this.#change(style, (format) => {
      const list = ensure(this.edit(), 'x:fonts', stylesOrder);
      const font = (this.entry('fonts', style)?.cloneNode(true) as Element | undefined) ?? make(list, 'x:font');
      remove(child(font, name));
      if (attributes) {
        const setting = ensure(font, `x:${name}`, fontOrder);
        for (const [key, value] of Object.entries(attributes)) setting.setAttribute(key, value);
      }
      format.setAttribute('fontId', String(addEntry(list, font)));
      format.setAttribute('applyFont', '1');
    });
  }

  withFill(style: number, rgb: string | undefined): number {
    return this.#change(style, (format) => {
      const list = ensure(this.edit(), 'x:fills', stylesOrder);
      const fill = make(list, 'x:fill');
      const pattern = make(list, 'x:patternFill', { patternType: rgb === undefined ? 'none' : 'solid' });
      fill.appendChild(pattern);
      if (rgb !== undefined) pattern.appendChild(make(list, 'x:fgColor', { rgb: `FF${rgb}` }));
      format.setAttribute('fillId', String(addEntry(list, fill)));
      format.setAttribute('applyFill', '1');
    });
  }

  withAlignment(style: number, name: string, value: string | undefined): number {
    return this.#change(style, (format) => {
      const alignment = ensure(format, 'x:alignment', ['alignment', 'protection', 'extLst']);
      setOrRemove(alignment, name, value);
      format.setAttribute('applyAlignment', '1');
    });
  }
}
