import type { OfficePackage } from '../packages/officePackage.ts';
import { type Element, attribute, child, elements, ensure, make, setOrRemove } from '../packages/xml.ts';
import type { Rect } from './address.ts';
import type { CellGrid } from './cells/cellGrid.ts';
import { sheetOrder } from './schemaOrder.ts';

/** More rows than this are not looked at one by one. */
const MOST = 10000;

const agree = (values: readonly boolean[]): boolean | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? false) : null;

/** Hidden rows and columns of a sheet (ECMA-376 part 1, 18.3.1.13 and 18.3.1.73). */
export class SheetDimensions {
  readonly #file: OfficePackage;
  readonly #cells: CellGrid;
  constructor(file: OfficePackage, cells: CellGrid) {
    this.#file = file;
    this.#cells = cells;
  }

  areRowsHidden({ row, rows }: Rect): boolean | null {
    const all = Array.from({ length: Math.min(rows, MOST) }, (_, index) => this.#cells.rowElement(row + index));
    return agree(all.map((element) => attribute(element, 'hidden') === '1'));
  }
  hideRows({ row, rows }: Rect, isHidden: boolean): void {
    this.#cells.edit();
    for (let at = row; at < row + Math.min(rows, MOST); at++) {
      const element = isHidden ? this.#cells.ensureRow(at) : this.#cells.rowElement(at);
      if (element) setOrRemove(element, 'hidden', isHidden ? '1' : undefined);
    }
  }

  #column(index: number): Element | undefined {
    const columns = elements(child(this.#file.xml(this.#cells.partName).root, 'cols'), 'col');
    return columns.find(
      (column) => Number(attribute(column, 'min')) <= index + 1 && Number(attribute(column, 'max')) > index,
    );
  }
  areColumnsHidden({ column, columns }: Rect): boolean | null {
    const all = Array.from({ length: columns }, (_, index) => this.#column(column + index));
    return agree(all.map((element) => attribute(element, 'hidden') === '1'));
  }
  hideColumns({ column, columns }: Rect, isHidden: boolean): void {
    for (let at = column; at < column + columns; at++) {
      const own = this.#column(at);
      if (own || isHidden) setOrRemove(this.#alone(at, own), 'hidden', isHidden ? '1' : undefined);
    }
  }

  /** An entry for one column only, cut out of the one that covers it. */
  #alone(index: number, covering: Element | undefined): Element {
    const number = index + 1;
    const list = ensure(this.#file.xml(this.#cells.partName).edit(), 'x:cols', sheetOrder);
    const own = (covering?.cloneNode(true) as Element | undefined) ?? make(list, 'x:col', { width: 9.140625 });
    const last = Number(attribute(covering, 'max') ?? number);
    own.setAttribute('min', String(number));
    own.setAttribute('max', String(number));
    const behind = elements(list, 'col').find((column) => Number(attribute(column, 'min')) > number) ?? null;
    list.insertBefore(own, behind);
    if (covering && last > number) {
      const rest = covering.cloneNode(true) as Element;
      rest.setAttribute('min', String(number + 1));
      list.insertBefore(rest, behind);
    }
    if (covering && Number(attribute(covering, 'min')) < number) covering.setAttribute('max', String(number - 1));
    else if (covering) list.removeChild(covering);
    return own;
  }
}
