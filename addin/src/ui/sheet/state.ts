import { createContext, useContext } from "react";
import type { EntryPlace } from "../../core/sheetRows";

/** What came from the sheets beside the pane. */
export interface SheetState {
  /** Entries that somebody changed in a sheet since the pane was opened, as "list/id". */
  readonly marked: ReadonlySet<string>;
  /** How many edits came in since it was last put away. */
  readonly count: number;
  /** How many fields say one thing in the sheet and another in the pane, both changed. */
  readonly open: number;
  readonly problem: unknown;
  /** Reads once more what could not be read. */
  readonly again: () => void;
  /** Nothing more is to be said of what came in so far. */
  readonly putAway: () => void;
}

export const SheetContext = createContext<SheetState | undefined>(undefined);

/** Whether an entry was changed in a sheet. */
export const useIsFromSheet = ({ list, id }: EntryPlace): boolean => useContext(SheetContext)?.marked.has(`${list}/${id}`) === true;
