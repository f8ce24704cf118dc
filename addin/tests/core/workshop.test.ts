import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemsIn } from "../../src/core/cells";
import { dotsOn, mostDots, noDots, withDot } from "../../src/core/dots";
import { textFor } from "../../src/core/localizedText";
import { entries, type JourneyMap } from "../../src/core/map";
import { addressOf, routeOf } from "../../src/core/route";
import { MapSession } from "../../src/core/session";
import { cardLane, cardLanes, linesOf, writeCards } from "../../src/core/workshop";
import { anId, checkout, danglingIn, maps } from "./examples";

const line = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== "");
const cellOf = (map: JourneyMap, lane: string, stage: string): string[] => itemsIn(map, lane, stage).map((item) => textFor(item.text, "en"));

describe("cards that a group writes", () => {
  const lane = cardLane(checkout, undefined)?.id ?? "";
  const stage = entries(checkout, "stages")[3]?.id ?? "";

  it("stand behind the card that they follow, in their order, and everything else stays", () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 4 }), fc.nat(5), (lines, at) => {
      const before = itemsIn(checkout, lane, stage);
      const behind = before[at]?.id;
      const { edit, last } = writeCards({ lane, stage, behind }, lines, "en");
      const after = edit(checkout);
      const place = behind === undefined ? before.length : at + 1;
      const texts = cellOf(checkout, lane, stage);
      expect(cellOf(after, lane, stage)).toEqual(texts.toSpliced(place, 0, ...lines));
      expect(itemsIn(after, lane, stage)[place + lines.length - 1]?.id ?? "").toBe(lines.length === 0 ? before[place - 1]?.id ?? "" : last);
      expect(after.items?.filter((item) => checkout.items?.includes(item))).toEqual(checkout.items);
      expect(danglingIn(after)).toEqual([]);
    }));
  });

  it("are changed where they stand, go when they say nothing any more, and stay when they say something else", () => {
    const map = writeCards({ lane, stage }, ["Fresh"], "en").edit(checkout);
    const fresh = entries(map, "items").at(-1)?.id ?? "";
    const several = writeCards({ lane, stage, item: fresh }, ["One", "Two"], "en");
    expect(cellOf(several.edit(map), lane, stage).slice(-2)).toEqual(["One", "Two"]);
    expect(writeCards({ lane, stage, item: fresh }, [], "en").edit(map)).toEqual(checkout);
    const old = itemsIn(checkout, lane, stage)[0];
    if (old === undefined) throw new Error("The example has no card there.");
    expect(entries(writeCards({ lane, stage, item: old.id }, [], "en").edit(checkout), "items").some((item) => item.id === old.id)).toBe(true);
  });

  it("come from lines, without the signs of lists", () => {
    expect(linesOf("- one\r\n• two\n\n 3. three \r4）x\n5、五\n10.5 euros")).toEqual(["one", "two", "three", "4）x", "五", "10.5 euros"]);
  });

  it("stand in lanes of cards only, obstacles first", () => {
    expect(cardLanes(checkout).map((entry) => entry.kind)).not.toContain("emotion");
    expect(cardLane(checkout, undefined)?.kind).toBe("obstacle");
    expect(cardLane(checkout, "none")?.kind).toBe("obstacle");
    expect(cardLane(checkout, cardLanes(checkout)[0]?.id)).toBe(cardLanes(checkout)[0]);
  });

  it("have an address", () => {
    for (const route of [{ place: "map", map: "m1", view: "workshop", lane: "l1", stage: "s1" }, { place: "map", map: "m1", view: "workshop", lane: undefined, stage: "s1" }] as const) expect(routeOf(addressOf(route))).toEqual(route);
    expect(addressOf({ place: "map", map: "m1", view: "workshop" })).toBe("#/map/m1/workshop");
  });
});

describe("dots", () => {
  it("are counted by cards, and no card has fewer than none", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom(1 as const, -1 as const))), (votes) => {
      let count = 0;
      let dots = noDots;
      for (const [item, by] of votes) {
        dots = withDot(dots, item, by);
        if (item === "a") count = Math.max(0, count + by);
      }
      expect(dotsOn(dots, "a")).toBe(count);
      expect("a" in dots).toBe(count > 0);
    }));
  });

  it("rank the cards of a lane", () => {
    const lane = cardLane(checkout, undefined)?.id ?? "";
    const [first, second] = entries(checkout, "stages").flatMap((stage) => itemsIn(checkout, lane, stage.id));
    const dots = { [first?.id ?? ""]: 1, [second?.id ?? ""]: 3, gone: 7 };
    expect(mostDots(checkout, lane, dots).map((voted) => [voted.item.id, voted.dots])).toEqual([[second?.id, 3], [first?.id, 1]]);
  });

  it("are taken back step by step like everything else, and never touch the map", () => {
    fc.assert(fc.property(maps.chain((map) => fc.tuple(fc.constant(map), anId(map, "items"))), ([map, item]) => {
      const session = new MapSession(map);
      session.vote(item, 1);
      session.vote(item, 1);
      session.vote(item, -1);
      session.clearDots();
      expect(session.current()).toBe(map);
      session.undo();
      expect(dotsOn(session.dots(), item)).toBe(1);
      session.undo();
      expect(dotsOn(session.dots(), item)).toBe(2);
      session.undo();
      session.undo();
      expect(session.dots()).toEqual(noDots);
      expect(session.steps().past).toHaveLength(0);
    }));
  });
});
