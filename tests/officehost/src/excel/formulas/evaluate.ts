import { type Rect, parseAddress } from '../address.ts';
import {
  type CellValue,
  FormulaError,
  type Matrix,
  type Operand,
  type Thunk,
  functions,
  single,
  toNumber,
  toText,
} from './functions.ts';

/** Where a formula gets what it refers to. */
export interface Surroundings {
  /** Undefined where there is no such sheet. */
  cells(rect: Rect, sheet: string | undefined): Matrix | undefined;
  column(table: string, column: string): Matrix | undefined;
  name(name: string): string | undefined;
}

/** The formula uses something that the fake host does not know, so that its value can't be told. */
export class UnknownFormula extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:E[-+]?\d+)?)|"((?:[^"]|"")*)"|((?:(?:'(?:[^']|'')+'|[A-Za-z_\u00A1-\uFFFF][\w.\u00A1-\uFFFF]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w([]))|([A-Za-z_][\w.]*)\[([^\]@#[]+)\]|([A-Za-z_\\][\w.]*)|(<=|>=|<>|[-+*/&(),=<>^%]))/gy;

interface Token {
  readonly number?: string | undefined;
  readonly text?: string | undefined;
  readonly reference?: string | undefined;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
  readonly word?: string | undefined;
  readonly operator?: string | undefined;
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) throw new UnknownFormula(source);
    const [, number, text, reference, table, column, word, operator] = match;
    tokens.push({ number, text, reference, table, column, word, operator });
  }
  return tokens;
}

/** Works out a formula ("=SUM(A1:A3)*2"); errors of the formula come as their value ("#DIV/0!"). */
export function evaluate(formula: string, surroundings: Surroundings): CellValue {
  try {
    return new Evaluation(tokenize(formula.replace(/^=/, '').trim()), surroundings).run();
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

class Evaluation {
  readonly #tokens: readonly Token[];
  readonly #surroundings: Surroundings;
  #at = 0;

  constructor(tokens: readonly Token[], surroundings: Surroundings) {
    this.#tokens = tokens;
    this.#surroundings = surroundings;
  }

  run(): CellValue {
    const value = this.#comparison()();
    if (this.#at !== this.#tokens.length) throw new UnknownFormula();
    return single(value);
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at]?.operator;
  }

  #take(...operators: string[]): string | undefined {
    const found = this.#peek();
    if (found === undefined || !operators.includes(found)) return undefined;
    this.#at++;
    return found;
  }

  // Parsing answers thunks, so that IF and IFERROR work out only what they need.

  #comparison(): Thunk {
    let left = this.#joined();
    for (let operator; (operator = this.#take('=', '<>', '<', '>', '<=', '>='));) {
      const [a, b, sign] = [left, this.#joined(), operator];
      left = () => compare(single(a()), single(b()), sign);
    }
    return left;
  }

  #joined(): Thunk {
    let left = this.#sum();
    while (this.#take('&')) {
      const [a, b] = [left, this.#sum()];
      left = () => toText(a()) + toText(b());
    }
    return left;
  }

  #sum(): Thunk {
    let left = this.#product();
    for (let operator; (operator = this.#take('+', '-'));) {
      const [a, b, sign] = [left, this.#product(), operator === '+' ? 1 : -1];
      left = () => toNumber(a()) + sign * toNumber(b());
    }
    return left;
  }

  #product(): Thunk {
    let left = this.#unary();
    for (let operator; (operator = this.#take('*', '/'));) {
      const [a, b, isProduct] = [left, this.#unary(), operator === '*'];
      left = () => {
        const [x, y] = [toNumber(a()), toNumber(b())];
        if (!isProduct && y === 0) throw new FormulaError('#DIV/0!');
        return isProduct ? x * y : x / y;
      };
    }
    return left;
  }

  #unary(): Thunk {
    const sign = this.#take('-', '+');
    if (sign === undefined) return this.#primary();
    const value = this.#unary();
    return sign === '-' ? () => -toNumber(value()) : value;
  }

  #primary(): Thunk {
    if (this.#take('(')) {
      const inner = this.#comparison();
      if (!this.#take(')')) throw new UnknownFormula();
      return inner;
    }
    const token = this.#tokens[this.#at++];
    if (!token || token.operator !== undefined) throw new UnknownFormula();
    if (token.number !== undefined) return () => Number(token.number);
    if (token.text !== undefined) return () => (token.text ?? '').replace(/""/g, '"');
    if (token.reference !== undefined) return this.#reference(token.reference);
    if (token.table !== undefined) return this.#column(token.table, token.column ?? '');
    return this.#word(token.word ?? '');
  }

  #reference(written: string): Thunk {
    const { sheet, rect } = parseAddress(written);
    return () => (rect && this.#surroundings.cells(rect, sheet)) ?? refused();
  }

  #column(table: string, column: string): Thunk {
    return () => this.#surroundings.column(table, column) ?? refused();
  }

  #word(word: string): Thunk {
    if (/^(TRUE|FALSE)$/i.test(word) && this.#peek() !== '(') return () => word.toUpperCase() === 'TRUE';
    if (this.#peek() !== '(') {
      const named = this.#surroundings.name(word);
      const { rect } = parseAddress(named ?? '');
      if (!rect || named === undefined) throw new UnknownFormula();
      return this.#reference(named);
    }
    const work = functions[word.toUpperCase()];
    if (!work) throw new UnknownFormula(word);
    this.#at++;
    const operands: Thunk[] = [];
    while (!this.#take(')')) {
      operands.push(this.#comparison());
      if (!this.#take(',') && this.#peek() !== ')') throw new UnknownFormula();
    }
    return () => work(...operands);
  }
}

function refused(): Operand {
  throw new FormulaError('#REF!');
}

const rank = (value: CellValue) => ['number', 'string', 'boolean'].indexOf(typeof value);

/** Excel's order: numbers, then texts without regard to case, then truth values; an empty cell is like either. */
function compare(left: CellValue, right: CellValue, sign: string): boolean {
  const like = (value: CellValue, other: CellValue) => (value === '' && typeof other === 'number' ? 0 : value);
  const [a, b] = [like(left, right), like(right, left)].map((value) =>
    typeof value === 'string' ? value.toLowerCase() : value,
  );
  if (a === undefined || b === undefined) return false;
  const order = rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
  return (
    { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[sign] ??
    false
  );
}
