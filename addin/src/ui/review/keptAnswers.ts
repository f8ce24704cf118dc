import type { Answers } from "../../core/review";

/** What a reviewer has filled in and not sent yet. */
export interface KeptAnswers {
  readonly answers: Answers;
  readonly person: string;
  readonly comment?: string;
}

const keyOf = (map: string, department: string, version: number): string => `journeyoffice-review-${map}-${department}-${version}`;

// A browser may refuse its storage; then answers are there until the page is closed.
/** The answers that this browser kept for a department's look at a version. */
export function readAnswers(map: string, department: string, version: number): KeptAnswers | undefined {
  try {
    return (JSON.parse(localStorage.getItem(keyOf(map, department, version)) ?? "null") as KeptAnswers | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps them; undefined: they are sent. */
export function keepAnswers(map: string, department: string, version: number, kept: KeptAnswers | undefined): void {
  try {
    if (kept === undefined) localStorage.removeItem(keyOf(map, department, version));
    else localStorage.setItem(keyOf(map, department, version), JSON.stringify(kept));
  } catch {
    // Not kept; nothing depends on it.
  }
}
