import { type Element, child, clear, make, remove } from '../../packages/xml.ts';
import { LINE_BREAK, locate, paragraphsOf, pieces, readText } from './paragraphs.ts';
import { copyProperties, joinRuns, makeBreak, makeRun, putPiece, splitAt } from './runs.ts';

/**
 * Replaces `count` characters of a text body from `start` on, as setting `text` of a TextRange does: what is not
 * replaced keeps its runs, what is new looks like the first character that it replaces (or the one before it).
 * "\n" and "\r" begin a paragraph, which takes over the paragraph format; "\v" breaks the line.
 */
export function spliceText(body: Element, start: number, count: number, inserted: string): void {
  if (paragraphsOf(body).length === 0) body.appendChild(make(body, 'a:p'));
  const end = Math.min(start + count, readText(body).length);
  const properties = propertiesFor(body, start, end);
  const first = removeBetween(body, start, end);
  const last = insertAt(first.paragraph, first.before, inserted, properties);
  for (let at: Element | null = first.paragraph; at; at = nextParagraph(at)) {
    joinRuns(at);
    keepLookOfEmpty(at, properties);
    if (at === last) break;
  }
}

function nextParagraph(paragraph: Element): Element | null {
  const all = paragraphsOf(paragraph.parentNode as Element);
  return all[all.indexOf(paragraph) + 1] ?? null;
}

/** Run properties for new text, as a copy, since the run they come from may go. */
function propertiesFor(body: Element, start: number, end: number): Element | undefined {
  const { paragraph: index, offset } = locate(body, start);
  const paragraph = paragraphsOf(body)[index];
  if (!paragraph) return undefined;
  let rest = offset;
  let before: Element | undefined;
  let found: Element | undefined;
  for (const { node, text } of pieces(paragraph)) {
    if (rest < text.length && (end > start || !before)) {
      found = node;
      break;
    }
    before = node;
    rest -= text.length;
    if (rest <= 0 && end === start) break;
  }
  const source = found ?? before;
  return copyProperties(paragraph, source ? child(source, 'rPr') : child(paragraph, 'endParaRPr'), 'a:rPr');
}

interface InsertionPoint {
  readonly paragraph: Element;
  readonly before: Element | null;
}

function removeBetween(body: Element, start: number, end: number): InsertionPoint {
  const from = locate(body, start);
  const to = locate(body, end);
  const paragraphs = paragraphsOf(body);
  const first = paragraphs[from.paragraph] as Element;
  const last = paragraphs[to.paragraph] as Element;
  // The end is cut first: cutting the start does not move it.
  const rest = splitAt(last, to.offset);
  const gone = splitAt(first, from.offset);
  for (const node of piecesFrom(first, gone)) {
    if (first === last && node === rest) break;
    remove(node);
  }
  if (first !== last) {
    for (const node of piecesFrom(last, rest)) putPiece(first, node, null);
    for (const paragraph of paragraphs.slice(from.paragraph + 1, to.paragraph + 1)) remove(paragraph);
  }
  return { paragraph: first, before: rest };
}

function piecesFrom(paragraph: Element, first: Element | null): Element[] {
  if (!first) return [];
  const all = pieces(paragraph).map((piece) => piece.node);
  return all.slice(all.indexOf(first));
}

/** Answers the paragraph that the last line went into. */
function insertAt(paragraph: Element, before: Element | null, text: string, properties: Element | undefined): Element {
  let at = paragraph;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (index > 0) at = breakParagraph(at, before);
    for (const [part, segment] of line.split(LINE_BREAK).entries()) {
      if (part > 0) putPiece(at, makeBreak(at, properties), before);
      if (segment !== '') putPiece(at, makeRun(at, segment, properties), before);
    }
  }
  return at;
}

/** Begins a new paragraph behind `paragraph` with what stands from `before` on. */
function breakParagraph(paragraph: Element, before: Element | null): Element {
  const added = make(paragraph, 'a:p');
  for (const name of ['pPr', 'endParaRPr']) {
    const format = child(paragraph, name);
    if (format) added.appendChild(format.cloneNode(true));
  }
  paragraph.parentNode?.insertBefore(added, paragraph.nextSibling);
  for (const node of piecesFrom(paragraph, before)) putPiece(added, node, null);
  return added;
}

/** A paragraph without text keeps its look in endParaRPr; without it the next typed word would look different. */
function keepLookOfEmpty(paragraph: Element, properties: Element | undefined): void {
  if (pieces(paragraph).length > 0 || !properties) return;
  const look = copyProperties(paragraph, properties, 'a:endParaRPr');
  remove(child(paragraph, 'endParaRPr'));
  if (look) paragraph.appendChild(look);
}

/** Replaces all of a body's text (`textRange.text = ...`). */
export function setBodyText(body: Element, text: string): void {
  spliceText(body, 0, readText(body).length, text);
}

/** Takes the text out of a copied body, and keeps how its first paragraph looks. */
export function emptyBody(body: Element): void {
  setBodyText(body, '');
  const [first] = paragraphsOf(body);
  if (!first) return;
  const format = [child(first, 'pPr'), child(first, 'endParaRPr')];
  clear(first);
  for (const element of format) if (element) first.appendChild(element);
}
