/** What a cell can hold; '' is an empty one, texts that begin with # are errors as Excel writes them. */
export type CellValue = string | number | boolean;
export type Matrix = readonly (readonly CellValue[])[];
export type Operand = CellValue | Matrix;

export class FormulaError extends Error {}

export const isMatrix = (value: Operand): value is Matrix => typeof value === 'object';
export const isErrorValue = (value: Operand): value is string =>
  typeof value === 'string' && /^#(N\/A|NAME\?|VALUE!|REF!|DIV\/0!|NUM!|NULL!)$/.test(value);

export function single(value: Operand): CellValue {
  const one = isMatrix(value) ? (value[0]?.[0] ?? '') : value;
  if (isErrorValue(one)) throw new FormulaError(one);
  return one;
}

export function toNumber(value: Operand): number {
  const one = single(value);
  if (one === '') return 0;
  if (typeof one === 'boolean') return Number(one);
  if (typeof one === 'string' && one.trim() !== '' && !Number.isNaN(Number(one))) return Number(one);
  if (typeof one !== 'number') throw new FormulaError('#VALUE!');
  return one;
}

export const toText = (value: Operand): string => {
  const one = single(value);
  return typeof one === 'boolean' ? String(one).toUpperCase() : String(one);
};

export const toBoolean = (value: Operand): boolean => {
  const one = single(value);
  return typeof one === 'boolean' ? one : toNumber(one) !== 0;
};

const flat = (operands: readonly Operand[]): CellValue[] =>
  operands.flatMap((operand) => (isMatrix(operand) ? operand.flat() : [operand]));

function numbers(operands: readonly Operand[]): number[] {
  const values = flat(operands);
  const error = values.find(isErrorValue);
  if (error !== undefined) throw new FormulaError(error);
  return values.filter((value) => typeof value === 'number');
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export type Thunk = () => Operand;
type Function = (...operands: (Thunk | undefined)[]) => Operand;

/** A function that looks at all its operands. */
const eager =
  (work: (operands: readonly Operand[]) => Operand): Function =>
  (...thunks) =>
    work(thunks.map((thunk) => thunk?.() ?? ''));

/** The functions that the fake host knows. A formula with any other keeps its cached value and is marked. */
export const functions: Readonly<Record<string, Function>> = {
  SUM: eager((operands) => sum(numbers(operands))),
  AVERAGE: eager((operands) => {
    const values = numbers(operands);
    if (!values.length) throw new FormulaError('#DIV/0!');
    return sum(values) / values.length;
  }),
  MIN: eager((operands) => Math.min(...(numbers(operands).length ? numbers(operands) : [0]))),
  MAX: eager((operands) => Math.max(...(numbers(operands).length ? numbers(operands) : [0]))),
  COUNT: eager((operands) => flat(operands).filter((value) => typeof value === 'number').length),
  COUNTA: eager((operands) => flat(operands).filter((value) => value !== '').length),
  ROUND: eager(([value = 0, digits = 0]) => {
    const factor = 10 ** toNumber(digits);
    const number = toNumber(value);
    return (Math.sign(number) * Math.round(Math.abs(number) * factor)) / factor;
  }),
  LEN: eager(([text = '']) => toText(text).length),
  AND: eager((operands) => flat(operands).every(toBoolean)),
  OR: eager((operands) => flat(operands).some(toBoolean)),
  NOT: eager(([value = false]) => !toBoolean(value)),
  CONCATENATE: eager((operands) => operands.map(toText).join('')),
  IF: (condition, then, otherwise) => (toBoolean(condition?.() ?? '') ? (then?.() ?? true) : (otherwise?.() ?? false)),
  IFERROR: (value, fallback) => {
    try {
      return single(value?.() ?? '');
    } catch (error) {
      if (error instanceof FormulaError) return fallback?.() ?? '';
      throw error;
    }
  },
};
