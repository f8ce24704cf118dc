import { withField, withList, type Edit } from "./edits";
import { entries, type Item, type JourneyMap } from "./map";

const without = <T extends { readonly id: string }>(all: readonly T[], ids: ReadonlySet<string>): readonly T[] => all.filter((entry) => !ids.has(entry.id));

// Ties and findings that point to what is gone would make the map one with errors.
function untied(item: Item, gone: ReadonlySet<string>): Item {
  if (!item.links?.some((link) => gone.has(link.to))) return item;
  const links = item.links.filter((link) => !gone.has(link.to));
  return withField(item, "links", links.length === 0 ? undefined : links);
}

function withoutItems(map: JourneyMap, isGone: (item: Item) => boolean): JourneyMap {
  const gone = new Set(entries(map, "items").filter(isGone).map((item) => item.id));
  if (gone.size === 0) return map;
  return unpointed(withList(map, "items", without(entries(map, "items"), gone).map((item) => untied(item, gone))), gone);
}

// Findings of reviews stay, they only name nothing any more.
function unpointed(map: JourneyMap, gone: ReadonlySet<string>): JourneyMap {
  if (!entries(map, "reviews").some((review) => review.findings?.some((finding) => finding.item !== undefined && gone.has(finding.item)))) return map;
  return withList(map, "reviews", entries(map, "reviews").map((review) => withField(review, "findings",
    review.findings?.map((finding) => (finding.item !== undefined && gone.has(finding.item) ? withField(finding, "item", undefined) : finding)))));
}

/** Takes items out, with the ties that lead to them. */
export const removeItems = (ids: readonly string[]): Edit => (map) => withoutItems(map, (item) => ids.includes(item.id));

/** Takes a touchpoint out of the catalogue and off the map. */
export const removeTouchpoint = (id: string): Edit => (map) =>
  unpointed(withoutItems(withList(map, "touchpoints", without(entries(map, "touchpoints"), new Set([id]))), (item) => item.touchpoint === id), new Set([id]));

/** Takes a stage out with what stands in it. What spans several stages stays in the others. */
export const removeStage = (id: string): Edit => (map) => {
  const stages = entries(map, "stages");
  const at = stages.findIndex((stage) => stage.id === id);
  if (at < 0) return map;
  const steps = new Set([id, ...(stages[at]?.steps ?? []).map((step) => step.id)]);
  const kept = withoutItems(map, (item) => item.stage === id && (item.toStage === undefined || item.toStage === id));
  const items = entries(kept, "items").map((item) => shortened(item, id, stages[at - 1]?.id, stages[at + 1]?.id));
  const paths = map.paths?.filter((path) => !steps.has(path.from) && !steps.has(path.to));
  const shown = withField(kept, "paths", paths === undefined || paths.length === 0 ? undefined : paths);
  return unpointed(withList(withList(shown, "items", items), "stages", without(stages, new Set([id]))), new Set([id]));
};

function shortened(item: Item, gone: string, before: string | undefined, after: string | undefined): Item {
  if (item.stage === gone && after !== undefined) return bounded({ ...withField(item, "step", undefined), stage: after });
  if (item.toStage === gone && before !== undefined) return bounded({ ...item, toStage: before });
  return item;
}

const bounded = (item: Item): Item => (item.toStage === item.stage ? withField(item, "toStage", undefined) : item);
