import { errors, fail } from './errors.ts';
import { describe, expose, memberOf } from './expose.ts';

export const sameKey = (a: unknown, b: unknown): boolean => String(a).toUpperCase() === String(b).toUpperCase();

/** A live, ordered view: `read` answers the items as they are now. */
export class Collection<T extends object> {
  readonly #read: () => readonly T[];
  constructor(read: () => readonly T[]) {
    this.#read = read;
  }

  get items(): readonly T[] {
    return this.#read();
  }

  find(key: string | number): T | null {
    return this.items.find((item) => sameKey(memberOf(item, describe(item).key), key)) ?? null;
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(key: string | number): T {
    return this.find(key) ?? fail(errors.itemNotFound(`${describe(this).name}: ${key}`));
  }

  getItemAt(index: number): T {
    return this.items[index] ?? fail(errors.invalidArgument(`${describe(this).name} has no index ${index}`));
  }

  getItemOrNullObject(key: string | number): T | null {
    return this.find(key);
  }
}
expose(Collection, { methods: ['getCount', 'getItem', 'getItemAt', 'getItemOrNullObject'] });
