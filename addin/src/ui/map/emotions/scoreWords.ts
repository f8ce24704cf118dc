import type { EmotionScale } from "../../../core/emotions";
import type { Words } from "../../words";

/** A score with its sign, as it is printed. */
export const signed = (score: number): string => (score > 0 ? `+${score}` : String(score).replace("-", "−"));

/** A score in words, where the scale is the method's own. */
export function scoreWord(scale: EmotionScale, score: number | undefined, words: Words): string {
  if (score === undefined) return words.emotions.notScored;
  const isOwn = scale.min === -2 && scale.max === 2;
  return (isOwn ? words.emotions.words[score + 2] : undefined) ?? signed(score);
}
