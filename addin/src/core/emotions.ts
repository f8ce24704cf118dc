import { addOfKind, itemsOfKind } from "./cells";
import { setEntryField, type Edit } from "./edits";
import { newId } from "./identifier";
import { entries, type Item, type JourneyMap, type Stage } from "./map";

/** The scale of a map's scores. */
export interface EmotionScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** How customers feel in a stage. */
export interface EmotionPoint {
  readonly stage: Stage;
  readonly item: Item | undefined;
  /** Absent: not scored. */
  readonly score: number | undefined;
  /** Whether it is the lowest or highest of the curve. */
  readonly extreme: "lowest" | "highest" | undefined;
}

export const scaleOf = (map: JourneyMap): EmotionScale =>
  (map.scale === undefined ? { min: -2, max: 2, step: 1 } : { min: map.scale.min, max: map.scale.max, step: map.scale.step ?? 1 });

/** The scores that can be chosen, lowest first. */
export function choicesOf(scale: EmotionScale): number[] {
  const count = Math.min(21, Math.floor((scale.max - scale.min) / scale.step + 1e-9) + 1);
  return Array.from({ length: count }, (_, index) => scale.min + index * scale.step);
}

/** The choice nearest to a place on the scale. */
export function snapped(scale: EmotionScale, score: number): number {
  const bounded = Math.min(scale.max, Math.max(scale.min, score));
  return choicesOf(scale).reduce((best, choice) => (Math.abs(choice - bounded) < Math.abs(best - bounded) ? choice : best));
}

/** Where a score stands between bad (-1) and good (1). */
export const leaning = (scale: EmotionScale, score: number): number => Math.sign(score - (scale.min + scale.max) / 2);

/** The map's first curve, stage by stage. */
export function curveOf(map: JourneyMap): EmotionPoint[] {
  const all = itemsOfKind(map, "emotion");
  const series = all.find((item) => item.series === undefined) === undefined ? all[0]?.series : undefined;
  const own = all.filter((item) => item.series === series);
  const scores = own.flatMap((item) => (item.score === undefined ? [] : [item.score]));
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  return entries(map, "stages").map((stage) => {
    const item = own.find((entry) => entry.stage === stage.id);
    const score = item?.score;
    return { stage, item, score, extreme: score === undefined || lowest === highest ? undefined : score === lowest ? "lowest" : score === highest ? "highest" : undefined };
  });
}

/** Scores a stage; without a score the feeling stays and only its score goes. */
export const setScore = (stage: string, score: number | undefined): Edit => (map) => {
  const point = curveOf(map).find((entry) => entry.stage.id === stage);
  if (point?.item !== undefined) return setEntryField("items", point.item.id, "score", score)(map);
  if (score === undefined) return map;
  const series = curveOf(map).find((entry) => entry.item !== undefined)?.item?.series;
  return addOfKind("emotion", { id: newId("i"), stage, score, ...(series === undefined ? {} : { series }) })(map);
};
