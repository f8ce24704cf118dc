import { inject } from "vitest";
import { Service } from "../../src/api/service";
import { withField } from "../../src/core/edits";
import type { JourneyMap } from "../../src/core/map";

const ask = globalThis.fetch;
// In Node there is no page whose address the service's paths would be counted from.
globalThis.fetch = (wanted, options) => ask(typeof wanted === "string" && wanted.startsWith("/") ? inject("service") + wanted : wanted, options);

/** The real service, as the pane asks it. */
export const service = new Service({ language: "en", tokens: { current: () => Promise.resolve(undefined), renewed: () => Promise.resolve(undefined) } });

/** A map with something of everything. */
export async function exampleMap(id = "mtestdeck23"): Promise<JourneyMap> {
  return { ...withField(withField(await service.template("retailer-checkout"), "template", undefined), "sample", undefined), id, version: 1 };
}

/** A map that is drawn and planned for in no time, in one language. */
export const smallMap: JourneyMap = {
  schemaVersion: 1, id: "msmalldeck2", version: 1, language: "en", title: { en: "Paying for a course" },
  stages: [{ id: "s1", name: { en: "Choose" } }, { id: "s2", name: { en: "Pay" } }],
  lanes: [{ id: "l1", kind: "action" }, { id: "l2", kind: "obstacle" }],
  items: [{ id: "i1", lane: "l1", stage: "s1", text: { en: "Compares courses" } }, { id: "i2", lane: "l1", stage: "s2", text: { en: "Enters the card number" } }, { id: "i3", lane: "l2", stage: "s2", text: { en: "The form is long" } }],
};

/** A deck of a map, as the service makes it. */
export async function deckOf(map: JourneyMap, slides = "overview,touchpoints"): Promise<Uint8Array> {
  const answer = await fetch(`/v1/render?to=pptx&lang=en&slides=${slides}`, { method: "POST", body: JSON.stringify(map) });
  if (!answer.ok) throw new Error(`No deck: ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** What the byte hand makes of a deck: its map after an update of the file. */
export async function byteHand(deck: Uint8Array, map: JourneyMap): Promise<Uint8Array> {
  const parts = new FormData();
  parts.append("file", new Blob([deck as Uint8Array<ArrayBuffer>]), "deck.pptx");
  parts.append("with", new Blob([JSON.stringify(map)]), "map.journey.json");
  const answer = await fetch(`/v1/update?map=${map.id}`, { method: "POST", body: parts });
  if (!answer.ok) throw new Error(`Not updated: ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The map that a deck says, with people's edits in it. */
export async function mapIn(deck: Uint8Array, id?: string): Promise<JourneyMap> {
  const answer = await fetch(`/v1/read${id === undefined ? "" : `?map=${id}`}`, { method: "POST", body: new Blob([deck as Uint8Array<ArrayBuffer>]) });
  if (!answer.ok) throw new Error(`Not read: ${await answer.text()}`);
  return ((await answer.json()) as { readonly map: JourneyMap }).map;
}
