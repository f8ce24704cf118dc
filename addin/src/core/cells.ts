import { channelName } from "./channels";
import { addEntry, type Edit, setEntryField, together, withField, withList } from "./edits";
import { newId } from "./identifier";
import { entries, type Item, type JourneyMap, type Lane, type LaneKind } from "./map";

/** The lane of a kind; the first where there are several. */
export const laneOf = (map: JourneyMap, kind: LaneKind): Lane | undefined => entries(map, "lanes").find((lane) => lane.kind === kind);

/** The kind of what stands in a lane. */
export const kindOf = (lane: Lane | undefined): LaneKind => lane?.kind ?? "custom";

/** What stands in a cell, in its order; what spans stages stands where it begins. */
export const itemsIn = (map: JourneyMap, lane: string | undefined, stage: string): readonly Item[] =>
  entries(map, "items").filter((item) => item.lane === lane && item.stage === stage);

/** What of a kind stands in a stage, whatever lane of that kind holds it. */
export function itemsOfKind(map: JourneyMap, kind: LaneKind, stage?: string): readonly Item[] {
  const lanes = new Set(entries(map, "lanes").filter((lane) => lane.kind === kind).map((lane) => lane.id));
  return entries(map, "items").filter((item) => lanes.has(item.lane) && (stage === undefined || item.stage === stage));
}

/** Makes sure that there is a lane of a kind. */
export const withLane = (kind: LaneKind): Edit => (map) => (laneOf(map, kind) === undefined ? addEntry("lanes", { id: newId("l"), kind })(map) : map);

/** Adds an item to the first lane of a kind. */
export const addOfKind = (kind: LaneKind, item: Omit<Item, "lane">): Edit => (map) => {
  const ready = withLane(kind)(map);
  return addEntry("items", { ...item, lane: laneOf(ready, kind)?.id ?? "" })(ready);
};

/** Puts an item into another cell, at its end. */
export const placeItem = (id: string, lane: string, stage: string): Edit => (map) => {
  const item = entries(map, "items").find((entry) => entry.id === id);
  if (item === undefined || (item.lane === lane && item.stage === stage)) return map;
  const moved = withField(withField({ ...item, lane, stage }, "step", undefined), "toStage", undefined);
  return withList(map, "items", [...entries(map, "items").filter((entry) => entry.id !== id), moved]);
};

/** Moves an item up or down among those of its cell. */
export const moveInCell = (id: string, by: -1 | 1): Edit => (map) => {
  const all = entries(map, "items");
  const item = all.find((entry) => entry.id === id);
  if (item === undefined) return map;
  const cell = itemsIn(map, item.lane, item.stage);
  const other = cell[cell.indexOf(item) + by];
  if (other === undefined) return map;
  return withList(map, "items", all.map((entry) => (entry === item ? other : entry === other ? item : entry)));
};

/** Adds a touchpoint to the catalogue and puts it into a stage. */
export const addTouchpoint = (name: string, stage: string, language: string): Edit => (map) => {
  const id = newId("t");
  return together(addEntry("touchpoints", { id, name: { [language]: name } }), addOfKind("touchpoint", { id: newId("i"), stage, touchpoint: id }))(map);
};

/** Puts a touchpoint of the catalogue into a stage, too. */
export const placeTouchpoint = (touchpoint: string, stage: string): Edit => addOfKind("touchpoint", { id: newId("i"), stage, touchpoint });

type Named = "channels" | "departments";

/** Finds the entry of a catalogue that bears a name in any language, or adds one; then the touchpoint names it. */
export const setNamed = (touchpoint: string, list: Named, field: "channel" | "department", name: string, language: string): Edit => (map) => {
  const wanted = name.trim();
  if (wanted === "") return setEntryField("touchpoints", touchpoint, field, undefined)(map);
  const known = entries(map, list).find((entry) => typeof entry.name === "string" ? entry.name === wanted : Object.values(entry.name ?? {}).includes(wanted));
  const id = known?.id ?? newId(list === "channels" ? "c" : "d");
  const ready = known === undefined ? addEntry(list, { id, name: list === "channels" ? channelName(wanted, language) : { [language]: wanted } })(map) : map;
  return setEntryField("touchpoints", touchpoint, field, id)(ready);
};

/** Whether an item says nothing yet: it stands in its cell and has no other field. */
export const isBlank = (item: Item): boolean => Object.keys(item).every((field) => field === "id" || field === "lane" || field === "stage");
