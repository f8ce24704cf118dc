import { Batch } from './batch.ts';
import { Collection } from './collection.ts';
import { ApiError, errors } from './errors.ts';
import { describe, isDeleted, memberOf, objectOf } from './expose.ts';
import { Faults } from './faults.ts';
import { type Access, asJson, lowerFirst, project } from './projection.ts';
import { References } from './references.ts';
import { readSelection } from './selection.ts';
import { type Action, ActionType, type BatchRequest, type BatchResponse, type ObjectPath, PathType } from './wire.ts';

/** "Slide.exportAsBase64" to the requirement set that brought it: ["PowerPointApi", "1.8"]. */
export type ApiSets = Readonly<Record<string, readonly [set: string, version: string]>>;

export interface ExecutorOptions {
  /** Makers of top-level objects by type name (`BatchApiHelper.createTopLevelServiceObject`). */
  readonly newObjects?: Readonly<Record<string, () => object>>;
  readonly apiSets?: ApiSets;
  /** What this host claims to have. */
  readonly isSetSupported?: (set: string, version: string) => boolean;
  readonly faults?: Faults;
}

/** Runs what office.js asks for against a document whose root object is `root`. */
export class Executor implements Access {
  readonly references = new References();
  /** "Class.member" to how often an add-in asked for it in vain. */
  readonly unsupported = new Map<string, number>();
  readonly faults: Faults;
  readonly #root: object;
  readonly #options: ExecutorOptions;

  constructor(root: object, options: ExecutorOptions = {}) {
    this.#root = root;
    this.#options = options;
    this.faults = options.faults ?? new Faults();
  }

