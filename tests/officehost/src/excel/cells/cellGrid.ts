import type { OfficePackage } from '../../packages/officePackage.ts';
import {
  type Element,
  append,
  attribute,
  child,
  elements,
  ensure,
  make,
  remove,
  setOrRemove,
  setText,
} from '../../packages/xml.ts';
import { type Rect, bounding, cellAt, cellName, formatRect, intersect, parseRect } from '../address.ts';
import type { CellValue } from '../formulas/functions.ts';
import { isErrorValue } from '../formulas/functions.ts';
import { moveFormula } from '../formulas/references.ts';
import { sheetOrder } from '../schemaOrder.ts';
import { type SharedStrings, richText, writeText } from './sharedStrings.ts';

const CELL = ['f', 'v', 'is', 'extLst'];
const key = (row: number, column: number) => row * 16384 + column;

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface Index {
  readonly rows: Map<number, Element>;
  readonly cells: Map<number, Element>;
  /** The cell that has a shared formula's text, by the number of the formula. */
  readonly shared: Map<string, GridPlace & { readonly formula: string }>;
}

/** The cells of a sheet: a view over its sheetData, which keeps every style, formula and attribute it does not change. */
export class CellGrid {
  readonly #file: OfficePackage;
  readonly partName: string;
  readonly #strings: SharedStrings;
  #index: Index | undefined;

  constructor(file: OfficePackage, partName: string, strings: SharedStrings) {
    this.#file = file;
    this.partName = partName;
    this.#strings = strings;
  }

  #data(): Element {
    return ensure(this.#file.xml(this.partName).root, 'x:sheetData', sheetOrder);
  }

  edit(): void {
    this.#file.xml(this.partName).edit();
  }

  #read(): Index {
    if (this.#index) return this.#index;
    const index: Index = { rows: new Map(), cells: new Map(), shared: new Map() };
    let row = -1;
    for (const element of elements(this.#data(), 'row')) {
      row = attribute(element, 'r') === undefined ? row + 1 : Number(attribute(element, 'r')) - 1;
      index.rows.set(row, element);
      let column = -1;
      for (const cell of elements(element, 'c')) {
        // Row and cell numbers may be left out (ECMA-376 part 1, 18.3.1.4).
        column = parseRect(attribute(cell, 'r') ?? '')?.column ?? column + 1;
        index.cells.set(key(row, column), cell);
        const formula = child(cell, 'f');
        const group =
          attribute(formula, 't') === 'shared' && formula?.textContent ? attribute(formula, 'si') : undefined;
        if (group !== undefined) index.shared.set(group, { row, column, formula: formula?.textContent ?? '' });
      }
    }
    return (this.#index = index);
  }

  /** Forgets what was read, after the tree was changed from outside. */
  refresh(): void {
    this.#index = undefined;
  }

  places(): GridPlace[] {
    return [...this.#read().cells.keys()].map((at) => ({ row: Math.floor(at / 16384), column: at % 16384 }));
  }
  element(row: number, column: number): Element | undefined {
    return this.#read().cells.get(key(row, column));
  }
  rowElement(row: number): Element | undefined {
    return this.#read().rows.get(row);
  }

  value(row: number, column: number): CellValue {
    const cell = this.element(row, column);
    const raw = child(cell, 'v')?.textContent ?? undefined;
    switch (attribute(cell, 't')) {
      case 's':
        return raw === undefined ? '' : this.#strings.text(Number(raw));
      case 'inlineStr':
        return richText(child(cell, 'is'));
      case 'b':
        return raw === '1';
      case 'str':
      case 'e':
      case 'd':
        return raw ?? '';
      default:
        return raw === undefined || raw === '' ? '' : Number(raw);
    }
  }

  /** "=..." where the cell has a formula of its own or shares one. */
  formula(row: number, column: number): string | undefined {
    const element = child(this.element(row, column), 'f');
    if (!element) return undefined;
    const own = element.textContent ?? '';
    if (own !== '' || attribute(element, 't') !== 'shared') return own === '' ? undefined : `=${own}`;
    const first = this.#read().shared.get(attribute(element, 'si') ?? '');
    return first && `=${moveFormula(first.formula, row - first.row, column - first.column)}`;
  }

  #sharing(group: string | undefined): (GridPlace & { readonly element: Element })[] {
    return this.places().flatMap((place) => {
      const element = child(this.element(place.row, place.column), 'f');
      return element && attribute(element, 't') === 'shared' && attribute(element, 'si') === group
        ? [{ ...place, element }]
        : [];
    });
  }

  isArray(row: number, column: number): Rect | undefined {
    const element = child(this.element(row, column), 'f');
    return attribute(element, 't') === 'array' ? parseRect(attribute(element, 'ref') ?? '') : undefined;
  }

  /** Puts a value or a formula with its value into a cell, which keeps its style. */
  put(row: number, column: number, value: CellValue, formula?: string): void {
    this.edit();
    const cell = this.element(row, column) ?? this.#addCell(row, column);
    this.#leaveShared(cell);
    for (const element of elements(cell)) if (element.localName === 'f' || element.localName === 'is') remove(element);
    if (formula !== undefined) setText(ensure(cell, 'x:f', CELL), formula.replace(/^=/, ''));
    this.#writeValue(cell, value, formula !== undefined);
  }

  /** Writes a formula's new value. */
  putResult(row: number, column: number, value: CellValue): void {
    const cell = this.element(row, column);
    if (!cell) return;
    this.edit();
    this.#writeValue(cell, value, true);
  }

  #writeValue(cell: Element, value: CellValue, isResult: boolean): void {
    if (typeof value === 'string' && !isResult && !isErrorValue(value) && value !== '') {
      return void this.#writeString(cell, value);
    }
    const type =
      typeof value === 'boolean' ? 'b' : typeof value === 'number' ? undefined : isErrorValue(value) ? 'e' : 'str';
    setOrRemove(cell, 't', type === 'str' && !isResult ? undefined : type);
    remove(child(cell, 'v'));
    if (value === '' && !isResult) return;
    setText(ensure(cell, 'x:v', CELL), typeof value === 'boolean' ? String(Number(value)) : String(value));
  }

  /** Into the workbook's table of texts, as Excel does, if it has one. */
  #writeString(cell: Element, value: string): void {
    remove(child(cell, 'v'));
    if (this.#strings.isThere) {
      cell.setAttribute('t', 's');
      setText(ensure(cell, 'x:v', CELL), String(this.#strings.indexOf(value)));
    } else {
      cell.setAttribute('t', 'inlineStr');
      const text = ensure(cell, 'x:is', CELL);
      writeText(append(text, make(text, 'x:t')), value);
    }
  }

  /** Empties a cell; one with a style stays in the file for its style's sake. */
  erase(row: number, column: number): void {
    const cell = this.element(row, column);
    if (!cell) return;
    this.edit();
    this.#leaveShared(cell);
    for (const element of elements(cell)) remove(element);
    cell.removeAttribute('t');
    if (attribute(cell, 's') === undefined) this.#drop(row, column);
  }

  #drop(row: number, column: number): void {
    remove(this.element(row, column));
    this.#read().cells.delete(key(row, column));
  }

  /** The others of a shared formula get it written out when the cell that has it gives it up. */
  #leaveShared(cell: Element): void {
    const formula = child(cell, 'f');
    if (attribute(formula, 't') !== 'shared' || !formula?.textContent) return;
    for (const { row, column, element } of this.#sharing(attribute(formula, 'si'))) {
      const text = this.formula(row, column);
      if (element === formula || text === undefined) continue;
      for (const name of ['t', 'si', 'ref']) element.removeAttribute(name);
      setText(element, text.slice(1));
    }
    this.#read().shared.delete(attribute(formula, 'si') ?? '');
  }

