import type { DraftStore } from "../core/drafts";
import type { OpenDocument } from "./openDocument";

/** A file that somebody gave or gets. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** Which program shows the pane. */
export type HostKind = "powerPoint" | "excel" | "browser";

/** Light, dark, or with the colours that the system prescribes. */
export type Appearance = "light" | "dark" | "highContrast";

/** What the pane asks of the program that shows it. Everything that one host does otherwise than another is behind this. */
export interface OfficeHost {
  readonly kind: HostKind;
  /** The language in which the program speaks, as a BCP 47 tag. */
  readonly language: string;
  /** Drafts of this device, apart for each place from which the pane is shown. */
  readonly drafts: DraftStore;
  /** What this person chose, as it was kept; undefined where nothing was. */
  readonly readSettings: () => unknown;
  readonly keepSettings: (settings: unknown) => void;
  readonly appearance: () => Appearance;
  /** Calls when the appearance changes, until the answer is called. */
  readonly onAppearance: (listener: () => void) => () => void;
  /** Hands a file to the person. */
  readonly hand: (file: NamedFile) => void;
  /** Whether the pane should be inside Office, but nothing of Office answers: it works as in a browser. */
  readonly isCutOff?: boolean;
  /** The document that is open beside the pane; in a plain browser there is none. */
  readonly document?: OpenDocument | undefined;
}
