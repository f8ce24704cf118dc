import { diffArrays } from "diff";

/** A piece of a text: the same on both sides, new, or taken out. */
export interface Piece {
  readonly kind: "same" | "new" | "out";
  readonly text: string;
}

// Words by the language's own rules: Chinese has no spaces between them.
const words = (text: string, language: string): string[] =>
  Array.from(new Intl.Segmenter(language, { granularity: "word" }).segment(text), (part) => part.segment);

/** What words changed from one text to another. The pieces that are not new make up the first text, those not taken out the second. */
export function wordsDiff(before: string, after: string, language: string): Piece[] {
  return diffArrays(words(before, language), words(after, language)).map((part) => ({
    kind: part.added ? "new" : part.removed ? "out" : "same",
    text: part.value.join(""),
  }));
}
