import { withField, withList, type Edit } from "./edits";
import { newId } from "./identifier";
import { withText } from "./localizedText";
import { entries, type Department, type JourneyMap, type Review, type ReviewFinding, type Stage, type Touchpoint } from "./map";

/** What a reviewer says of a touchpoint: it is so, or what is true instead, who puts it right, by when. */
export type Answer = { readonly kind: "agree" } | { readonly kind: "notSo"; readonly text: string; readonly owner: string; readonly due: string };

/** Answers by touchpoint. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** The departments that own a touchpoint: those that are asked. */
export function askedDepartments(map: JourneyMap): readonly Department[] {
  const owning = new Set(entries(map, "touchpoints").map((touchpoint) => touchpoint.department));
  return entries(map, "departments").filter((department) => owning.has(department.id));
}

/** The touchpoints of a department, with the stages in which customers meet them. */
export function touchpointsOf(map: JourneyMap, department: string): readonly { readonly touchpoint: Touchpoint; readonly stages: readonly Stage[] }[] {
  return entries(map, "touchpoints").filter((touchpoint) => touchpoint.department === department).map((touchpoint) => {
    const placed = new Set(entries(map, "items").filter((item) => item.touchpoint === touchpoint.id).map((item) => item.stage));
    return { touchpoint, stages: entries(map, "stages").filter((stage) => placed.has(stage.id)) };
  });
}

/** The reviews that a department gave of a version, without one of that which the map has now. */
export const reviewsNow = (map: JourneyMap, department: string, version = map.version ?? 1): readonly Review[] =>
  entries(map, "reviews").filter((review) => review.department === department && review.mapVersion === version);

const isGiven = (review: Review): boolean => review.verdict !== undefined && review.verdict !== "open";

/** How far a department is: each of its touchpoints agreed to, called not so, or open. */
export interface ReviewProgress {
  readonly department: Department;
  readonly all: number;
  readonly agreed: number;
  readonly notSo: readonly { readonly touchpoint: Touchpoint; readonly review: Review; readonly finding: ReviewFinding }[];
  readonly open: number;
  /** What was said besides, about no touchpoint of the department's, and still stands. */
  readonly comments: readonly { readonly review: Review; readonly finding: ReviewFinding }[];
  /** Who looked, where it was said. */
  readonly given: readonly Review[];
}

/** How far every department is. Whoever gave a review and found nothing at a touchpoint agreed to it; a finding that is done or dismissed stands no more. */
export function progressOfReviews(map: JourneyMap): readonly ReviewProgress[] {
  return askedDepartments(map).map((department) => {
    const own = touchpointsOf(map, department.id).map(({ touchpoint }) => touchpoint);
    const reviews = reviewsNow(map, department.id);
    const given = reviews.filter(isGiven);
    const standing = reviews.flatMap((review) => (review.findings ?? []).filter((finding) => (finding.status ?? "open") === "open").map((finding) => ({ review, finding })));
    const notSo = own.flatMap((touchpoint) => standing.filter(({ finding }) => finding.item === touchpoint.id).map((found) => ({ touchpoint, ...found })));
    const comments = standing.filter(({ finding }) => !own.some((touchpoint) => touchpoint.id === finding.item));
    const wrong = new Set(notSo.map(({ touchpoint }) => touchpoint.id));
    const agreed = given.length === 0 ? 0 : own.length - wrong.size;
    return { department, all: own.length, agreed, notSo, open: own.length - wrong.size - agreed, comments, given };
  });
}

/** Whether a round of reviews of this version has begun. */
export const hasRound = (map: JourneyMap): boolean => askedDepartments(map).some((department) => reviewsNow(map, department.id).length > 0);

/** Begins a round: every department that owns a touchpoint is asked about the version that the map has now. */
export const startRound: Edit = (map) => {
  const missing = askedDepartments(map).filter((department) => reviewsNow(map, department.id).length === 0);
  if (missing.length === 0) return map;
  const opened = missing.map((department): Review => ({ id: newId("r"), department: department.id, mapVersion: map.version ?? 1 }));
  return withList(map, "reviews", [...entries(map, "reviews"), ...opened]);
};

/** What a reviewer sends. */
export interface Sent {
  readonly department: string;
  /** The version that was looked at. */
  readonly version: number;
  readonly person: string;
  /** The day, as 2026-11-26. */
  readonly when: string;
  readonly answers: Answers;
  /** What is said besides, about no touchpoint; empty: nothing. */
  readonly comment: string;
  readonly language: string;
  /** The review that this one takes the place of, as its sender saw it; absent: it is the first one. */
  readonly over?: Review | undefined;
}

/**
 * Puts a review into the map. It takes the place of the one that its sender saw; where somebody of the department sent another one meanwhile,
 * both stay.
 */
export const withReview = (sent: Sent): Edit => (map) => {
  const all = entries(map, "reviews");
  const open = reviewsNow(map, sent.department, sent.version).find((review) => !isGiven(review) && (review.findings ?? []).length === 0);
  const seen = sent.over === undefined ? undefined : all.find((review) => review.id === sent.over?.id && JSON.stringify(review) === JSON.stringify(sent.over));
  const place = seen ?? open;
  const review = reviewOf(sent, map, place);
  return withList(map, "reviews", place === undefined ? [...all, review] : all.map((other) => (other === place ? review : other)));
};

function reviewOf({ department, version, person, when, answers, comment, language }: Sent, map: JourneyMap, place: Review | undefined): Review {
  const own = new Set(touchpointsOf(map, department).map(({ touchpoint }) => touchpoint.id));
  const said = place === undefined ? undefined : commentOf(place);
  const kept = (place?.findings ?? []).filter((finding) => finding !== said && (finding.item === undefined || !own.has(finding.item)));
  const besides: ReviewFinding[] = comment === "" ? [] : [withField(said ?? { id: newId("f") }, "text", withText(said?.text, language, comment))];
  const found = Object.entries(answers).flatMap(([touchpoint, answer]): ReviewFinding[] => {
    if (answer?.kind !== "notSo" || !own.has(touchpoint)) return [];
    const before = place?.findings?.find((finding) => finding.item === touchpoint);
    const finding: ReviewFinding = { ...withField(before ?? { id: newId("f") }, "status", undefined), item: touchpoint };
    return [withField(withField(withField(finding, "text", withText(before?.text, language, answer.text)), "owner", withText(before?.owner, language, answer.owner)), "due", answer.due === "" ? undefined : answer.due)];
  });
  const review: Review = { ...place, id: place?.id ?? newId("r"), department, when, mapVersion: version, verdict: found.length > 0 ? "changes" : "confirmed" };
  return withField(withField(review, "person", withText(place?.person, language, person)), "findings", kept.length + found.length + besides.length === 0 ? undefined : [...kept, ...found, ...besides]);
}

/** What a review says besides its answers: its finding that is about nothing in particular and still stands. */
export const commentOf = (review: Review): ReviewFinding | undefined => review.findings?.find((finding) => finding.item === undefined && (finding.status ?? "open") === "open");

/** The answers of a review that was given, to be looked at and changed. */
export function answersOf(map: JourneyMap, review: Review, say: (text: Review["person"]) => string): Answers {
  if (!isGiven(review)) return {};
  return Object.fromEntries(touchpointsOf(map, review.department ?? "").map(({ touchpoint }) => {
    const finding = review.findings?.find((found) => found.item === touchpoint.id);
    return [touchpoint.id, finding === undefined ? { kind: "agree" } : { kind: "notSo", text: say(finding.text), owner: say(finding.owner), due: finding.due ?? "" }];
  }));
}
