import type { LivePatch } from "../core/live";
import type { Frozen, JourneyMap } from "../core/map";
import type { components } from "./generated/openapi";

// What the service answers, as it describes it itself.
type Schemas = components["schemas"];
type Answered<Name extends keyof Schemas> = Frozen<Schemas[Name]>;

/** A template to start from. */
export type Template = Answered<"TemplateList">["templates"][number];
/** A map of the library. */
export type LibraryMap = Answered<"MapSummary">;
/** What changed at a place. */
export type Change = Answered<"Change">;
/** What two sides both changed. */
export type Conflict = Answered<"Conflict">;
/** The map of a file, with people's edits in it. */
export type ReadAnswer = Answered<"ReadResult">;
/** How a file stands to a map. */
export type StatusAnswer = Answered<"StatusResult">;
/** What an update did. */
export type UpdateResult = Answered<"UpdateResult">;
/** What settling conflicts did. */
export type ResolveResult = Answered<"ResolveResult">;
/** One's own map with what somebody else wrote meanwhile, what both changed, and the ETag to write it with. */
export type MapMerge = Answered<"MapMerge">;
/** A version of a file: when, who, why. */
export type Version = Answered<"Version">;
/** Whether people sign in, and where. */
export type SignInAnswer = Answered<"SignIn">;
/** A file that somebody shared. */
export type SharedFile = Answered<"SharedFile">;
/** Who may do what with a file, or a link to it. */
export type Grant = Answered<"Grant">;

/** A file that was made, with what is to be said of it. */
export interface Made<Result> {
  readonly name: string;
  readonly bytes: Blob;
  readonly result: Result & Pick<Answered<"CheckResult">, "findings">;
}

/** What brings an open document up to date, and what it would do; a patch is described by its own schema. */
export type PlanAnswer = Omit<Answered<"PlanResult">, "patch"> & { readonly patch: LivePatch };

/** A map with people's edits of an open document in it. */
export type TakeAnswer = Omit<PlanAnswer, "patch"> & { readonly map: JourneyMap };
