import { newId } from "./identifier";
import type { Language } from "./language";
import type { JourneyMap, LaneKind } from "./map";

// The default stages of the method, in the customer's words, with the lifecycle that classifies them.
const stages = [
  ["Awareness", "I notice", "察觉需求", "察覺需求"], ["Consideration", "I compare", "比较方案", "比較方案"], ["Decision", "I choose", "做出选择", "做出選擇"],
  ["Onboarding", "I get started", "开始使用", "開始使用"], ["Use", "I use it", "日常使用", "日常使用"], ["Support", "I get help", "寻求帮助", "尋求協助"],
  ["Loyalty", "I stay", "继续使用", "繼續使用"], ["Advocacy", "I recommend", "推荐他人", "推薦他人"],
] as const;

/** The lanes of a new map, from top to bottom. */
export const firstLanes: readonly LaneKind[] = ["goal", "expectation", "action", "touchpoint", "question", "emotion", "quote", "obstacle", "opportunity", "metricValue"];

/** A map with stages and lanes and nothing in them. */
export function emptyMap(language: Language): JourneyMap {
  return {
    schemaVersion: 1,
    id: newId("m"),
    language,
    version: 1,
    stages: stages.map(([lifecycle, en, hans, hant]) => ({ id: newId("s"), name: { en, "zh-Hans": hans, "zh-Hant": hant }, lifecycle })),
    lanes: firstLanes.map((kind) => ({ id: newId("l"), kind })),
  };
}
