import type { PlacedFinding } from "../../core/findings";
import { entries, type JourneyMap } from "../../core/map";
import type { GuidedStep } from "../../core/steps";
import { useMap, usePane } from "../state/pane";

// Where each code's field is (docs/errors.md). What is not here is put right in the grid.
const stepOf: Readonly<Record<string, GuidedStep>> = {
  JO1202: "goal", JO1221: "goal", JO1222: "goal", JO1223: "goal", JO1224: "goal", JO1225: "segments", JO1226: "segments", JO1227: "segments", JO1228: "segments",
  JO1203: "touchpoints", JO1231: "touchpoints", JO1232: "touchpoints", JO1210: "emotions", JO1211: "emotions", JO1241: "emotions", JO1242: "emotions",
  JO1251: "draw", JO1212: "validate", JO1213: "validate", JO1261: "validate", JO1262: "validate",
};

/** The id of the element in which an entry or a field is put right. */
export const fixId = (list: string | undefined, id: string | undefined, field: string | undefined): string => ["fix", list, id, field].filter((part) => part !== undefined).join("-");

/** Leads to where a finding is put right, and puts the focus there. */
export function useGoToFinding(): (finding: PlacedFinding) => void {
  const { go } = usePane();
  const { map } = useMap();
  return (finding) => {
    const stage = stageOf(map, finding);
    const step = stepOf[finding.code];
    go(step === undefined ? { place: "map", map: map.id, view: "grid", stage } : { place: "map", map: map.id, view: "guided", step, stage });
    focusSoon([fixId(finding.list, finding.id, finding.field), fixId(finding.list, finding.id, undefined), fixId("stages", stage, undefined)], 20);
  };
}

function stageOf(map: JourneyMap, finding: PlacedFinding): string | undefined {
  const items = entries(map, "items");
  switch (finding.list) {
    case "stages": return finding.id;
    case "items": return items.find((item) => item.id === finding.id)?.stage;
    case "touchpoints": return items.find((item) => item.touchpoint === finding.id)?.stage;
    default: return undefined;
  }
}

// The place may have to be drawn first.
function focusSoon(ids: readonly string[], tries: number): void {
  const element = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
  if (element === undefined) {
    if (tries > 0) setTimeout(() => focusSoon(ids, tries - 1), 50);
    return;
  }
  const target = element.matches("input, textarea, select, button, a, [tabindex]") ? element : element.querySelector<HTMLElement>("input, textarea, select, button");
  (target ?? element).focus();
  element.scrollIntoView({ block: "center" });
}
