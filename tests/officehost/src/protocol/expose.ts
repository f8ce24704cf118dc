/** What an add-in may reach of a class, under the names of @types/office-js. */
export interface ApiDescription {
  readonly name: string;
  /** The property that names an item inside its collection. */
  readonly key: string;
  /** Properties that can be loaded and, where they have a setter, set. */
  readonly scalars: readonly string[];
  /** Properties that are API objects themselves. */
  readonly objects: readonly string[];
  readonly methods: ReadonlySet<string>;
}

type Constructor = abstract new (...args: never[]) => object;
type Member<C extends Constructor> = keyof InstanceType<C> & string;

interface Members<C extends Constructor> {
  readonly name?: string;
  readonly key?: Member<C>;
  readonly scalars?: readonly Member<C>[];
  readonly objects?: readonly Member<C>[];
  readonly methods?: readonly Member<C>[];
}

const descriptions = new WeakMap<object, ApiDescription>();

/**
 * Declares what an add-in reaches. Anything else answers ApiNotFound, so that a gap in the fake host is seen
 * and never guessed over. A class has what its base class has, too.
 */
export function expose<C extends Constructor>(type: C, members: Members<C> = {}): void {
  const inherited = descriptions.get(Object.getPrototypeOf(type) as object);
  descriptions.set(type, {
    name: members.name ?? type.name,
    key: members.key ?? inherited?.key ?? 'id',
    scalars: [...(inherited?.scalars ?? []), ...(members.scalars ?? [])],
    objects: [...(inherited?.objects ?? []), ...(members.objects ?? [])],
    methods: new Set([...(inherited?.methods ?? []), ...(members.methods ?? [])]),
  });
}

export function describe(object: object): ApiDescription {
  const description = descriptions.get(object.constructor);
  if (!description) throw new Error(`${object.constructor.name} is not exposed`);
  return description;
}

/** A member by its name on the wire; the executor has checked that it is exposed. */
export const memberOf = (object: object, name: string): unknown => (object as Record<string, unknown>)[name];

/** A member that is an API object itself; null where there is none. */
export const objectOf = (object: object, name: string): object | null => memberOf(object, name) ?? null;

export function isDeleted(object: object): boolean {
  return (object as { isDeleted?: boolean }).isDeleted === true;
}
