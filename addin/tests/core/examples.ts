import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { emptyMap } from "../../src/core/emptyMap";
import { entries, type JourneyMap } from "../../src/core/map";

/** A map of the starter pack. */
export const starter = (name: string): JourneyMap => JSON.parse(readFileSync(new URL(`../../../templates/maps/${name}.journey.json`, import.meta.url), "utf8")) as JourneyMap;

export const checkout = starter("retailer-checkout");

/** Maps of the pack and an empty one, some with a field that this version does not know. */
export const maps = fc.constantFrom(checkout, starter("b2b-software"), starter("patient-service"), { ...emptyMap("en"), later: { kept: true } } as JourneyMap);

/** An id of an entry of a list of a map. */
export const anId = (map: JourneyMap, list: "stages" | "touchpoints" | "items"): fc.Arbitrary<string> => fc.constantFrom("none", ...entries(map, list).map((entry) => entry.id));

/** Whatever in a map names what is not there: the service would call it an error. */
export function danglingIn(map: JourneyMap): string[] {
  const ids = (list: "stages" | "lanes" | "items" | "touchpoints" | "evidence"): Set<string> => new Set(entries(map, list).map((entry) => entry.id));
  const [stages, lanes, items, touchpoints, evidence] = [ids("stages"), ids("lanes"), ids("items"), ids("touchpoints"), ids("evidence")];
  const steps = new Set([...stages, ...entries(map, "stages").flatMap((stage) => (stage.steps ?? []).map((step) => step.id))]);
  return [
    ...entries(map, "items").flatMap((item) => [
      ...(lanes.has(item.lane) ? [] : [item.lane]), ...(stages.has(item.stage) ? [] : [item.stage]),
      ...(item.toStage === undefined || stages.has(item.toStage) ? [] : [item.toStage]), ...(item.touchpoint === undefined || touchpoints.has(item.touchpoint) ? [] : [item.touchpoint]),
      ...(item.links ?? []).map((link) => link.to).filter((to) => !items.has(to)), ...(item.evidence ?? []).filter((id) => !evidence.has(id)),
    ]),
    ...(map.paths ?? []).flatMap((path) => [path.from, path.to]).filter((id) => !steps.has(id)),
  ];
}
