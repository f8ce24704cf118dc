/** Objects that the add-in keeps across syncs (`context.trackedObjects`): `_KeepReference`, `_RemoveReference`. */
export class References {
  readonly #objects = new Map<string, object>();
  readonly #ids = new Map<object, string>();
  #next = 1;

  get size(): number {
    return this.#objects.size;
  }

  find(id: string): object | undefined {
    return this.#objects.get(id);
  }

  idOf(object: object): string | undefined {
    return this.#ids.get(object);
  }

  keep(object: object): void {
    if (this.#ids.has(object)) return;
    const id = `ref${this.#next++}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
  }

  forget(id: string): void {
    const object = this.#objects.get(id);
    if (object) this.#ids.delete(object);
    this.#objects.delete(id);
  }
}
