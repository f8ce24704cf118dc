import { Collection } from './collection.ts';
import { describe, memberOf, objectOf } from './expose.ts';
import { type Selection, everything } from './selection.ts';
import type { QueryInfo } from './wire.ts';

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What projecting asks of its surroundings: whether a member exists in this host, and how to say that it doesn't. */
export interface Access {
  has(object: object, member: string): boolean;
  require(object: object, member: string): void;
  missing(api: string): Error;
  guard<T>(object: object, member: string, run: () => T): T;
}

type Plain = Record<string, unknown>;

/** The answer to a query: the asked-for properties of `object`, with a collection's items under `_Items`. */
export function project(access: Access, object: object, wanted: Selection, page: QueryInfo = {}): Plain {
  const { name: className, scalars, objects } = describe(object);
  const answer: Plain = {};
  const rest = new Map(wanted.children);
  for (const name of scalars) {
    const isAsked = rest.delete(name.toLowerCase());
    if (isAsked) access.require(object, name);
    if (isAsked || (wanted.all && access.has(object, name))) {
      answer[upperFirst(name)] = access.guard(object, name, () => memberOf(object, name));
    }
  }
  if (object instanceof Collection) {
    const collection = object as Collection<object>;
    if (wanted.all || rest.size) answer._Items = projectItems(access, collection, { ...wanted, children: rest }, page);
    return answer;
  }
  for (const [lower, inner] of rest) {
    const name = objects.find((o) => o.toLowerCase() === lower);
    if (name === undefined) throw access.missing(`${className}.${inner.spelling}`);
    access.require(object, name);
    const target = access.guard(object, name, () => objectOf(object, name));
    answer[upperFirst(name)] =
      target && project(access, target, inner.children.size || inner.all ? inner : everything());
  }
  return answer;
}

function projectItems(
  access: Access,
  collection: Collection<object>,
  wanted: Selection,
  { Top, Skip = 0 }: QueryInfo,
): Plain[] {
  const items = collection.items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  return items.map((item) => ({ ...project(access, item, wanted), ...itemKey(item) }));
}

/** Items carry `_Id`, which lets the client address them later without making `id` look loaded. */
function itemKey(item: object): Plain {
  const key = memberOf(item, describe(item).key);
  return key === undefined || typeof key === 'object' ? {} : { _Id: key };
}

/** QueryAsJson (`object.retrieve`) wants the names of the API and `items`. */
export function asJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJson);
  if (value === null || typeof value !== 'object') return value;
  if ('_Items' in value) return { items: asJson(value._Items) };
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.startsWith('_') ? key : lowerFirst(key), asJson(inner)]),
  );
}
