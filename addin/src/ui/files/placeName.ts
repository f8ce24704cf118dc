import type { Words } from "../words";

/** A place of the map in words: as the service tells it, and for what a map has once by the name of its field. */
export function placeName(place: string | undefined, path: string, words: Words): string {
  if (place !== undefined && place !== "") return place;
  const [, field = ""] = path.split("/");
  const { title, goal, objective, scenario, period, state, owner } = words.goal;
  const fields: Readonly<Record<string, string>> = { title, goal, objective, scenario, period, state, owner, segment: words.segments.choose, persona: words.segments.persona, reviewDate: words.validate.reviewDate };
  return fields[field] ?? words.app.map;
}
