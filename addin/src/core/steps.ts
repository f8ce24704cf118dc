import type { Finding } from "./findings";
import { curveOf } from "./emotions";
import { entries, type JourneyMap } from "./map";

/** The six guided steps, in their order. */
export const guidedSteps = ["goal", "segments", "touchpoints", "emotions", "draw", "validate"] as const;

export type GuidedStep = (typeof guidedSteps)[number];

/** What has to hold for a step to be done, and the findings of the service that say that it does not yet. */
export interface Criterion {
  readonly name: CriterionName;
  readonly codes: readonly string[];
}

export type CriterionName =
  | "goal" | "scenario" | "measure" | "owner" | "shared" | "segment" | "traits" | "persona" | "ownEvidence" | "stageTouchpoints" | "touchpointOwners"
  | "departmentTouchpoints" | "scored" | "explained" | "evidenced" | "quoted" | "shown" | "answered" | "stageNames" | "afterPurchase" | "reviewed" | "findingsOwned" | "ownData";

/** The codes are those of docs/errors.md; the checks themselves are the service's. */
export const criteria: Readonly<Record<GuidedStep, readonly Criterion[]>> = {
  goal: [
    { name: "goal", codes: ["JO1221"] }, { name: "scenario", codes: ["JO1222"] }, { name: "measure", codes: ["JO1223"] },
    { name: "owner", codes: ["JO1224"] }, { name: "shared", codes: ["JO1202"] },
  ],
  segments: [
    { name: "segment", codes: ["JO1225"] }, { name: "traits", codes: ["JO1226"] }, { name: "persona", codes: ["JO1227", "JO1228"] }, { name: "ownEvidence", codes: ["JO1209"] },
  ],
  touchpoints: [
    { name: "stageTouchpoints", codes: ["JO1231"] }, { name: "departmentTouchpoints", codes: ["JO1203"] }, { name: "touchpointOwners", codes: ["JO1232"] },
  ],
  emotions: [
    { name: "scored", codes: ["JO1241"] }, { name: "explained", codes: ["JO1242"] }, { name: "quoted", codes: ["JO1211"] }, { name: "evidenced", codes: ["JO1210"] },
  ],
  draw: [
    { name: "shown", codes: ["JO1251"] }, { name: "stageNames", codes: ["JO1201"] }, { name: "afterPurchase", codes: ["JO1204"] }, { name: "answered", codes: ["JO1207"] },
  ],
  validate: [{ name: "reviewed", codes: ["JO1261"] }, { name: "findingsOwned", codes: ["JO1262"] }, { name: "ownData", codes: ["JO1212"] }],
};

/** A criterion with the findings that stand against it. */
export interface Progress extends Criterion {
  readonly open: readonly Finding[];
}

/** How far a step is. Without stages nothing can be missing in them: then they are not done either. */
export function progressOf(step: GuidedStep, findings: readonly Finding[]): Progress[] {
  return criteria[step].map((criterion) => ({ ...criterion, open: findings.filter((finding) => criterion.codes.includes(finding.code)) }));
}

/** Whether a step is done: nothing stands against it, and there is something at all. */
export function isDone(step: GuidedStep, findings: readonly Finding[], map: JourneyMap): boolean {
  const begun = step === "emotions" ? curveOf(map).some((point) => point.score !== undefined) : entries(map, "stages").length > 0;
  return begun && progressOf(step, findings).every((criterion) => criterion.open.length === 0);
}
