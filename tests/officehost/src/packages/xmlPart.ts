import { XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import { type Document, type Element, parseXml, rootOf } from './xml.ts';

/**
 * A part of a package as a tree. Reading never changes it; only a part whose `edit` was asked for is written anew,
 * and then all its nodes that were not touched come out as they went in (whitespace between attributes, quotes and
 * empty tags aside).
 */
export class XmlPart {
  readonly name: string;
  #changed = false;
  readonly #document: Document;
  /** Declaration, byte order mark and line ends in front of the root stay as the author's program wrote them. */
  readonly #prolog: string;

  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    const text = strFromU8(bytes);
    this.#prolog = /^\uFEFF?(?:\s*<\?[\s\S]*?\?>|\s*<!--[\s\S]*?-->)*\s*/.exec(text)?.[0] ?? '';
    this.#document = parseXml(text.replace(/^\uFEFF/, ''));
  }

  get root(): Element {
    return rootOf(this.#document);
  }

  get isChanged(): boolean {
    return this.#changed;
  }

  /** The root, to be changed. */
  edit(): Element {
    this.#changed = true;
    return this.root;
  }

  bytes(): Uint8Array {
    const written = new XMLSerializer().serializeToString(this.root);
    // Reading turns line ends into \n, so a \r that is left was written as a reference and would be lost without one.
    return strToU8(this.#prolog + written.replaceAll('\r', '&#13;'));
  }
}
