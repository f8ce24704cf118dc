import type { Talk } from "./program";

/** The namespace of the custom XML parts that keep maps (MapPart in JourneyOffice.Packages). */
export const mapNamespace = "https://journeyoffice.dev/ns/map/1";

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

/** The map that a part keeps: the attribute "map" of its root. */
export const mapOf = (text: string): string | undefined => /^\s*(?:<[?!][^>]*>\s*)*<[^>]*?\smap\s*=\s*(["'])(.*?)\1/s.exec(text)?.[2];
