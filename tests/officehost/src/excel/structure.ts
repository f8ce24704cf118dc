import type { OfficePackage } from '../packages/officePackage.ts';
import { type Element, attribute, child, descendants, elements, remove, setText } from '../packages/xml.ts';
import { type Rect, formatRect, parseRect } from './address.ts';
import { mapReferences, writeLike } from './formulas/references.ts';

// What Excel does to everything that names cells when cells are inserted or deleted.

export type Direction = 'Down' | 'Up' | 'Right' | 'Left';

/** Cells that are inserted (Down, Right) or deleted (Up, Left). */
export interface Shift {
  readonly area: Rect;
  readonly direction: Direction;
  /** A range that ends where the new cells begin grows over them: columns of a table that gets rows at its end. */
  readonly growing?: boolean;
  /** Nothing moves; only what grows does. */
  readonly still?: boolean;
}

/** Where a range stands after a shift; undefined when all of it was deleted. */
export function shiftRect(rect: Rect, { area, direction, growing = false, still = false }: Shift): Rect | undefined {
  if (still) return growOver(rect, area);
  const isDown = direction === 'Down' || direction === 'Up';
  const swap = (r: Rect): Rect => ({ row: r.column, column: r.row, rows: r.columns, columns: r.rows });
  const shifted = shiftDown(
    isDown ? rect : swap(rect),
    isDown ? area : swap(area),
    direction === 'Up' || direction === 'Left',
    growing,
  );
  return shifted && !isDown ? swap(shifted) : shifted;
}

/** A range that ends right above the area gets as many rows more. */
function growOver(rect: Rect, area: Rect): Rect {
  const isAbove = rect.row + rect.rows === area.row && rect.column >= area.column && rect.column + rect.columns <= area.column + area.columns; // prettier-ignore
  return isAbove ? { ...rect, rows: rect.rows + area.rows } : rect;
}

function shiftDown(rect: Rect, area: Rect, isDeleting: boolean, growing: boolean): Rect | undefined {
  // Only ranges that lie in the moved columns as a whole move; Excel refuses or leaves the others.
  if (rect.column < area.column || rect.column + rect.columns > area.column + area.columns) return rect;
  const end = rect.row + rect.rows;
  const areaEnd = area.row + area.rows;
  if (!isDeleting) {
    if (rect.row >= area.row) return { ...rect, row: rect.row + area.rows };
    return end > area.row || (growing && end === area.row) ? { ...rect, rows: rect.rows + area.rows } : rect;
  }
  if (rect.row >= areaEnd) return { ...rect, row: rect.row - area.rows };
  const lost = Math.min(end, areaEnd) - Math.max(rect.row, area.row);
  if (lost <= 0) return rect;
  if (lost === rect.rows) return undefined;
  return { ...rect, row: Math.min(rect.row, area.row), rows: rect.rows - lost };
}

export function shiftFormula(formula: string, shift: Shift, isHome: (sheet: string | undefined) => boolean): string {
  return mapReferences(formula, ({ sheet, rect }, written) => {
    if (!isHome(sheet)) return undefined;
    const shifted = shiftRect(rect, shift);
    return shifted && formatRect(shifted) === formatRect(rect) ? undefined : writeLike(written, shifted);
  });
}

/** Rewrites the text of elements that hold formulas; the part is only written anew when one of them changed. */
export function shiftFormulas(
  file: OfficePackage,
  partName: string,
  names: readonly string[],
  shift: Shift,
  isHome: (sheet: string | undefined) => boolean,
): void {
  for (const element of [...descendants(file.xml(partName).root)]) {
    if (!names.includes(element.localName ?? '') || !element.textContent) continue;
    const shifted = shiftFormula(element.textContent, shift, isHome);
    if (shifted === element.textContent) continue;
    file.xml(partName).edit();
    setText(element, shifted);
  }
}

/** Moves what a sheet says about its cells: merged cells, rules, lists, links. */
export function shiftSheetRanges(file: OfficePackage, partName: string, shift: Shift): void {
  const { root } = file.xml(partName);
  const holders: readonly [parent: string, attribute: string][] = [
    ['mergeCells', 'ref'],
    ['hyperlinks', 'ref'],
    ['dataValidations', 'sqref'],
    ['ignoredErrors', 'sqref'],
  ];
  for (const [parent, name] of holders) {
    const list = child(root, parent);
    for (const entry of elements(list)) shiftAttribute(file, partName, entry, name, shift);
    if (list && elements(list).length === 0) remove(list);
  }
  for (const rule of elements(root, 'conditionalFormatting')) shiftAttribute(file, partName, rule, 'sqref', shift);
}

function shiftAttribute(file: OfficePackage, partName: string, element: Element, name: string, shift: Shift): void {
  const before = attribute(element, name);
  if (before === undefined) return;
  const after = before
    .split(' ')
    .map((text) => {
      const rect = parseRect(text);
      const shifted = rect && shiftRect(rect, shift);
      return rect ? shifted && formatRect(shifted) : text;
    })
    .filter((text) => text !== undefined)
    .join(' ');
  if (after === before) return;
  file.xml(partName).edit();
  if (after === '') remove(element);
  else element.setAttribute(name, after);
}
