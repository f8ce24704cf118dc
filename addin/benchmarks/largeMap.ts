import { schemaVersion, type JourneyMap } from "../src/core/map";

/** A map of twelve stages with so many touchpoints, each placed once. */
export function largeMap(touchpoints: number): JourneyMap {
  const numbers = Array.from({ length: touchpoints }, (_, number) => number);
  return {
    schemaVersion, id: "mlarge1", title: "A large map", language: "en",
    stages: Array.from({ length: 12 }, (_, number) => ({ id: `s${number}`, name: `I do thing ${number + 1}` })),
    lanes: [{ id: "l-touchpoints", kind: "touchpoint", name: "Touchpoints" }],
    touchpoints: numbers.map((number) => ({ id: `t${number}`, name: `Touchpoint ${number + 1}`, place: "online" })),
    items: numbers.map((number) => ({ id: `i${number}`, lane: "l-touchpoints", stage: `s${number % 12}`, touchpoint: `t${number}` })),
  };
}
