import type { OfficePackage } from '../packages/officePackage.ts';
import { append, child, make, setText } from '../packages/xml.ts';
import { expose } from '../protocol/expose.ts';

const KIND = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const EMPTY =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>';

/** The file's core properties (docProps/core.xml), the same in PowerPoint and Excel. */
export class DocumentProperties {
  readonly #file: OfficePackage;
  constructor(file: OfficePackage) {
    this.#file = file;
  }

  #read(name: string): string {
    const part = this.#file.relationships('').target('core-properties');
    return (part !== undefined && this.#file.has(part) && child(this.#file.xml(part).root, name)?.textContent) || '';
  }

  #write(name: string, value: unknown): void {
    let part = this.#file.relationships('').target('core-properties');
    if (part === undefined || !this.#file.has(part)) {
      part = this.#file.add('docProps/core.xml', EMPTY, TYPE);
      this.#file.relationships('').add(KIND, part);
    }
    const root = this.#file.xml(part).edit();
    const local = name.split(':')[1] ?? name;
    setText(child(root, local) ?? append(root, make(root, name)), String(value));
  }

  get title(): string {
    return this.#read('title');
  }
  set title(value: string) {
    this.#write('dc:title', value);
  }
  get author(): string {
    return this.#read('creator');
  }
  set author(value: string) {
    this.#write('dc:creator', value);
  }
  get subject(): string {
    return this.#read('subject');
  }
  set subject(value: string) {
    this.#write('dc:subject', value);
  }
  get keywords(): string {
    return this.#read('keywords');
  }
  set keywords(value: string) {
    this.#write('cp:keywords', value);
  }
  get comments(): string {
    return this.#read('description');
  }
  set comments(value: string) {
    this.#write('dc:description', value);
  }
  get category(): string {
    return this.#read('category');
  }
  set category(value: string) {
    this.#write('cp:category', value);
  }
  get revisionNumber(): number {
    return Number(this.#read('revision'));
  }
}
expose(DocumentProperties, {
  scalars: ['title', 'author', 'subject', 'keywords', 'comments', 'category', 'revisionNumber'],
});
