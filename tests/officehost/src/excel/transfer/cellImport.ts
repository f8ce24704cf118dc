import type { OfficePackage } from '../../packages/officePackage.ts';
import { type Element, append, attribute, child, descendants, elements, ensure, setText } from '../../packages/xml.ts';
import { sameKey } from '../../protocol/collection.ts';
import { SharedStrings, richText } from '../cells/sharedStrings.ts';
import type { Workbook } from '../workbook.ts';
import type { StyleImport } from './styleImport.ts';

const CELL = ['f', 'v', 'is', 'extLst'];

/** Makes a copied sheet say in the target's numbers what it said in the source's: texts, looks, table ids. */
export class CellImport {
  readonly #strings: SharedStrings;
  readonly #target: Workbook;
  readonly #styles: StyleImport;

  constructor(source: OfficePackage, target: Workbook, styles: StyleImport) {
    this.#strings = new SharedStrings(source);
    this.#target = target;
    this.#styles = styles;
  }

  adapt(partName: string): void {
    const root = this.#target.file.xml(partName).edit();
    for (const column of elements(child(root, 'cols'), 'col')) this.#restyle(column, 'style');
    for (const row of elements(child(root, 'sheetData'), 'row')) {
      this.#restyle(row, 's');
      for (const cell of elements(row, 'c')) {
        this.#restyle(cell, 's');
        if (attribute(cell, 't') === 's') this.#moveText(cell);
      }
    }
    for (const rule of descendants(root, 'cfRule')) this.#redirect(rule, 'dxfId');
    // The workbook opens on the sheet it was opened on.
    for (const view of elements(child(root, 'sheetViews'), 'sheetView')) view.removeAttribute('tabSelected');
  }

  #restyle(element: Element, name: string): void {
    const style = attribute(element, name);
    if (style !== undefined) element.setAttribute(name, String(this.#styles.format(Number(style))));
  }
  #redirect(element: Element, name: string): void {
    const index = attribute(element, name);
    if (index !== undefined) element.setAttribute(name, String(this.#styles.difference(Number(index))));
  }

  /** "dataDxfId", "totalsRowBorderDxfId"...; named styles, which stay behind, are named no more. */
  #redirectAll(element: Element): void {
    for (const { name } of Array.from(element.attributes)) {
      if (name.endsWith('DxfId')) this.#redirect(element, name);
      if (name.endsWith('CellStyle')) element.removeAttribute(name);
    }
  }

  /** Formatted texts become texts of the cell, which keeps their runs; plain ones join the target's table. */
  #moveText(cell: Element): void {
    const item = this.#strings.item(Number(child(cell, 'v')?.textContent));
    const value = child(cell, 'v');
    if (!item || !value) return;
    if (!child(item, 'r') && this.#target.strings.isThere) {
      setText(value, String(this.#target.strings.indexOf(richText(item))));
      return;
    }
    cell.setAttribute('t', 'inlineStr');
    cell.removeChild(value);
    const text = ensure(cell, 'x:is', CELL);
    for (const node of elements(item)) append(text, cell.ownerDocument?.importNode(node, true) as Element);
  }

  /** Tables get ids and, where theirs are taken, names of their own; answers old names with new ones. */
  adaptTables(partNames: readonly string[]): Map<string, string> {
    const renamed = new Map<string, string>();
    const isTable = (name: string) => this.#target.file.contentTypes.of(name)?.endsWith('.table+xml');
    for (const partName of partNames.filter(isTable)) {
      const root = this.#target.file.xml(partName).edit();
      const others = this.#target.tables.items.filter((table) => table.partName !== partName);
      const id = 1 + Math.max(0, ...others.map((table) => Number(table.legacyId)));
      root.setAttribute('id', String(id));
      const wanted = attribute(root, 'displayName') ?? `Table${id}`;
      let name = wanted;
      for (let number = 2; this.#isTaken(name, others); number++) name = `${wanted}_${number}`;
      if (name !== wanted) renamed.set(wanted, name);
      root.setAttribute('name', name);
      root.setAttribute('displayName', name);
      for (const element of [root, ...descendants(root, 'tableColumn')]) this.#redirectAll(element);
    }
    return renamed;
  }

  #isTaken(name: string, tables: readonly { readonly name: string }[]): boolean {
    return tables.some((table) => sameKey(table.name, name)) || this.#target.names.find(name) !== null;
  }
}
