import type * as Generated from "./generated/map";

/** The same value, never changed in place. */
export type Frozen<T> = T extends (infer Entry)[] ? readonly Frozen<Entry>[] : T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

export type JourneyMap = Frozen<Generated.JourneyMap>;
export type Stage = Frozen<Generated.Stage>;
export type Lane = Frozen<Generated.Lane>;
export type LaneKind = NonNullable<Lane["kind"]>;
export type Item = Frozen<Generated.Item>;
export type Touchpoint = Frozen<Generated.Touchpoint>;
export type Segment = Frozen<Generated.Segment>;
export type Persona = Frozen<Generated.Persona>;
export type Department = Frozen<Generated.Department>;
export type Channel = Frozen<Generated.Channel>;
export type Evidence = Frozen<Generated.Evidence>;
export type Measure = Frozen<Generated.Measure>;
export type Review = Frozen<Generated.Review>;
export type ReviewFinding = Frozen<Generated.ReviewFinding>;
export type LocalizedText = Frozen<Generated.LocalizedText>;
export type Level = NonNullable<Item["severity"]>;

/** The lists of a map whose entries have ids. */
export interface MapLists {
  readonly measures: Measure;
  readonly segments: Segment;
  readonly personas: Persona;
  readonly departments: Department;
  readonly channels: Channel;
  readonly touchpoints: Touchpoint;
  readonly stages: Stage;
  readonly lanes: Lane;
  readonly items: Item;
  readonly evidence: Evidence;
  readonly reviews: Review;
}

/** The newest schema that this pane may write; a map of a newer one can be looked at only. */
export const schemaVersion = 1;

/** The entries of a list; a map that holds none has no such field. */
export function entries<Name extends keyof MapLists>(map: JourneyMap, list: Name): readonly MapLists[Name][] {
  return (map[list] ?? []) as readonly MapLists[Name][];
}
