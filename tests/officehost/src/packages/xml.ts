import { DOMParser, type Document, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';

export type { Document, Element, Node };

const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const office = (path: string) => ({ transitional: OFFICE + path, strict: STRICT + path.replace('/2006', '') });
const microsoft = (path: string) => ({ transitional: path, strict: path });

/** Prefixes we write by, with their names in transitional and strict files (ECMA-376 parts 4 and 1). */
const namespaces: Record<string, { transitional: string; strict: string }> = {
  a: office('drawingml/2006/main'),
  c: office('drawingml/2006/chart'),
  p: office('presentationml/2006/main'),
  r: office('officeDocument/2006/relationships'),
  x: office('spreadsheetml/2006/main'),
  xdr: office('drawingml/2006/spreadsheetDrawing'),
  ds: microsoft('http://schemas.openxmlformats.org/officeDocument/2006/customXml'),
  dc: microsoft('http://purl.org/dc/elements/1.1/'),
  cp: microsoft('http://schemas.openxmlformats.org/package/2006/metadata/core-properties'),
  rel: microsoft('http://schemas.openxmlformats.org/package/2006/relationships'),
  ct: microsoft('http://schemas.openxmlformats.org/package/2006/content-types'),
  p14: microsoft('http://schemas.microsoft.com/office/powerpoint/2010/main'),
  a16: microsoft('http://schemas.microsoft.com/office/drawing/2014/main'),
};

export class XmlError extends Error {}

export function parseXml(text: string): Document {
  if (/<!DOCTYPE/i.test(text)) throw new XmlError('an Office part has no document type');
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw new XmlError(`not well-formed XML: ${String(error)}`);
  }
}

export function rootOf(document: Document): Element {
  if (!document.documentElement) throw new XmlError('no root element');
  return document.documentElement;
}

export const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

/** Child elements, of one local name where given: Office's parts differ in the prefixes they use. */
export function elements(parent: Element | null | undefined, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (isElement(node) && (localName === undefined || node.localName === localName)) found.push(node);
  }
  return found;
}

/** The first descendant along a path of local names. */
export function child(parent: Element | null | undefined, ...path: string[]): Element | undefined {
  let at: Element | undefined = parent ?? undefined;
  for (const name of path) {
    let node = at?.firstChild ?? null;
    while (node && !(isElement(node) && node.localName === name)) node = node.nextSibling;
    at = node ?? undefined;
  }
  return at;
}

export function* descendants(parent: Element | undefined, localName?: string): Generator<Element> {
  for (const element of elements(parent)) {
    if (localName === undefined || element.localName === localName) yield element;
    yield* descendants(element, localName);
  }
}

/** An attribute without a prefix. */
export const attribute = (element: Element | null | undefined, name: string): string | undefined =>
  element?.getAttribute(name) ?? undefined;

/** `r:id`, `r:embed` and the like, under whatever prefix the part binds the relationships namespace to. */
export function relationshipId(element: Element | null | undefined, name = 'id'): string | undefined {
  const { r } = namespaces;
  return (
    (element?.getAttributeNS(r?.transitional ?? '', name) ?? element?.getAttributeNS(r?.strict ?? '', name)) ||
    undefined
  );
}

export function setOrRemove(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** The namespace that `prefix` stands for in a part of the same kind (transitional or strict) as `context`. */
export function namespaceOf(context: Element, prefix: string): string {
  const names = namespaces[prefix];
  if (!names) throw new XmlError(`no namespace for the prefix ${prefix}`);
  const root = context.ownerDocument?.documentElement;
  return root?.namespaceURI?.startsWith(STRICT) ? names.strict : names.transitional;
}

/** A new element, named as we name it ("a:off"), under the prefix that the part itself uses. */
export function make(
  context: Element,
  name: string,
  attributes: Record<string, string | number | undefined> = {},
): Element {
  const [prefix = '', local = ''] = name.split(':');
  const namespace = namespaceOf(context, prefix);
  const used =
    context.namespaceURI === namespace
      ? context.prefix
      : context.lookupNamespaceURI('') === namespace
        ? null
        : context.lookupPrefix(namespace);
  const isDefault = used === null && context.lookupNamespaceURI('') === namespace;
  const document = context.ownerDocument;
  if (!document) throw new XmlError('the element belongs to no document');
  const element = document.createElementNS(namespace, isDefault ? local : `${used ?? prefix}:${local}`);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (key.startsWith('r:')) element.setAttributeNS(namespaceOf(context, 'r'), key, String(value));
    else element.setAttribute(key, String(value));
  }
  return element;
}

/** Puts `added` where the schema wants it among its siblings; `order` are the local names in schema order. */
export function insertInOrder(parent: Element, added: Element, order: readonly string[]): Element {
  const rank = (element: Element) => {
    const at = order.indexOf(element.localName ?? '');
    return at < 0 ? order.length : at;
  };
  const before = elements(parent).find((sibling) => rank(sibling) > rank(added)) ?? null;
  parent.insertBefore(added, before);
  return added;
}

/** The child of that name, made at its place in the schema's order when it is not there. */
export function ensure(parent: Element, name: string, order: readonly string[]): Element {
  const local = name.split(':')[1] ?? name;
  return child(parent, local) ?? insertInOrder(parent, make(parent, name), order);
}

/** appendChild that answers what it added as what it is. */
export function append(parent: Element, added: Element): Element {
  parent.appendChild(added);
  return added;
}

export function remove(element: Element | undefined): void {
  element?.parentNode?.removeChild(element);
}

export function clear(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild);
}

const isLegal = (character: string) => character >= ' ' || '\t\n\r'.includes(character);

/** XML 1.0 can't hold other control characters, nor half a surrogate pair; Office drops them when text is set. */
export const legalText = (text: string): string =>
  text.replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, (character) =>
    /\p{Cc}/u.test(character) && isLegal(character) ? character : '',
  );

export function setText(element: Element, text: string): void {
  clear(element);
  const document = element.ownerDocument;
  if (document && text !== '') element.appendChild(document.createTextNode(text));
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** Elements written out as XML, under our own prefixes, ready to be put into the part of `context`. */
export function fragment(context: Element, xml: string): Element[] {
  const declared = Object.keys(namespaces).map((prefix) => `xmlns:${prefix}="${namespaceOf(context, prefix)}"`);
  const parsed = rootOf(parseXml(`<f ${declared.join(' ')}>${xml}</f>`));
  return elements(parsed).map((element) => context.ownerDocument?.importNode(element, true) as Element);
}
