import { isBlank, kindOf } from "./cells";
import { addEntry, setEntryText, together, type Edit } from "./edits";
import { newId } from "./identifier";
import { entries, type Item, type JourneyMap, type Lane, type LaneKind } from "./map";
import { removeItems } from "./removal";

// What stands in these is no card with words of its own: a score, a placement of a touchpoint, a picture, a figure.
const otherKinds: readonly LaneKind[] = ["emotion", "touchpoint", "image", "metricValue"];

/** The lanes that a group fills with cards. */
export const cardLanes = (map: JourneyMap): readonly Lane[] => entries(map, "lanes").filter((lane) => lane.hidden !== true && !otherKinds.includes(kindOf(lane)));

/** The lane that a group works on: the wanted one, else the obstacles, else the first. */
export function cardLane(map: JourneyMap, wanted: string | undefined): Lane | undefined {
  const lanes = cardLanes(map);
  return lanes.find((lane) => lane.id === wanted) ?? lanes.find((lane) => lane.kind === "obstacle") ?? lanes[0];
}

/** What is written as cards, line by line, without the signs that lists begin with. */
export const linesOf = (text: string): readonly string[] =>
  text.split(/\r\n|[\r\n\v\u2028\u2029]/).map((line) => line.replace(/^\s*(?:[-*•·–—]|\d{1,3}[.)、．])(?:\s+|(?<=[、．•·]))/u, "").trim()).filter((line) => line !== "");

/** Where a card is written: into one that is there, or a new one behind another. */
export interface CardPlace {
  readonly lane: string;
  readonly stage: string;
  /** The card that is there. */
  readonly item?: string | undefined;
  /** The card that a new one follows; absent: at the end. */
  readonly behind?: string | undefined;
}

/** What comes of writing cards. */
export interface WrittenCards {
  readonly edit: Edit;
  /** The last of them; undefined where no words were written. */
  readonly last: string | undefined;
}

/**
 * Writes lines as cards: the first into the card that is there, if any, each other one as a card of its own behind it. Without words no card comes, and one that
 * was there and says nothing at all any more goes.
 */
export function writeCards(place: CardPlace, lines: readonly string[], language: string): WrittenCards {
  const { item } = place;
  const more = item === undefined ? lines : lines.slice(1);
  const fresh = more.map((line): Item => ({ id: newId("i"), lane: place.lane, stage: place.stage, text: { [language]: line } }));
  const adding = fresh.map((card, index) => addEntry("items", card, fresh[index - 1]?.id ?? item ?? place.behind));
  if (item === undefined) return { edit: together(...adding), last: fresh.at(-1)?.id };
  const edit = together(setEntryText("items", item, "text", language, lines[0] ?? ""), withoutBlank(item), ...adding);
  return { edit, last: fresh.at(-1)?.id ?? (lines.length === 0 ? undefined : item) };
}

const withoutBlank = (id: string): Edit => (map) => (entries(map, "items").some((item) => item.id === id && isBlank(item)) ? removeItems([id])(map) : map);
