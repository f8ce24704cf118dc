import { strToU8, unzipSync, zipSync } from 'fflate';
import { ContentTypes } from './contentTypes.ts';
import { freeName, relationshipsName } from './partNames.ts';
import { Relationships } from './relationships.ts';
import { XmlPart } from './xmlPart.ts';

const TYPES = '[Content_Types].xml';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/**
 * An Office file that stays the file it is: every part keeps its bytes, its name and its place until it is changed,
 * and only a changed part is written anew.
 */
export class OfficePackage {
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #parts = new Map<string, XmlPart>();
  readonly #relationships = new Map<string, Relationships>();
  /** Names in lower case: part names are compared without regard to case (ECMA-376 part 2, 9.1.1.2). */
  readonly #spelling = new Map<string, string>();

  static open(bytes: Uint8Array): OfficePackage {
    const opened = new OfficePackage();
    for (const [name, content] of Object.entries(unzipSync(bytes))) opened.#put(name, content);
    if (!opened.has(TYPES)) throw new Error('not an Office file: it has no [Content_Types].xml');
    return opened;
  }

  #put(name: string, content: Uint8Array) {
    this.#bytes.set(name, content);
    this.#spelling.set(name.toLowerCase(), name);
  }

  get names(): string[] {
    return [...this.#bytes.keys()];
  }

  #name(name: string): string | undefined {
    return this.#bytes.has(name) ? name : this.#spelling.get(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.#name(name) !== undefined;
  }

  /** A part as it would be saved now. */
  bytes(name: string): Uint8Array {
    const known = this.#name(name);
    const part = known === undefined ? undefined : this.#parts.get(known);
    const content = part?.isChanged ? part.bytes() : this.#bytes.get(known ?? '');
    if (!content) throw new Error(`the file has no part ${name}`);
    return content;
  }

  xml(name: string): XmlPart {
    const known = this.#name(name) ?? name;
    let part = this.#parts.get(known);
    if (!part) this.#parts.set(known, (part = new XmlPart(known, this.bytes(known))));
    return part;
  }

  relationships(source: string): Relationships {
    let found = this.#relationships.get(source);
    if (!found) this.#relationships.set(source, (found = new Relationships(this, source)));
    return found;
  }

  get contentTypes(): ContentTypes {
    return new ContentTypes(this.xml(TYPES));
  }

  /** The part that everything hangs on: presentation.xml, workbook.xml. */
  mainPart(): string {
    const main = this.relationships('').target('officeDocument');
    if (main === undefined || !this.has(main)) throw new Error('not an Office file: no main part');
    return main;
  }

  /** Adds a part at the end, under a free name beside `wanted`, and answers the name. Text gets an XML declaration. */
  add(wanted: string, content: Uint8Array | string, contentType?: string): string {
    const name = freeName(wanted, (taken) => this.has(taken));
    this.#put(name, typeof content === 'string' ? strToU8(HEADER + content) : content);
    if (contentType !== undefined) this.contentTypes.declare(name, contentType);
    return name;
  }

  /** Replaces a part's content as a whole. */
  replace(name: string, content: Uint8Array): void {
    const known = this.#name(name) ?? name;
    this.#parts.delete(known);
    this.#put(known, content);
  }

  remove(name: string): void {
    for (const gone of [name, relationshipsName(name)]) {
      const known = this.#name(gone);
      if (known === undefined) continue;
      this.#bytes.delete(known);
      this.#parts.delete(known);
      this.#spelling.delete(known.toLowerCase());
    }
    this.#relationships.delete(name);
    this.contentTypes.forget(name);
  }

  /** A copy that can be changed without changing this one. */
  clone(): OfficePackage {
    const copy = new OfficePackage();
    for (const name of this.#bytes.keys()) copy.#put(name, this.bytes(name));
    return copy;
  }

  save(): Uint8Array {
    const files = Object.fromEntries(this.names.map((name) => [name, this.bytes(name)]));
    // A fixed time: the same content gives the same file.
    return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
  }
}
