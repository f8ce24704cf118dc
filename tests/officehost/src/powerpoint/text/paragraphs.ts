import { type Element, child, elements } from '../../packages/xml.ts';

/** A run, a field or a line break. */
export interface Piece {
  readonly node: Element;
  readonly text: string;
}

/** How a line break inside a paragraph reads in the API. */
export const LINE_BREAK = '\v';

export function pieces(paragraph: Element): Piece[] {
  return elements(paragraph)
    .filter((node) => ['r', 'fld', 'br'].includes(node.localName ?? ''))
    .map((node) => ({ node, text: node.localName === 'br' ? LINE_BREAK : (child(node, 't')?.textContent ?? '') }));
}

export const paragraphsOf = (body: Element | undefined): Element[] => elements(body, 'p');

export const paragraphText = (paragraph: Element): string =>
  pieces(paragraph)
    .map((piece) => piece.text)
    .join('');

/** The text of a body; paragraphs are parted by one character, so that offsets are the same whichever it is. */
export const readText = (body: Element | undefined, paragraphBreak = '\n'): string =>
  paragraphsOf(body).map(paragraphText).join(paragraphBreak);

export interface Place {
  /** Which paragraph. */
  readonly paragraph: number;
  /** How many characters into it. */
  readonly offset: number;
}

export function locate(body: Element, offset: number): Place {
  const lengths = paragraphsOf(body).map((paragraph) => paragraphText(paragraph).length);
  let rest = offset;
  for (const [paragraph, length] of lengths.entries()) {
    if (rest <= length) return { paragraph, offset: rest };
    rest -= length + 1;
  }
  return { paragraph: lengths.length - 1, offset: lengths.at(-1) ?? 0 };
}
