import { mapNamespace } from "../office/mapPart";
import type { Talk } from "./program";

/** A custom XML part of ours in the workbook. */
export interface MapPart {
  readonly proxy: Excel.CustomXmlPart;
  readonly text: string;
}

/** The parts of the workbook that keep maps. */
export async function mapParts({ workbook, sync }: Talk, namespace = mapNamespace): Promise<readonly MapPart[]> {
  // By the collection and never by getItemOrNullObject, which throws where there is nothing (office-js issue 6948).
  const parts = workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await sync();
  if (parts.items.length === 0) return [];
  const texts = parts.items.map((proxy) => ({ proxy, text: proxy.getXml() }));
  await sync();
  return texts.map(({ proxy, text }) => ({ proxy, text: text.value }));
}
