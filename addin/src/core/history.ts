/** What can be taken back and done again. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was of; one that goes on with it (typing in the same field) is the same step. */
  readonly subject?: string | undefined;
}

/** How many steps can be taken back. */
export const mostSteps = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** A new present. What changes nothing is no step; changes of one subject after another are one step. */
export function record<T>(history: History<T>, present: T, subject?: string): History<T> {
  if (present === history.present) return history;
  const goesOn = subject !== undefined && subject === history.subject && history.past.length > 0;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { past, present, future: [], subject };
}

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  return last === undefined ? history : { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future };
}

/** The same steps; the next change begins a new one. */
export const rest = <T>(history: History<T>): History<T> => (history.subject === undefined ? history : { ...history, subject: undefined });
