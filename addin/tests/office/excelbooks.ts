import type { JourneyMap } from "../../src/core/map";

export const fileOf = (bytes: Uint8Array): { readonly name: string; readonly bytes: Blob } => ({ name: "map.xlsx", bytes: new Blob([bytes as Uint8Array<ArrayBuffer>]) });

/** A workbook of a map, as the service makes it. */
export async function bookOf(map: JourneyMap): Promise<Uint8Array> {
  const answer = await fetch("/v1/render?to=xlsx&lang=en", { method: "POST", body: JSON.stringify(map) });
  if (!answer.ok) throw new Error(`No workbook: ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}