  execute(request: BatchRequest): BatchResponse {
    const batch = new Batch(request.ObjectPaths ?? {}, (at, path) => this.#follow(at, path));
    const Results: BatchResponse['Results'] = [];
    const TraceIds: number[] = [];
    const isOurs = isHousekeeping(request.Actions ?? []);
    for (const [index, action] of (request.Actions ?? []).entries()) {
      try {
        this.faults.check(index, !isOurs && action.ActionType !== ActionType.trace);
        if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: this.#run(batch, action) ?? null });
      } catch (error) {
        const known = error instanceof ApiError ? error : errors.generalException(String(error), error);
        if (!(error instanceof ApiError)) console.error('[officehost]', error);
        const { code: Code, message: Message, httpStatusCode: HttpStatusCode } = known;
        const Location = known.location ?? this.#describe(batch, action);
        return { Results, TraceIds, Error: { Code, Message, Location, ActionIndex: index, HttpStatusCode } };
      }
    }
    return { Results, TraceIds };
  }

  #run(batch: Batch, action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const object = batch.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.#identity(object);
      case ActionType.query:
        return (
          object && {
            ...project(this, alive(object), readSelection(action.QueryInfo), action.QueryInfo),
            ...this.#reference(object),
          }
        );
      case ActionType.queryAsJson:
        return object && asJson(project(this, alive(object), readSelection(action.QueryInfo), action.QueryInfo));
      case ActionType.method:
        return this.#call(alive(object), action.Name, batch.arguments(action.ArgumentInfo));
      case ActionType.setProperty:
        return this.#set(alive(object), action.Name, batch.arguments(action.ArgumentInfo)[0] ?? null);
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.#set(alive(object), name, value);
        return null;
      default:
        throw errors.apiNotFound(`ActionType ${action.ActionType}`);
    }
  }

  #follow(batch: Batch, path: ObjectPath): object | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.#root;
      case PathType.nullObject:
        return null;
      case PathType.reference: {
        const kept = this.references.find(path.Name);
        if (!kept) throw errors.invalidReference(path.Name);
        return kept;
      }
      case PathType.newObject: {
        const make = this.#options.newObjects?.[path.Name];
        if (!make) throw this.missing(path.Name);
        return make();
      }
    }
    const parent = batch.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null; // anything reached through a null object is a null object
    alive(parent);
    const args = batch.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return this.#invoke(parent, 'getItem', args) as object | null;
    if (path.ObjectPathType === PathType.method) return this.#call(parent, path.Name, args) as object | null;
    const name = lowerFirst(path.Name);
    if (!describe(parent).objects.includes(name)) throw this.missing(`${describe(parent).name}.${name}`);
    this.require(parent, name);
    return this.guard(parent, name, () => objectOf(parent, name));
  }

  #call(object: object, wireName: string, args: unknown[]): unknown {
    if (wireName === '_KeepReference') {
      this.references.keep(object);
      return null;
    }
    if (wireName === RELEASE) {
      this.references.forget(String(args[0]));
      return null;
    }
    const name = lowerFirst(wireName);
    // The client falls back on getItemAt for items without an id, whether the class has it or not.
    if (!(object instanceof Collection && name === 'getItemAt')) {
      if (!describe(object).methods.has(name)) throw this.missing(`${describe(object).name}.${name}`);
      this.require(object, name);
    }
    return this.#invoke(object, name, args);
  }

  #invoke(object: object, name: string, args: unknown[]): unknown {
    return this.guard(object, name, () => {
      const method = memberOf(object, name) as (...args: unknown[]) => unknown;
      const answer = method.apply(object, args) ?? null;
      if (answer === null) this.faults.checkNullObject(describe(object).name, name);
      return answer;
    });
  }

  #set(object: object, wireName: string, value: unknown): null {
    const name = lowerFirst(wireName);
    if (!describe(object).scalars.includes(name)) throw this.missing(`${describe(object).name}.${name}`);
    this.require(object, name);
    return this.guard(object, name, () => {
      (object as Record<string, unknown>)[name] = value;
      return null;
    });
  }

  guard<T>(object: object, member: string, run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw error instanceof ApiError ? error.at(`${describe(object).name}.${member}`) : error;
    }
  }

  has(object: object, member: string): boolean {
    const set = this.#options.apiSets?.[`${describe(object).name}.${member}`];
    return !set || (this.#options.isSetSupported?.(...set) ?? true);
  }

  /** An older host does not know the member at all. (The shipped office.js never checks: see the README.) */
  require(object: object, member: string): void {
    if (this.has(object, member)) return;
    const api = `${describe(object).name}.${member}`;
    throw errors.apiNotFound(`${api} needs ${(this.#options.apiSets?.[api] ?? []).join(' ')}`).at(api);
  }

  missing(api: string): ApiError {
    this.unsupported.set(api, (this.unsupported.get(api) ?? 0) + 1);
    return errors.apiNotFound(api).at(api);
  }

  /** What an instantiation answers: enough for ObjectPath.updateUsingObjectData to find the object again. */
  #identity(object: object): Record<string, unknown> {
    const id = describe(object).scalars.includes('id') ? { Id: memberOf(object, 'id') } : {};
    return { ...id, ...this.#reference(object) };
  }

  #reference(object: object): Record<string, unknown> {
    const id = this.references.idOf(object);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  #describe(batch: Batch, action: Action): string {
    try {
      const object = batch.object(action.ObjectPathId);
      return object ? describe(object).name + (action.Name ? `.${lowerFirst(action.Name)}` : '') : '';
    } catch (error) {
      return error instanceof ApiError ? (error.location ?? '') : '';
    }
  }
}

const RELEASE = '_RemoveReference';

/** Letting go of references after a run is office.js's own housekeeping, in batches of their own. */
function isHousekeeping(actions: readonly Action[]): boolean {
  const isRelease = ({ Name }: Action) => Name === RELEASE;
  return (
    actions.some(isRelease) &&
    actions.every((action) => isRelease(action) || action.ActionType === ActionType.instantiate)
  );
}

function alive(object: object | null): object {
  if (object === null) throw errors.invalidOperation('the object is a null object');
  if (isDeleted(object)) throw errors.itemNotFound(`${describe(object).name} was deleted`);
  return object;
}
