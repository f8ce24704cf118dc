/** Characters of a text that others take the place of. */
export interface Splice {
  readonly start: number;
  readonly delete: number;
  readonly insert: string;
}

/** The text with splices done to it, in their order. */
export const spliced = (text: string, splices: readonly Splice[]): string =>
  splices.reduce((sofar, splice) => sofar.slice(0, splice.start) + splice.insert + sofar.slice(splice.start + splice.delete), text);

/** Whether two texts are one, however the ends of their paragraphs are written. */
export const isSameText = (left: string, right: string): boolean => plain(left) === plain(right);

const plain = (text: string): string => text.replaceAll(/\r\n?/g, "\n");
