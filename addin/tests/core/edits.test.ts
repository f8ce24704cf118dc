import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addTouchpoint, itemsIn, itemsOfKind, laneOf, moveInCell, placeItem, setNamed } from "../../src/core/cells";
import { moveEntry, setEntryText, setText, type Edit } from "../../src/core/edits";
import { emptyMap } from "../../src/core/emptyMap";
import { choicesOf, curveOf, scaleOf, setScore, snapped } from "../../src/core/emotions";
import { entries, type JourneyMap } from "../../src/core/map";
import { removeItems, removeStage, removeTouchpoint } from "../../src/core/removal";
import { MapSession } from "../../src/core/session";
import { anId, checkout, danglingIn, maps } from "./examples";

const withEdit: fc.Arbitrary<readonly [JourneyMap, Edit]> = maps.chain((map) => fc.oneof(
  anId(map, "items").map((id) => removeItems([id])),
  anId(map, "stages").map(removeStage),
  anId(map, "touchpoints").map(removeTouchpoint),
  fc.tuple(anId(map, "stages"), fc.integer({ min: -3, max: 3 })).map(([id, by]) => moveEntry("stages", id, by)),
  fc.tuple(anId(map, "items"), fc.constantFrom<-1 | 1>(-1, 1)).map(([id, by]) => moveInCell(id, by)),
  fc.tuple(anId(map, "items"), fc.constantFrom(...entries(map, "stages").map((stage) => stage.id))).map(([id, stage]) => placeItem(id, laneOf(map, "action")?.id ?? "", stage)),
  fc.constantFrom(...entries(map, "stages").map((stage) => stage.id)).chain((stage) => fc.constantFrom(addTouchpoint("Kiosk", stage, "en"), setScore(stage, 1), setScore(stage, undefined))),
  fc.string().map((text) => setText("goal", "en", text)),
).map((edit) => [map, edit] as const));

describe("an edit", () => {
  it("leaves the map that it was made of as it was, and keeps fields that are not known", () => {
    fc.assert(fc.property(withEdit, ([map, edit]) => {
      const before = JSON.stringify(map);
      const after = edit(map);
      expect(JSON.stringify(map)).toBe(before);
      expect((after as { later?: unknown }).later).toEqual((map as { later?: unknown }).later);
    }));
  });

  it("leaves nothing that names what is gone", () => {
    fc.assert(fc.property(withEdit, ([map, edit]) => {
      expect(danglingIn(edit(map))).toEqual([]);
    }));
  });

  it("is taken back as a whole", () => {
    fc.assert(fc.property(withEdit, ([map, edit]) => {
      const session = new MapSession(map);
      session.edit(edit);
      session.undo();
      expect(session.current()).toBe(map);
    }));
  });

  it("does not touch a map of a newer schema", () => {
    const session = new MapSession({ ...checkout, schemaVersion: 99 });
    session.edit(setText("goal", "en", "other"));
    expect(session.isReadOnly).toBe(true);
    expect(session.current().goal).toBe(checkout.goal);
  });

  it("keeps Chinese texts when an English one is written", () => {
    const [item] = itemsOfKind(checkout, "obstacle");
    const after = setEntryText("items", item?.id ?? "", "text", "en", "Other words")(checkout);
    expect(entries(after, "items").find((entry) => entry.id === item?.id)?.text).toEqual({ ...(item?.text as object), en: "Other words" });
  });
});

describe("a touchpoint", () => {
  it("is named after a channel that is there in any language, or after a new one", () => {
    const [touchpoint] = entries(checkout, "touchpoints");
    const [channel] = entries(checkout, "channels");
    const known = setNamed(touchpoint?.id ?? "", "channels", "channel", (channel?.name as Record<string, string>)["zh-Hant"] ?? "", "zh-Hant")(checkout);
    expect(entries(known, "channels")).toHaveLength(entries(checkout, "channels").length);
    expect(entries(known, "touchpoints")[0]?.channel).toBe(channel?.id);
    const added = setNamed(touchpoint?.id ?? "", "channels", "channel", "Kiosk", "en")(checkout);
    expect(entries(added, "channels")).toHaveLength(entries(checkout, "channels").length + 1);
  });
});

describe("the order in a cell", () => {
  it("changes by one place and stays in the cell", () => {
    const [first, second] = itemsIn(checkout, laneOf(checkout, "touchpoint")?.id, entries(checkout, "stages")[0]?.id ?? "");
    const after = moveInCell(first?.id ?? "", 1)(checkout);
    expect(itemsIn(after, first?.lane, first?.stage ?? "").map((item) => item.id)).toEqual([second?.id, first?.id]);
  });
});

describe("a score", () => {
  it("is one of the scale's, wherever a marker is dropped", () => {
    const scale = fc.constantFrom({ min: -2, max: 2, step: 1 }, { min: 0, max: 10, step: 0.5 }, { min: 1, max: 5, step: 1 });
    fc.assert(fc.property(scale, fc.double({ noNaN: true, min: -1000, max: 1000 }), (of, score) => {
      expect(choicesOf(of)).toContain(snapped(of, score));
    }));
  });

  it("is kept with its words when it is set anew, and can be taken back", () => {
    const [stage] = entries(checkout, "stages");
    const [point] = curveOf(setScore(stage?.id ?? "", 2)(checkout));
    expect(point?.score).toBe(2);
    expect(point?.item?.text).toEqual(curveOf(checkout)[0]?.item?.text);
    expect(curveOf(setScore(stage?.id ?? "", undefined)(checkout))[0]?.score).toBeUndefined();
  });

  it("makes a feeling where there was none", () => {
    const map = emptyMap("en");
    expect(curveOf(setScore(entries(map, "stages")[2]?.id ?? "", -1)(map)).map((point) => point.score)).toEqual([undefined, undefined, -1, undefined, undefined, undefined, undefined, undefined]);
    expect(scaleOf(map)).toEqual({ min: -2, max: 2, step: 1 });
  });
});
