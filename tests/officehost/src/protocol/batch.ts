import { errors } from './errors.ts';
import type { ObjectPath, ReferencedIds, WireArguments } from './wire.ts';

/** How the paths of one batch are followed; each path is followed once. */
export class Batch {
  readonly #paths: Readonly<Record<string, ObjectPath>>;
  readonly #follow: (batch: Batch, path: ObjectPath) => object | null;
  readonly #objects = new Map<number, object | null>();

  constructor(paths: Readonly<Record<string, ObjectPath>>, follow: (batch: Batch, path: ObjectPath) => object | null) {
    this.#paths = paths;
    this.#follow = follow;
  }

  object(id: number): object | null {
    let object = this.#objects.get(id);
    if (object === undefined) {
      const path = this.#paths[id];
      if (!path) throw errors.invalidReference('unknown object path');
      this.#objects.set(id, (object = this.#follow(this, path)));
    }
    return object;
  }

  /** Arguments as the methods of the document take them; an omitted one comes as null and goes on as undefined. */
  arguments(info: WireArguments = {}): unknown[] {
    return (info.Arguments ?? []).map(
      (value, index) =>
        this.#nested(this.#referenced(value, info.ReferencedObjectPathIds?.[index] ?? null)) ?? undefined,
    );
  }

  #referenced(value: unknown, ids: ReferencedIds): unknown {
    if (Array.isArray(value) && Array.isArray(ids)) {
      return value.map((inner, index) => this.#referenced(inner, (ids as readonly ReferencedIds[])[index] ?? null));
    }
    return typeof ids === 'number' && ids ? this.object(ids) : value;
  }

  /** Proxy objects inside option objects carry their path id. */
  #nested(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((inner) => this.#nested(inner));
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return this.object(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#nested(inner)]));
  }
}
