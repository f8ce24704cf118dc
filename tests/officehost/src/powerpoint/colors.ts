import type { OfficePackage } from '../packages/officePackage.ts';
import { type Element, attribute, child, elements } from '../packages/xml.ts';
import { errors } from '../protocol/errors.ts';

/** A colour as the API takes it ("#ff8800", "ff8800") as the file has it ("FF8800"). */
export function hexColor(value: string): string {
  const [, hex] = /^#?([0-9a-f]{6})$/i.exec(value) ?? [];
  if (hex === undefined) throw errors.invalidArgument(`colour "${value}"`);
  return hex.toUpperCase();
}

/** The theme and colour map that a part is drawn with: its own layout's and master's. */
function themeOf(file: OfficePackage, partName: string): { theme: Element | undefined; map: Element | undefined } {
  const layout = file.relationships(partName).target('slideLayout') ?? partName;
  const master = file.relationships(layout).target('slideMaster') ?? layout;
  const theme = file.relationships(master).target('theme');
  return {
    theme:
      theme !== undefined && file.has(theme) ? child(file.xml(theme).root, 'themeElements', 'clrScheme') : undefined,
    map: file.has(master) ? child(file.xml(master).root, 'clrMap') : undefined,
  };
}

/** "#RRGGBB" of a solidFill (or any element with a colour in it); shades of a theme colour answer the theme colour. */
export function colorIn(file: OfficePackage, partName: string, holder: Element | undefined): string | undefined {
  const [color] = elements(holder);
  const value = attribute(color, 'val');
  if (value === undefined) return undefined;
  if (color?.localName === 'srgbClr') return `#${value.toUpperCase()}`;
  if (color?.localName === 'sysClr') return `#${attribute(color, 'lastClr') ?? '000000'}`;
  if (color?.localName !== 'schemeClr') return undefined;
  const { theme, map } = themeOf(file, partName);
  const [defined] = elements(child(theme, attribute(map, value) ?? value));
  const hex = attribute(defined, 'lastClr') ?? attribute(defined, 'val');
  return hex === undefined ? undefined : `#${hex.toUpperCase()}`;
}
