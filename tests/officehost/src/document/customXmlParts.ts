import {
  type CustomXmlItem,
  addCustomXml,
  customXmlItems,
  customXmlText,
  removeCustomXml,
  setCustomXmlText,
} from '../packages/customXml.ts';
import type { OfficePackage } from '../packages/officePackage.ts';
import { parseXml, rootOf } from '../packages/xml.ts';
import { Collection } from '../protocol/collection.ts';
import { errors, fail } from '../protocol/errors.ts';
import { expose } from '../protocol/expose.ts';

// CustomXmlPart and its collections are the same API in PowerPoint and in Excel.

function namespaceIn(xml: string): string {
  try {
    return rootOf(parseXml(xml)).namespaceURI ?? '';
  } catch {
    throw errors.invalidArgument('the XML is not well-formed');
  }
}

export class CustomXmlPart {
  readonly id: string;
  isDeleted = false;
  readonly #owner: CustomXmlPartCollection;
  readonly item: CustomXmlItem;

  constructor(owner: CustomXmlPartCollection, item: CustomXmlItem) {
    this.#owner = owner;
    this.item = item;
    this.id = item.id;
  }

  get namespaceUri(): string {
    try {
      return namespaceIn(this.getXml());
    } catch {
      return ''; // a part that came with the file need not be XML at all
    }
  }

  getXml(): string {
    return customXmlText(this.#owner.file, this.item.name);
  }

  setXml(xml: string): void {
    namespaceIn(xml);
    setCustomXmlText(this.#owner.file, this.item.name, xml);
  }

  delete(): void {
    this.isDeleted = true;
    this.#owner.drop(this);
  }
}
expose(CustomXmlPart, { scalars: ['id', 'namespaceUri'], methods: ['getXml', 'setXml', 'delete'] });

export class CustomXmlPartScopedCollection extends Collection<CustomXmlPart> {
  getOnlyItemOrNullObject(): CustomXmlPart | null {
    return this.items.length === 1 ? (this.items[0] ?? null) : null;
  }

  getOnlyItem(): CustomXmlPart {
    return (
      this.getOnlyItemOrNullObject() ??
      fail(errors.generalException(`the collection has ${this.items.length} items, not one`))
    );
  }
}
expose(CustomXmlPartScopedCollection, { methods: ['getOnlyItem', 'getOnlyItemOrNullObject'] });

export interface CustomXmlOwner {
  readonly file: OfficePackage;
  readonly partName: string;
  /** A shape's or slide's parts are named in its XML besides; called after adding and before removing. */
  readonly hold?: (item: CustomXmlItem) => void;
  readonly release?: (item: CustomXmlItem) => void;
  /** Which of the part's items are this owner's. */
  readonly isMine?: (item: CustomXmlItem) => boolean;
}

export class CustomXmlPartCollection extends Collection<CustomXmlPart> {
  readonly #owner: CustomXmlOwner;
  readonly #known = new Map<string, CustomXmlPart>();

  constructor(owner: CustomXmlOwner) {
    super(() => this.#read());
    this.#owner = owner;
  }

  get file(): OfficePackage {
    return this.#owner.file;
  }

  #read(): CustomXmlPart[] {
    const mine = customXmlItems(this.file, this.#owner.partName).filter((item) => this.#owner.isMine?.(item) ?? true);
    return mine.map((item) => {
      let part = this.#known.get(item.name);
      if (!part) this.#known.set(item.name, (part = new CustomXmlPart(this, item)));
      return part;
    });
  }

  add(xml: string): CustomXmlPart {
    namespaceIn(xml);
    const id = `{${globalThis.crypto.randomUUID().toUpperCase()}}`;
    const item = addCustomXml(this.file, this.#owner.partName, xml, id);
    this.#owner.hold?.(item);
    return this.getItem(id);
  }

  drop(part: CustomXmlPart): void {
    this.#owner.release?.(part.item);
    removeCustomXml(this.file, this.#owner.partName, part.item);
    this.#known.delete(part.item.name);
  }

  getByNamespace(uri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(() => this.items.filter((part) => part.namespaceUri === uri));
  }

  toPlain(): { id: string; xml: string }[] {
    return this.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  }
}
expose(CustomXmlPartCollection, { methods: ['add', 'getByNamespace'] });
