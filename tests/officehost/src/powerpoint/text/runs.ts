import { XMLSerializer } from '@xmldom/xmldom';
import { type Element, append, child, legalText, make, remove, setText } from '../../packages/xml.ts';
import { pieces } from './paragraphs.ts';

/** Run properties of a piece, a copy under the name they need ("a:rPr", "a:endParaRPr"). */
export function copyProperties(
  context: Element,
  properties: Element | undefined,
  name: 'a:rPr' | 'a:endParaRPr',
): Element | undefined {
  if (!properties) return undefined;
  const copy = make(context, name);
  for (const attribute of Array.from(properties.attributes)) {
    // A spelling mark belongs to the word that it was set for.
    if (attribute.name !== 'err') copy.setAttribute(attribute.name, attribute.value);
  }
  for (const node of Array.from(properties.childNodes)) copy.appendChild(node.cloneNode(true));
  return copy;
}

export function makeRun(context: Element, text: string, properties: Element | undefined): Element {
  const run = make(context, 'a:r');
  const copied = copyProperties(context, properties, 'a:rPr');
  if (copied) run.appendChild(copied);
  setText(append(run, make(context, 'a:t')), legalText(text));
  return run;
}

export function makeBreak(context: Element, properties: Element | undefined): Element {
  const line = make(context, 'a:br');
  const copied = copyProperties(context, properties, 'a:rPr');
  if (copied) line.appendChild(copied);
  return line;
}

/** Puts a piece into a paragraph before `before`, or at its end. */
export function putPiece(paragraph: Element, piece: Element, before: Element | null): void {
  paragraph.insertBefore(piece, before ?? child(paragraph, 'endParaRPr') ?? null);
}

/**
 * Makes a boundary at `offset` and answers the piece behind it, null at the end. A field that is cut becomes text:
 * half a field means nothing.
 */
export function splitAt(paragraph: Element, offset: number): Element | null {
  let rest = offset;
  for (const { node, text } of pieces(paragraph)) {
    if (rest === 0) return node;
    if (rest >= text.length) {
      rest -= text.length;
      continue;
    }
    const properties = child(node, 'rPr');
    const head = makeRun(paragraph, text.slice(0, rest), properties);
    const tail = makeRun(paragraph, text.slice(rest), properties);
    paragraph.insertBefore(head, node);
    paragraph.insertBefore(tail, node);
    remove(node);
    return tail;
  }
  return null;
}

const serialized = (element: Element | undefined) => (element ? new XMLSerializer().serializeToString(element) : '');

/** Joins neighbouring runs that look the same, so that a change leaves no more runs than it needs. */
export function joinRuns(paragraph: Element): void {
  let last: Element | undefined;
  for (const { node } of pieces(paragraph)) {
    const isSame =
      last?.localName === 'r' &&
      node.localName === 'r' &&
      serialized(child(last, 'rPr')) === serialized(child(node, 'rPr'));
    if (last && isSame) {
      const text = child(last, 't') ?? append(last, make(last, 'a:t'));
      setText(text, (text.textContent ?? '') + (child(node, 't')?.textContent ?? ''));
      remove(node);
    } else {
      last = node;
    }
  }
}
