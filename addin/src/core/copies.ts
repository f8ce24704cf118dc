import { withField } from "./edits";
import { newId } from "./identifier";
import type { Language } from "./language";
import { entries, type Item, type JourneyMap } from "./map";

/** A map of one's own, made from a template or another map; it names where it comes from. Nobody has reviewed it yet. */
export function ownCopy(map: JourneyMap, language: Language): JourneyMap {
  return {
    ...withField(withField(map, "template", undefined), "reviews", undefined),
    id: newId("m"),
    version: 1,
    language,
    basedOn: origin(map),
  };
}

/**
 * A copy for other customers: what was known of the first segment is an assumption of the other one, evidence and figures stay behind, and
 * nobody has reviewed it. Stages, lanes, touchpoints and texts are the starting point.
 */
export function copyForSegment(map: JourneyMap, segment: { readonly id: string; readonly name: string }, language: Language): JourneyMap {
  const known = entries(map, "segments").some((entry) => entry.id === segment.id);
  const copy: JourneyMap = {
    ...map,
    id: newId("m"),
    version: 1,
    status: "draft",
    basedOn: origin(map),
    segment: segment.id,
    segments: known ? entries(map, "segments") : [...entries(map, "segments"), { id: segment.id, name: { [language]: segment.name } }],
    items: entries(map, "items").map(unproven),
  };
  const bare = (["template", "persona", "reviews", "observations", "reviewDate", "asOf"] as const)
    .reduce<JourneyMap>((sofar, field) => withField(sofar, field, undefined), copy);
  const persona = entries(map, "personas").find((entry) => entry.segment === segment.id);
  return withField(bare, "persona", persona?.id);
}

const origin = (map: JourneyMap): NonNullable<JourneyMap["basedOn"]> =>
  ({ map: map.id, version: map.version ?? 1, ...(map.segment === undefined ? {} : { segment: map.segment }) });

const unproven = (item: Item): Item => withField(withField(item, "basis", undefined), "evidence", undefined);
