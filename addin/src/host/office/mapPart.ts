/** The namespace of the custom XML parts that keep maps (MapPart in JourneyOffice.Packages). */
export const mapNamespace = "https://journeyoffice.dev/ns/map/1";

/** The map that a part keeps: the attribute "map" of its root. */
export const mapOf = (text: string): string | undefined => /^\s*(?:<[?!][^>]*>\s*)*<[^>]*?\smap\s*=\s*(["'])(.*?)\1/s.exec(text)?.[2];
