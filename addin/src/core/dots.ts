import { itemsIn } from "./cells";
import { entries, type Item, type JourneyMap } from "./map";

/**
 * Dots that a group put on cards, by the cards' ids. Nobody's in particular: how many a card has is all that is known. They help a group to choose and are no part
 * of the map: they stay with the draft on this device and go into no file.
 */
export type Dots = Readonly<Record<string, number>>;

export const noDots: Dots = {};

/** How many dots a card has. */
export const dotsOn = (dots: Dots, item: string): number => dots[item] ?? 0;

/** The dots with one more or one less on a card; fewer than none there are not. */
export function withDot(dots: Dots, item: string, by: 1 | -1): Dots {
  const count = Math.max(0, dotsOn(dots, item) + by);
  if (count === dotsOn(dots, item)) return dots;
  return count > 0 ? { ...dots, [item]: count } : Object.fromEntries(Object.entries(dots).filter(([id]) => id !== item));
}

/** A card with its dots. */
export interface Voted {
  readonly item: Item;
  readonly dots: number;
}

/** The cards of a lane that have dots, most of them first; of two with as many, the earlier stage. */
export const mostDots = (map: JourneyMap, lane: string, dots: Dots): readonly Voted[] =>
  entries(map, "stages").flatMap((stage) => itemsIn(map, lane, stage.id)).map((item) => ({ item, dots: dotsOn(dots, item.id) }))
    .filter((voted) => voted.dots > 0).sort((one, other) => other.dots - one.dots);
