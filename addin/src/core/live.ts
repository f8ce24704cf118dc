import type * as Patch from "./generated/live-patch";
import type * as Snapshot from "./generated/live-snapshot";
import type { Frozen } from "./map";

/** What the pane sees of an open document, as the service takes it (docs/schema/live-snapshot.schema.json). */
export type LiveSnapshot = Frozen<Snapshot.LiveSnapshot>;
export type LiveSlide = NonNullable<LiveSnapshot["slides"]>[number];
export type LiveShape = NonNullable<LiveSlide["shapes"]>[number];
export type LiveSheet = NonNullable<LiveSnapshot["sheets"]>[number];

/** What the service wants done to an open document (docs/schema/live-patch.schema.json). */
export type LivePatch = Frozen<Patch.LivePatch>;
export type LiveStep = NonNullable<LivePatch["steps"]>[number];
export type StepOf<Do extends LiveStep["do"]> = Extract<LiveStep, { readonly do: Do }>;
export type LiveOperation = StepOf<"editSlide">["operations"][number];
export type OperationOf<Do extends LiveOperation["do"]> = Extract<LiveOperation, { readonly do: Do }>;
