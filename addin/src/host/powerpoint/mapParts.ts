import { mapNamespace, mapOf } from "../office/mapPart";
import type { Program, Talk } from "./program";

export { mapNamespace, mapOf };

/** A custom XML part of ours in the deck. */
export interface MapPart {
  readonly proxy: PowerPoint.CustomXmlPart;
  readonly text: string;
}

/** The parts of the deck that keep maps; none where PowerPoint can't tell (below PowerPointApi 1.7). */
export async function mapParts(talk: Talk, program: Program, namespace = mapNamespace): Promise<readonly MapPart[]> {
  if (!program.has("1.7")) return [];
  // By the collection and never by getItemOrNullObject, which throws where there is nothing (office-js issue 6948).
  const parts = talk.presentation.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await talk.sync();
  if (parts.items.length === 0) return [];
  const texts = parts.items.map((proxy) => ({ proxy, text: proxy.getXml() }));
  await talk.sync();
  return texts.map(({ proxy, text }) => ({ proxy, text: text.value }));
}
