import { goOn, within, type Patience } from "../office/waiting";
import type { Work } from "../openDocument";

/** Excel as the pane reaches it: Office.js's globals, given so that tests can bring their own. */
export interface Program {
  readonly excel: typeof Excel;
  /** Whether the program has ExcelApi in this version. */
  readonly has: (version: string) => boolean;
  /** The Common API's document; absent where there is none. */
  readonly document: Office.Document | undefined;
  /** Whether the document hands out the workbook's bytes. Excel on the web does not. */
  readonly givesBytes: boolean;
  readonly patience: Patience;
}

/** One conversation with the workbook. Ranges must not be kept over a sync: they are asked for by their place each time. */
export interface Talk {
  readonly workbook: Excel.Workbook;
  readonly context: Excel.RequestContext;
  /** Has done what was asked for so far, or fails. */
  readonly sync: (patience?: keyof Patience) => Promise<void>;
}

/** Talks with the workbook. Every sync has an end, also one that Office never answers. */
export async function talk<T>(program: Program, work: Work, say: (talk: Talk) => Promise<T>): Promise<T> {
  goOn(work.signal);
  // Not by Excel.run, which would wait on its own for whatever Office does after our patience has ended.
  const context = new program.excel.RequestContext();
  return say({ context, workbook: context.workbook, sync: (patience = "usual") => within(context.sync(), program.patience[patience], work.signal) });
}

/** How much is asked for or written in one sync: Excel on the web takes and gives 5 MB at most (office-js-docs, "Resource limits and performance optimization"). */
export const mostCells = 10_000;
