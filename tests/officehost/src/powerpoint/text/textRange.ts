import { type Element, attribute, child, ensure } from '../../packages/xml.ts';
import { errors } from '../../protocol/errors.ts';
import { expose } from '../../protocol/expose.ts';
import { type PartContext, editIn } from '../context.ts';
import { ShapeFont, ensureRunProperties } from './font.ts';
import { locate, paragraphsOf, pieces, readText } from './paragraphs.ts';
import { splitAt } from './runs.ts';
import { spliceText } from './splice.ts';

/** Anything with text in it: a shape's text frame or a table's cell. */
export interface TextOwner {
  readonly context: PartContext;
  readonly body: () => Element | undefined;
  readonly ensureBody: () => Element;
  /** Where runs of a level inherit their look from, nearest first: paragraph properties with defRPr in them. */
  readonly inherited: (level: number) => Iterable<Element>;
}

const alignments: Record<string, string> = { l: 'Left', ctr: 'Center', r: 'Right', just: 'Justify', dist: 'Distributed', thaiDist: 'ThaiDistributed', justLow: 'JustifyLow' }; // prettier-ignore

class ParagraphFormat {
  readonly #owner: TextOwner;
  readonly #paragraphs: () => Element[];
  constructor(owner: TextOwner, paragraphs: () => Element[]) {
    this.#owner = owner;
    this.#paragraphs = paragraphs;
  }

  get horizontalAlignment(): string | null {
    const values = this.#paragraphs().map((paragraph) => {
      const own = attribute(child(paragraph, 'pPr'), 'algn');
      const level = Number(attribute(child(paragraph, 'pPr'), 'lvl') ?? 0);
      const inherited = own ?? [...this.#owner.inherited(level)].map((style) => attribute(style, 'algn')).find(Boolean);
      return alignments[inherited ?? 'l'] ?? 'Left';
    });
    return values.every((value) => value === values[0]) ? (values[0] ?? 'Left') : null;
  }
  set horizontalAlignment(value: string) {
    const file = Object.keys(alignments).find((key) => alignments[key] === value);
    if (file === undefined) throw errors.invalidArgument(`alignment "${value}"`);
    editIn(this.#owner.context);
    for (const paragraph of this.#paragraphs()) {
      const format = ensure(paragraph, 'a:pPr', ['pPr', 'r', 'br', 'fld', 'endParaRPr']);
      format.setAttribute('algn', file);
    }
  }
}
expose(ParagraphFormat, { scalars: ['horizontalAlignment'] });

/** The text of a shape or a stretch of it. */
export class TextRange {
  readonly #owner: TextOwner;
  readonly #start: number;
  /** Undefined for all of the text, however long it grows. */
  #length: number | undefined;

  constructor(owner: TextOwner, start = 0, length?: number) {
    this.#owner = owner;
    this.#start = start;
    this.#length = length;
  }

  get #all(): string {
    return readText(this.#owner.body(), this.#owner.context.paragraphBreak);
  }

  get start(): number {
    return this.#start;
  }

  get length(): number {
    return this.#length ?? this.#all.length - this.#start;
  }

  get text(): string {
    return this.#all.slice(this.#start, this.#start + this.length);
  }
  set text(value: string) {
    editIn(this.#owner.context);
    spliceText(this.#owner.ensureBody(), this.#start, this.length, value);
    if (this.#length !== undefined) this.#length = value.length;
  }

  #touchedParagraphs(): Element[] {
    const body = this.#owner.body();
    if (!body) return [];
    const from = locate(body, this.#start).paragraph;
    return paragraphsOf(body).slice(from, locate(body, this.#start + this.length).paragraph + 1);
  }

  get paragraphFormat(): ParagraphFormat {
    return new ParagraphFormat(this.#owner, () => this.#touchedParagraphs());
  }

  get font(): ShapeFont {
    return new ShapeFont({
      context: this.#owner.context,
      looks: () => this.#runs().map(({ paragraph, run }) => this.#lookOf(paragraph, run)),
      edit: () => this.#editRuns(),
    });
  }

  /** The runs of the stretch; for an empty text the empty paragraph's own look. */
  #runs(): { paragraph: Element; run: Element | undefined }[] {
    const body = this.#owner.body();
    const found: { paragraph: Element; run: Element | undefined }[] = [];
    let at = 0;
    for (const paragraph of paragraphsOf(body)) {
      for (const { node, text } of pieces(paragraph)) {
        if (at < this.#start + this.length && at + text.length > this.#start) found.push({ paragraph, run: node });
        at += text.length;
      }
      at += 1;
    }
    const [first] = paragraphsOf(body);
    return found.length || !first ? found : [{ paragraph: first, run: undefined }];
  }

  #lookOf(paragraph: Element, run: Element | undefined): Element[] {
    const level = Number(attribute(child(paragraph, 'pPr'), 'lvl') ?? 0);
    const inherited = [...this.#owner.inherited(level)].map((style) => child(style, 'defRPr'));
    return [run ? child(run, 'rPr') : child(paragraph, 'endParaRPr'), ...inherited].filter(
      (look) => look !== undefined,
    );
  }

  #editRuns(): Element[] {
    editIn(this.#owner.context);
    const body = this.#owner.ensureBody();
    for (const offset of [this.#start + this.length, this.#start]) {
      const place = locate(body, offset);
      const paragraph = paragraphsOf(body)[place.paragraph];
      if (paragraph) splitAt(paragraph, place.offset);
    }
    return this.#runs().map(({ paragraph, run }) =>
      run ? ensureRunProperties(run) : ensure(paragraph, 'a:endParaRPr', ['pPr', 'endParaRPr']),
    );
  }

  getSubstring(start: number, length?: number): TextRange {
    if (start < 0 || start > this.length) throw errors.invalidArgument(`start ${start}`);
    return new TextRange(this.#owner, this.#start + start, Math.min(length ?? Infinity, this.length - start));
  }
}
expose(TextRange, {
  scalars: ['start', 'length', 'text'],
  objects: ['font', 'paragraphFormat'],
  methods: ['getSubstring'],
});