  ensureRow(row: number): Element {
    const known = this.rowElement(row);
    if (known) return known;
    const data = this.#data();
    const added = make(data, 'x:row', { r: row + 1 });
    data.insertBefore(added, this.#firstBehind(data, row));
    this.#read().rows.set(row, added);
    return added;
  }

  /** Rows mostly come at the end. */
  #firstBehind(data: Element, row: number): Element | null {
    let before: Element | null = null;
    for (let at = data.lastChild; at; at = at.previousSibling) {
      if (at.nodeType !== 1) continue;
      if (Number((at as Element).getAttribute('r')) - 1 < row) break;
      before = at as Element;
    }
    return before;
  }

  ensureCell(row: number, column: number): Element {
    this.edit();
    return this.element(row, column) ?? this.#addCell(row, column);
  }

  #addCell(row: number, column: number): Element {
    const parent = this.ensureRow(row);
    const style =
      (attribute(parent, 'customFormat') === '1' ? attribute(parent, 's') : undefined) ?? this.#columnStyle(column);
    const cell = make(parent, 'x:c', { r: cellName(row, column), s: style });
    const behind = elements(parent, 'c').find(
      (other) => (parseRect(attribute(other, 'r') ?? '')?.column ?? 0) > column,
    );
    parent.insertBefore(cell, behind ?? elements(parent, 'extLst')[0] ?? null);
    parent.removeAttribute('spans'); // a hint only, and now it may be wrong
    this.#read().cells.set(key(row, column), cell);
    this.#growDimension(cellAt(row, column));
    return cell;
  }

  #columnStyle(column: number): string | undefined {
    const columns = elements(child(this.#file.xml(this.partName).root, 'cols'), 'col');
    const own = columns.find(
      (col) => Number(attribute(col, 'min')) <= column + 1 && Number(attribute(col, 'max')) > column,
    );
    return attribute(own, 'style');
  }

  #growDimension(rect: Rect): void {
    const dimension = child(this.#file.xml(this.partName).root, 'dimension');
    const known = parseRect(attribute(dimension, 'ref') ?? '');
    if (dimension && known) dimension.setAttribute('ref', formatRect(bounding(known, rect)));
  }

  /** Moves cells with all that is in them; what stood there goes. */
  move(area: Rect, rows: number, columns: number): void {
    this.edit();
    const moved = this.places().filter((place) => intersect(area, cellAt(place.row, place.column)));
    const taken = moved.map((place) => {
      const element = this.element(place.row, place.column) as Element;
      this.#drop(place.row, place.column);
      return { ...place, element };
    });
    for (const { row, column, element } of taken) {
      const cell = this.ensureCell(row + rows, column + columns);
      cell.parentNode?.replaceChild(element, cell);
      element.setAttribute('r', cellName(row + rows, column + columns));
      this.#read().cells.set(key(row + rows, column + columns), element);
    }
  }
}
