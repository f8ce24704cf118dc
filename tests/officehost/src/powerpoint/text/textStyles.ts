import type { OfficePackage } from '../../packages/officePackage.ts';
import { type Element, child } from '../../packages/xml.ts';
import { placeholderAncestors, placeholderOf } from '../shapes/placeholders.ts';

/**
 * Where a shape's text gets its look when its runs say nothing, nearest first: its own list style, those of the
 * placeholder on layout and master, the master's text styles, the presentation's defaults.
 */
export function* styleChain(file: OfficePackage, partName: string, shape: Element, level: number): Generator<Element> {
  const level1 = `lvl${level + 1}pPr`;
  const lists: (Element | undefined)[] = [child(shape, 'txBody', 'lstStyle')];
  const ancestors = placeholderAncestors(file, partName, shape);
  for (const ancestor of ancestors.shapes) lists.push(child(ancestor, 'txBody', 'lstStyle'));
  lists.push(child(ancestors.master, 'txStyles', masterStyle(shape)));
  lists.push(child(file.xml(file.mainPart()).root, 'defaultTextStyle'));
  for (const list of lists) {
    const found = child(list, level1);
    if (found) yield found;
  }
}

function masterStyle(shape: Element): string {
  const placeholder = placeholderOf(shape);
  if (!placeholder) return 'otherStyle';
  const type = placeholder.getAttribute('type') ?? 'obj';
  if (/title/i.test(type)) return 'titleStyle';
  return ['dt', 'ftr', 'sldNum'].includes(type) ? 'otherStyle' : 'bodyStyle';
}
