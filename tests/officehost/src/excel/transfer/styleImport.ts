import type { OfficePackage } from '../../packages/officePackage.ts';
import { type Element, child, elements, ensure } from '../../packages/xml.ts';
import { Styles, addEntry } from '../cells/styles.ts';
import { stylesOrder } from '../schemaOrder.ts';
import type { Workbook } from '../workbook.ts';

/** Brings looks of cells from one workbook into another; each is brought once. */
export class StyleImport {
  readonly #source: Styles;
  readonly #target: Workbook;
  readonly #formats = new Map<number, number>();
  readonly #differences = new Map<number, number>();

  constructor(source: OfficePackage, target: Workbook) {
    this.#source = new Styles(source);
    this.#target = target;
  }

  #bring(entry: Element, list: 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs'): number {
    const root = this.#target.styles.edit();
    const holder = ensure(root, `x:${list}`, stylesOrder);
    return addEntry(holder, root.ownerDocument?.importNode(entry, true) as Element);
  }

  /** The target's number for a source's cell format. */
  format(style: number): number {
    let known = this.#formats.get(style);
    if (known === undefined) this.#formats.set(style, (known = this.#importFormat(style)));
    return known;
  }

  #importFormat(style: number): number {
    const original = elements(child(this.#source.root(), 'cellXfs'), 'xf')[style];
    if (!original) return 0;
    const format = original.cloneNode(true) as Element;
    const parts = { fonts: 'fontId', fills: 'fillId', borders: 'borderId' } as const;
    for (const list of ['fonts', 'fills', 'borders'] as const) {
      const entry = this.#source.entry(list, style);
      if (entry) format.setAttribute(parts[list], String(this.#bring(entry, list)));
    }
    const code = this.#source.numberFormat(style);
    format.setAttribute('numFmtId', String(this.#target.styles.numberFormatId(code)));
    // Named styles stay behind: the cell looks the same by its own format.
    format.setAttribute('xfId', '0');
    return this.#bring(format, 'cellXfs');
  }

  /** The target's number for a source's differential format (conditional formats and tables). */
  difference(index: number): number {
    const known = this.#differences.get(index);
    if (known !== undefined) return known;
    const entry = elements(child(this.#source.root(), 'dxfs'), 'dxf')[index];
    const brought = entry ? this.#bring(entry, 'dxfs') : 0;
    this.#differences.set(index, brought);
    return brought;
  }
}
