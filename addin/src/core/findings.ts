import type { JourneyMap } from "./map";

/** What the service says of a map, with its place. */
export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning" | "information";
  readonly path: string;
  readonly place: string;
  readonly message: string;
  readonly wayOut: string;
}

/** A finding at the entry that it is about. Positions in lists become ids, so that it stays where it belongs while people go on. */
export interface PlacedFinding extends Finding {
  readonly list?: string | undefined;
  readonly id?: string | undefined;
  readonly field?: string | undefined;
}

const address = /^\$\.(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/;

/** Puts findings where they belong in the map that was checked. */
export const placed = (findings: readonly Finding[], map: JourneyMap): PlacedFinding[] => findings.map((finding) => {
  const [, list, index, field] = address.exec(finding.path) ?? [];
  if (list === undefined) return finding;
  if (index === undefined) return { ...finding, field: list };
  const all = map[list as keyof JourneyMap] as readonly { readonly id?: string }[] | undefined;
  return { ...finding, list, id: all?.[Number(index)]?.id, field };
});

/** The findings at an entry, or at one of its fields. */
export const findingsAt = (findings: readonly PlacedFinding[], list: string, id: string, field?: string): PlacedFinding[] =>
  findings.filter((finding) => finding.list === list && finding.id === id && (field === undefined || finding.field === field));

/** The findings at a field of the map itself. */
export const findingsOf = (findings: readonly PlacedFinding[], field: string): PlacedFinding[] =>
  findings.filter((finding) => finding.list === undefined && finding.field === field);
