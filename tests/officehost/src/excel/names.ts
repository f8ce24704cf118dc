import {
  type Element,
  append,
  attribute,
  child,
  elements,
  ensure,
  make,
  remove,
  setOrRemove,
  setText,
} from '../packages/xml.ts';
import { Collection, sameKey } from '../protocol/collection.ts';
import { errors, fail } from '../protocol/errors.ts';
import { expose } from '../protocol/expose.ts';
import { parseAddress } from './address.ts';
import { Range } from './range.ts';
import { workbookOrder } from './schemaOrder.ts';
import type { Workbook } from './workbook.ts';
import type { Worksheet } from './worksheet.ts';

/** A defined name (ECMA-376 part 1, 18.2.5) of the workbook or, with a sheet, of that sheet. */
export class NamedItem {
  isDeleted = false;
  readonly #workbook: Workbook;
  readonly #element: Element;
  readonly #sheet: Worksheet | undefined;

  constructor(workbook: Workbook, element: Element, sheet: Worksheet | undefined) {
    this.#workbook = workbook;
    this.#element = element;
    this.#sheet = sheet;
  }

  get name(): string {
    return attribute(this.#element, 'name') ?? '';
  }
  get formula(): string {
    return `=${this.#element.textContent ?? ''}`;
  }
  set formula(value: string) {
    this.#workbook.editMain();
    setText(this.#element, value.replace(/^=/, ''));
  }
  get comment(): string {
    return attribute(this.#element, 'comment') ?? '';
  }
  set comment(value: string) {
    this.#workbook.editMain();
    setOrRemove(this.#element, 'comment', value || undefined);
  }
  get visible(): boolean {
    return attribute(this.#element, 'hidden') !== '1';
  }
  set visible(value: boolean) {
    this.#workbook.editMain();
    setOrRemove(this.#element, 'hidden', value ? undefined : '1');
  }
  get scope(): string {
    return this.#sheet ? 'Worksheet' : 'Workbook';
  }
  get type(): string {
    return this.getRangeOrNullObject() ? 'Range' : 'String';
  }
  get value(): string {
    return this.formula.slice(1);
  }

  getRangeOrNullObject(): Range | null {
    const { rect, sheet } = parseAddress(this.value);
    const target = sheet === undefined ? undefined : this.#workbook.findSheet(sheet);
    return rect && target ? new Range(target, rect) : null;
  }
  getRange(): Range {
    return this.getRangeOrNullObject() ?? fail(errors.invalidArgument(`${this.name} is not a range`));
  }

  delete(): void {
    this.isDeleted = true;
    this.#workbook.editMain();
    const list = this.#element.parentNode as Element;
    remove(this.#element);
    if (elements(list).length === 0) remove(list);
  }
}
expose(NamedItem, {
  key: 'name',
  scalars: ['name', 'formula', 'comment', 'visible', 'scope', 'type', 'value'],
  methods: ['getRange', 'getRangeOrNullObject', 'delete'],
});

export class NamedItemCollection extends Collection<NamedItem> {
  readonly #workbook: Workbook;
  readonly #sheet: Worksheet | undefined;
  readonly #known = new WeakMap<Element, NamedItem>();

  constructor(workbook: Workbook, sheet?: Worksheet) {
    super(() => this.#read());
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  #read(): NamedItem[] {
    const scope = this.#sheet === undefined ? undefined : String(this.#sheet.position);
    return elements(child(this.#workbook.mainRoot(), 'definedNames'), 'definedName')
      .filter((element) => attribute(element, 'localSheetId') === scope)
      .map((element) => {
        let item = this.#known.get(element);
        if (!item) this.#known.set(element, (item = new NamedItem(this.#workbook, element, this.#sheet)));
        return item;
      });
  }

  add(name: string, reference: Range | string, comment?: string): NamedItem {
    if (!/^[A-Za-z_\\\u00A1-\uFFFF][\w.\\\u00A1-\uFFFF]*$/.test(name)) throw errors.invalidArgument(`name "${name}"`);
    if (this.find(name)) throw errors.itemAlreadyExists(name);
    const formula = reference instanceof Range ? reference.absoluteAddress : reference.replace(/^=/, '');
    const list = ensure(this.#workbook.editMain(), 'x:definedNames', workbookOrder);
    const scope = this.#sheet === undefined ? undefined : this.#sheet.position;
    // Excel keeps them sorted by name.
    const element = make(list, 'x:definedName', { name, comment, localSheetId: scope });
    const behind = elements(list).find((other) => (attribute(other, 'name') ?? '').toUpperCase() > name.toUpperCase());
    setText(append(list, element), formula);
    if (behind) list.insertBefore(element, behind);
    return this.#read().find((item) => sameKey(item.name, name)) ?? fail(errors.generalException(name));
  }
}
expose(NamedItemCollection, { methods: ['add'] });
