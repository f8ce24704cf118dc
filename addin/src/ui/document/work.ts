import type { Conflict, PlanAnswer, StatusAnswer } from "../../api/answers";
import type { InsertOptions, Service } from "../../api/service";
import { asBase64 } from "../../core/base64";
import type { LivePatch, LiveSnapshot, StepOf } from "../../core/live";
import type { JourneyMap } from "../../core/map";
import type { OpenDocument, Work } from "../../host/openDocument";

// What the pane does with the open document, in the order that makes it safe: read, have it planned, look again, then do it.

/** A map that the document holds, as it stands there. */
export interface HeldMap {
  /** With people's edits in it. */
  readonly map: JourneyMap;
  readonly status: StatusAnswer;
  /** What it was compared with; undefined: with nothing but what the document remembers. */
  readonly against: JourneyMap | undefined;
  /** Numbers of the slides that it stands on, from 1; none in workbooks. */
  readonly slides: readonly number[];
  /** Whether it was being put in and that was broken off: not all of its slides are there. */
  readonly isBegun: boolean;
}

/** The document as it was read. */
export interface ReadDocument {
  readonly snapshot: LiveSnapshot;
  readonly maps: readonly HeldMap[];
}

// The root of a custom XML part of ours names its map; so do the shapes' names behind their last '#'.
const inPart = /^\s*(?:<[?!][^>]*>\s*)*<[^>]*?\smap\s*=\s*(["'])(.*?)\1/s;
const inName = /#([^#/\s]+)\/[^#]*$/;
// Putting the map in was broken off (docs/errors.md).
const insertionUnfinished = "JO6072";

/** Ids of the maps that the document carries, and of those that it only shows. */
export function mapIdsIn(snapshot: LiveSnapshot): { readonly carried: readonly string[]; readonly slides: ReadonlyMap<string, readonly number[]> } {
  const carried = new Set((snapshot.customXmlParts ?? []).flatMap((part) => inPart.exec(part)?.[2] ?? []));
  const slides = new Map<string, number[]>();
  for (const [index, slide] of (snapshot.slides ?? []).entries()) {
    const here = new Set((slide.shapes ?? []).flatMap((shape) => inName.exec(shape.name ?? "")?.[1] ?? []));
    for (const id of here) slides.set(id, [...(slides.get(id) ?? []), index + 1]);
  }
  return { carried: [...carried], slides };
}

/** Reads the document and how each map in it stands to what is known of that map elsewhere. */
export async function readDocument(document: OpenDocument, service: Service, known: (id: string) => Promise<JourneyMap | undefined>, work: Work = {}): Promise<ReadDocument> {
  const snapshot = await document.snapshot(work);
  const { carried, slides } = mapIdsIn(snapshot);
  const maps = await Promise.all(carried.map(async (id): Promise<HeldMap> => {
    const against = await known(id);
    const [read, status] = await Promise.all([service.readOpen(snapshot, id, work.signal), service.statusOpen(snapshot, against, id, work.signal)]);
    return { map: read.map, status, against, slides: slides.get(id) ?? [], isBegun: read.findings.some((finding) => finding.code === insertionUnfinished) };
  }));
  return { snapshot, maps };
}

// Each round of planning names what it needs to see as files: first the look, then slides with charts that are to be exchanged.
const mostRounds = 5;

/** What was asked for while the document is looked at again does not fit what somebody agreed to: it is shown again. */
export class NotAgreed extends Error {
  override readonly name = "NotAgreed";
}

async function planned(document: OpenDocument, work: Work, ask: (snapshot: LiveSnapshot) => Promise<PlanAnswer>, agrees: (plan: PlanAnswer) => boolean): Promise<LivePatch> {
  const exported = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const snapshot = await document.snapshot({ ...work, exported: [...exported] });
    const plan = await ask(snapshot);
    if (!agrees(plan)) throw new NotAgreed();
    const wanted = plan.patch.export ?? [];
    if (wanted.length === 0) return plan.patch;
    for (const slide of wanted) exported.add(slide);
  }
  throw new NotAgreed();
}

/** Puts a map into a document that does not have it yet, behind the slide that is selected. */
export async function insertMap(document: OpenDocument, service: Service, map: JourneyMap, options: Omit<InsertOptions, "after">, work: Work = {}): Promise<void> {
  const after = await document.place();
  if (document.abilities.update.works) {
    await document.carryOut(await planned(document, work, (snapshot) => service.insertOpen(snapshot, map, { ...options, after }, work.signal), () => true), work);
    return;
  }
  // What can't be looked at as a file takes whole slides, in the deck's theme as far as PowerPoint brings them into it.
  const made = await service.render(map, document.kind === "deck" ? "pptx" : "xlsx", options.lang ?? "en", options.slides);
  await document.carryOut({ kind: document.kind, map: map.id, steps: [{ do: "insertSlides", file: await asBase64(made.bytes), titles: [], after: after ?? null }] }, work);
}

/** Brings the document up to date with a map. Slides that have to be exchanged must have been agreed to, and conflicts decided. */
export async function updateDocument(document: OpenDocument, service: Service, map: JourneyMap, { agreed, decided = [] }: { readonly agreed: readonly string[]; readonly decided?: readonly Conflict[] }, work: Work = {}): Promise<void> {
  const isAgreed = (plan: PlanAnswer): boolean => exchanged(plan.patch).every((step) => agreed.includes(step.slide));
  const patch = await planned(document, work, async (snapshot) => {
    const plan = await planDecided(service, snapshot, map, decided, work.signal);
    if (undecided(plan, decided).length > 0 && decided.length > 0) throw new NotAgreed();
    return plan;
  }, isAgreed);
  await document.carryOut(patch, work);
}

/** What an update would do. In a deck that is somebody's own the service has to see a slide first, for its look: until then it tells nothing. */
export async function planToShow(document: OpenDocument, service: Service, snapshot: LiveSnapshot, map: JourneyMap, decided: readonly Conflict[], work: Work = {}): Promise<PlanAnswer> {
  const plan = await planDecided(service, snapshot, map, decided, work.signal);
  const wanted = plan.patch.export ?? [];
  if (wanted.length === 0 || (plan.patch.steps ?? []).length > 0) return plan;
  return planDecided(service, await document.snapshot({ ...work, exported: wanted }), map, decided, work.signal);
}

/** The plan as somebody decided: where everything that both changed is decided, the map says what counts; what is not decided stays as it is. */
async function planDecided(service: Service, snapshot: LiveSnapshot, map: JourneyMap, decided: readonly Conflict[], signal?: AbortSignal): Promise<PlanAnswer> {
  const plan = await service.planOpen(snapshot, map, {}, signal);
  return plan.conflicts.length > 0 && undecided(plan, decided).length === 0 ? service.planOpen(snapshot, map, { prefer: "map" }, signal) : plan;
}

/** What both changed and nobody decided yet: a decision counts for the words that it was made about. */
export const undecided = (plan: { readonly conflicts: readonly Conflict[] }, decided: readonly Conflict[]): readonly Conflict[] =>
  plan.conflicts.filter((conflict) => !decided.some((other) => other.path === conflict.path && JSON.stringify(other.file) === JSON.stringify(conflict.file)));

/** Writes new words only, where slides may stay: what is done so reads as if people had typed what the map says. What the document remembers stays as it was. */
export async function updateWords(document: OpenDocument, service: Service, map: JourneyMap, decided: readonly Conflict[] = [], work: Work = {}): Promise<void> {
  const { patch } = await planToShow(document, service, await document.snapshot(work), map, decided, work);
  await document.carryOut(wordsOnly(patch), work);
}

/** The steps of a patch that change nothing but words on slides that stay. */
export function wordsOnly(patch: LivePatch): LivePatch {
  const left = new Set(exchanged(patch).map((step) => step.slide));
  const steps = (patch.steps ?? []).flatMap((step) => {
    if (step.do !== "editSlide" || left.has(step.slide)) return [];
    const operations = step.operations.filter((operation) => operation.do === "spliceText");
    return operations.length === 0 ? [] : [{ ...step, operations }];
  });
  return { ...patch, steps };
}

/** The slides that a patch puts others in the place of. */
export const exchanged = (patch: LivePatch): readonly StepOf<"replaceSlide">[] => (patch.steps ?? []).filter((step) => step.do === "replaceSlide");
