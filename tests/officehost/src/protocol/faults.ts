import { ApiError, errors } from './errors.ts';

export interface Fault {
  readonly code: string;
  readonly message?: string;
}

/** What goes wrong on order. Everything is off at first; one object per document, shared by all that runs on it. */
export class Faults {
  /** How many operations (actions, but for traces and the release of references) have been asked for so far. */
  operations = 0;
  /** `getItemOrNullObject` and the like throw where there is nothing (office-js issue 6948: custom XML parts). */
  nullObjectsThrow: boolean | readonly string[] = false;
  /** Tags can be written and are gone at the next look, as after a copy on the web (issue 3784). */
  tagsAreLost = false;
  /** Milliseconds before each answer. */
  latency = 0;
  /** No answer at all, ever, to rich API requests (issue 1659: `sync` that never returns). */
  neverAnswer = false;

  readonly #atOperation = new Map<number, Fault>();
  #nextBatch: (Fault & { readonly actionIndex: number }) | undefined;

  /** Fails the n-th operation from now (1 is the next); what ran before it stays, as in Office. */
  failAt(n: number, fault: Fault = { code: 'GeneralException' }): void {
    this.#atOperation.set(this.operations + n, fault);
  }

  /** Fails the next batch at its action number `actionIndex`. */
  failNextBatch(fault: Fault, actionIndex = 0): void {
    this.#nextBatch = { ...fault, actionIndex };
  }

  clear(): void {
    this.#atOperation.clear();
    this.#nextBatch = undefined;
    Object.assign(this, { nullObjectsThrow: false, tagsAreLost: false, latency: 0, neverAnswer: false });
  }

  /** Called by the executor before each action. */
  check(actionIndex: number, isOperation: boolean): void {
    if (isOperation) this.operations++;
    const batch = this.#nextBatch?.actionIndex === actionIndex ? this.#nextBatch : undefined;
    if (batch) this.#nextBatch = undefined;
    const ordered = isOperation ? this.#atOperation.get(this.operations) : undefined;
    if (ordered) this.#atOperation.delete(this.operations);
    const fault = batch ?? ordered;
    if (fault) throw new ApiError(fault.code, fault.message ?? fault.code);
  }

  /** Called where a method would answer a null object. */
  checkNullObject(className: string, method: string): void {
    const { nullObjectsThrow: on } = this;
    if (!method.endsWith('OrNullObject') || on === false) return;
    if (on === true || on.includes(className)) throw errors.generalException(`${className}.${method} on order`);
  }
}
