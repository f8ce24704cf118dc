import { child, elements } from '../../packages/xml.ts';
import type { Table } from './table.ts';

/** The formula of each column that has one for all its cells (ECMA-376 part 1, 18.5.1.1). */
export function calculatedFormulas(table: Table): (string | undefined)[] {
  return elements(child(table.root(), 'tableColumns'), 'tableColumn').map((column) => {
    const text = child(column, 'calculatedColumnFormula')?.textContent;
    return text ? `=${text}` : undefined;
  });
}
