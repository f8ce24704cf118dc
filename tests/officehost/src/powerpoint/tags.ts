import {
  type Element,
  append,
  attribute,
  child,
  elements,
  ensure,
  make,
  relationshipId,
  remove,
} from '../packages/xml.ts';
import { Collection } from '../protocol/collection.ts';
import { errors } from '../protocol/errors.ts';
import { expose } from '../protocol/expose.ts';
import { type PartContext, editIn } from './context.ts';
import { customerDataOrder } from './schemaOrder.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.tags+xml';
const EMPTY =
  '<p:tagLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>';

export class Tag {
  readonly key: string;
  readonly value: string;
  constructor(key: string, value: string) {
    this.key = key;
    this.value = value;
  }
}
expose(Tag, { scalars: ['key', 'value'], key: 'key' });

export interface TagHolder {
  readonly context: PartContext;
  /** The element that has (or gets) the custDataLst: the presentation, a slide's cSld, a shape's nvPr. */
  readonly element: () => Element;
  readonly order: readonly string[];
}

/** Tags live in a part of their own, which the custDataLst of their owner names (ECMA-376 part 1, 19.3.1.47). */
export class TagCollection extends Collection<Tag> {
  readonly #holder: TagHolder;

  constructor(holder: TagHolder) {
    super(() => this.#read());
    this.#holder = holder;
  }

  #reference(): Element | undefined {
    return child(this.#holder.element(), 'custDataLst', 'tags');
  }

  #partName(): string | undefined {
    const { file, partName } = this.#holder.context;
    const target = file.relationships(partName).byId(relationshipId(this.#reference()))?.target;
    return target !== undefined && file.has(target) ? target : undefined;
  }

  #read(): Tag[] {
    const { file, faults } = this.#holder.context;
    const part = this.#partName();
    if (part === undefined || faults.tagsAreLost) return [];
    return elements(file.xml(part).root, 'tag').map(
      (tag) => new Tag(attribute(tag, 'name') ?? '', attribute(tag, 'val') ?? ''),
    );
  }

  add(key: string, value: string): void {
    if (!key) throw errors.invalidArgument('a tag needs a key');
    const { file } = this.#holder.context;
    const root = file.xml(this.#partName() ?? this.#addPart()).edit();
    const name = key.toUpperCase(); // PowerPoint stores keys in capitals
    const tag = elements(root, 'tag').find((element) => attribute(element, 'name')?.toUpperCase() === name);
    (tag ?? append(root, make(root, 'p:tag', { name }))).setAttribute('val', value);
  }

  #addPart(): string {
    const { context, element, order } = this.#holder;
    const part = context.file.add('ppt/tags/tag1.xml', EMPTY, TYPE);
    const id = context.file.relationships(context.partName).add('tags', part);
    editIn(context);
    const list = ensure(element(), 'p:custDataLst', order);
    ensure(list, 'p:tags', customerDataOrder).setAttributeNS(attributeNamespace(list), 'r:id', id);
    return part;
  }

  delete(key: string): void {
    const part = this.#partName();
    if (part === undefined) return;
    const { file } = this.#holder.context;
    const gone = elements(file.xml(part).root, 'tag').find(
      (tag) => attribute(tag, 'name')?.toUpperCase() === key.toUpperCase(),
    );
    if (!gone) return;
    file.xml(part).edit();
    remove(gone);
  }

  /** Takes away the tags with their part, as PowerPoint on the web does when a shape is copied (issue 3784). */
  clear(): void {
    const reference = this.#reference();
    if (!reference) return;
    const { context } = this.#holder;
    const part = this.#partName();
    const id = relationshipId(reference);
    editIn(context);
    const list = reference.parentNode as Element;
    remove(reference);
    if (elements(list).length === 0) remove(list);
    if (id !== undefined) context.file.relationships(context.partName).remove(id);
    if (part !== undefined) context.file.remove(part);
  }

  toPlain(): Record<string, string> {
    return Object.fromEntries(this.items.map((tag) => [tag.key, tag.value]));
  }
}
expose(TagCollection, { methods: ['add', 'delete'] });

function attributeNamespace(element: Element): string {
  return element.lookupNamespaceURI('r') ?? 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
}
