import type { LivePatch, LiveSnapshot } from "../core/live";
import type { NamedFile } from "./officeHost";

/** What can be done with the open document here, by the requirement sets of the program that shows it. */
export interface Abilities {
  /** New slides or tables can be put into it. */
  readonly insert: Ability;
  /** Its map can be read as it stands, without its bytes. */
  readonly read: Ability;
  /** It can be brought up to date where it stands. */
  readonly update: Ability;
  /** It can hand out its bytes, from which an updated copy is made in a new window. */
  readonly copy: Ability;
}

/** Whether something works here; where it does not, the requirement set that would bring it. */
export type Ability = { readonly works: true } | { readonly works: false; readonly needs: string };

/**
 * How the pane works with a document here: where it stands; only reading it there; by its bytes and a copy in a window of its own; or not at all, so that files are
 * downloaded and dropped as in a browser.
 */
export function wayWith({ update, read, copy }: Abilities): "inPlace" | "reading" | "copy" | "none" {
  return update.works ? "inPlace" : copy.works ? "copy" : read.works ? "reading" : "none";
}

/** How far something has come: "reading slide 14 of 23". */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface Work {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What somebody did in the document while the pane looked. */
export type DocumentChange =
  /** It may have changed, as after the pane was left and come back to. */
  | { readonly kind: "perhaps" }
  /** Cells of a table changed by hand, not by this pane. */
  | { readonly kind: "table"; readonly table: string }
  /** A row of a table was chosen; its id is what stands in the hidden column. */
  | { readonly kind: "row"; readonly table: string; readonly id: string };

/** The document that is open beside the pane. What it does either happens as a whole step or fails with a DocumentProblem; nothing waits for ever. */
export interface OpenDocument {
  readonly kind: "deck" | "workbook";
  readonly abilities: Abilities;
  /** Whether it can only be looked at; absent: it can be changed. */
  readonly isReadOnly?: boolean;
  /** The document as it stands; the slides named are sent as files of their own besides. Where only some tables changed since it was read last, only those need to be named. */
  readonly snapshot: (work?: Work & { readonly exported?: readonly string[] | undefined; readonly tables?: readonly string[] | undefined }) => Promise<LiveSnapshot>;
  /** Does the steps of a patch in their order. Done again after it was broken off, what is done already stays. */
  readonly carryOut: (patch: LivePatch, work?: Work) => Promise<void>;
  /** The slide behind which new ones come; undefined where there is none, or in a workbook. */
  readonly place: () => Promise<string | undefined>;
  /** Its bytes. */
  readonly bytes: (work?: Work) => Promise<NamedFile>;
  /** Opens a file in a window of its own. */
  readonly openCopy: (file: NamedFile) => Promise<void>;
  /** Shows somebody a row of a table, by its id, or a slide. */
  readonly show: (target: { readonly slide: string } | { readonly table: string; readonly id: string }) => Promise<void>;
  /** Takes what a map left in the document out of it: its custom XML part. Slides and tables stay as they are. */
  readonly forget: (map: string) => Promise<void>;
  /** Calls when somebody did something in the document, until the answer is called. */
  readonly onChange: (listener: (change: DocumentChange) => void) => () => void;
}

/** Why the document did not do what was asked of it. */
export type DocumentProblemKind =
  /** No answer in time; whether it was done is not known. */
  | "slow"
  /** This program can't do it. */
  | "unsupported"
  /** Nobody may change the document. */
  | "readOnly"
  /** Somebody stopped it. */
  | "stopped"
  /** Whatever else Office said. */
  | "failed";

/** What the document refused, with Office's own code for it. Nothing of a person's text is in it. */
export class DocumentProblem extends Error {
  override readonly name = "DocumentProblem";

  constructor(readonly kind: DocumentProblemKind, readonly code: string, options?: ErrorOptions) {
    super(`${kind}: ${code}`, options);
  }
}
