import type { CellValue } from '../formulas/functions.ts';

/** What typing (or setting `values`) puts into a cell; undefined empties it. */
export type Input = { readonly value: CellValue } | { readonly formula: string };

export function parseInput(input: unknown, numberFormat: string): Input | undefined {
  if (input === '' || input === undefined || input === null) return undefined;
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input };
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text)) return { value: Number(text) };
  return { value: text };
}

/** Excel.RangeValueType. */
export function typeName(value: CellValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value.startsWith('#') ? 'Error' : 'String';
}
