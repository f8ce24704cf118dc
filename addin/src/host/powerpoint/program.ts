import { asProblem, goOn, within, type Patience } from "../office/waiting";
import type { Work } from "../openDocument";

/** PowerPoint as the pane reaches it: Office.js's globals, given so that tests can bring their own. */
export interface Program {
  readonly powerPoint: typeof PowerPoint;
  /** Whether the program has PowerPointApi in this version. */
  readonly has: (version: string) => boolean;
  /** The Common API's document; absent where there is none. */
  readonly document: Office.Document | undefined;
  readonly patience: Patience;
}

/** One conversation with the deck: proxies live as long as it does. */
export interface Talk {
  readonly context: PowerPoint.RequestContext;
  readonly presentation: PowerPoint.Presentation;
  /** Has done what was asked for so far, or fails. */
  readonly sync: (patience?: keyof Patience) => Promise<void>;
}

/** Talks with the deck. Every sync has an end, also one that Office never answers. */
export async function talk<T>(program: Program, work: Work, say: (talk: Talk) => Promise<T>): Promise<T> {
  goOn(work.signal);
  const { promise, resolve, reject } = settling<T>();
  // The answer does not wait for what PowerPoint.run tidies up afterwards: that is one more sync, which may never come back either.
  program.powerPoint.run(async (context) => {
    const sync = (patience: keyof Patience = "usual"): Promise<void> => within(context.sync(), program.patience[patience], work.signal);
    await say({ context, presentation: context.presentation, sync }).then(resolve, (reason: unknown) => reject(asProblem(reason)));
  }).catch((reason: unknown) => reject(asProblem(reason)));
  return promise;
}

function settling<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void; readonly reject: (reason: unknown) => void } {
  let settle: Pick<ReturnType<typeof settling<T>>, "resolve" | "reject"> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, resolve: (value) => settle?.resolve(value), reject: (reason) => settle?.reject(reason) };
}
