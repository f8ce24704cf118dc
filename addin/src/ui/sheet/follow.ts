import { kindOf } from "../../core/cells";
import { entries, type JourneyMap } from "../../core/map";
import type { Route } from "../../core/route";
import { listOf, type EntryPlace } from "../../core/sheetRows";
import { fixId } from "../map/useGoToFinding";

/** Where the pane shows what a row of a table shows; undefined where it has no place for it. */
export function routeTo(map: JourneyMap, table: string, id: string, isGrid: boolean): { readonly route: Route; readonly entry: EntryPlace } | undefined {
  const list = listOf(table);
  if (list === undefined) return undefined;
  const entry = { list, id };
  const at = { place: "map", map: map.id } as const;
  switch (list) {
    case "stages":
      return isThere(map, "stages", id) ? { entry, route: isGrid ? { ...at, view: "grid", stage: id } : { ...at, view: "guided", step: "touchpoints", stage: id } } : undefined;
    case "items": {
      const item = entries(map, "items").find((known) => known.id === id);
      if (item === undefined) return undefined;
      const lane = entries(map, "lanes").find((known) => known.id === item.lane);
      const isFeeling = lane !== undefined && kindOf(lane) === "emotion" && !isGrid;
      return { entry: isFeeling ? { list: "stages", id: item.stage } : entry, route: isFeeling ? { ...at, view: "guided", step: "emotions", stage: item.stage } : { ...at, view: "grid", stage: item.stage } };
    }
    case "touchpoints": {
      const item = entries(map, "items").find((known) => known.touchpoint === id);
      return item === undefined ? undefined : { entry: isGrid ? { list: "items", id: item.id } : entry, route: isGrid ? { ...at, view: "grid", stage: item.stage } : { ...at, view: "guided", step: "touchpoints", stage: item.stage } };
    }
    case "segments":
      return isThere(map, "segments", id) ? { entry, route: { ...at, view: "guided", step: "segments" } } : undefined;
    default:
      return undefined;
  }
}

const isThere = (map: JourneyMap, list: "stages" | "segments", id: string): boolean => entries(map, list).some((entry) => entry.id === id);

/** Brings an entry into view and marks it. The keyboard stays where it is: somebody moves through the sheet with it. */
export function showChosen({ list, id }: EntryPlace, tries = 20): void {
  const element = document.getElementById(fixId(list, id, undefined));
  if (element === null) {
    // The place may have to be drawn first.
    if (tries > 0) setTimeout(() => showChosen({ list, id }, tries - 1), 50);
    return;
  }
  for (const other of document.querySelectorAll("[data-chosen]")) other.removeAttribute("data-chosen");
  element.setAttribute("data-chosen", "");
  element.scrollIntoView({ block: "center" });
}
