import type { LivePatch, LiveStep, StepOf } from "../../core/live";
import { goOn } from "../office/waiting";
import { DocumentProblem, type Work } from "../openDocument";
import { changedMeanwhile, prepareEdits } from "./editSlide";
import { mapOf, mapParts } from "./mapParts";
import { talk, type Program, type Talk } from "./program";

/** Does the steps of a patch to the deck. What is done already stays; between two steps it can be stopped. */
export function carryOut(program: Program, patch: LivePatch, work: Work = {}): Promise<void> {
  const steps = patch.steps ?? [];
  for (const step of steps) refuse(step, program);
  // The last edits and what the deck remembers of them belong together. What it remembers first, of what is about to be done, is written before all.
  const last = lastTogether(steps);
  const single = steps.slice(0, steps.length - last.length);
  const all = single.length + (last.length > 0 ? 1 : 0);
  // Within a step nobody stops it: half of one is what is to be avoided.
  return talk(program, {}, async (talking) => {
    const became = new Map<string, string>();
    for (const [done, step] of single.entries()) {
      goOn(work.signal);
      work.onProgress?.({ done, of: all });
      await take(talking, program, step, became);
    }
    goOn(work.signal);
    work.onProgress?.({ done: single.length, of: all });
    if (last.length > 0) await takeTogether(talking, program, last, became);
    work.onProgress?.({ done: all, of: all });
  });
}

type Together = StepOf<"editSlide"> | StepOf<"writeMap">;

function lastTogether(steps: readonly LiveStep[]): readonly Together[] {
  const end = steps.at(-1)?.do === "writeMap" ? steps.length - 1 : steps.length;
  const from = steps.findLastIndex((step, index) => index < end && step.do !== "editSlide") + 1;
  return steps.slice(from) as readonly Together[];
}

// Before anything is done: half of what is planned would be worse than nothing.
function refuse(step: LiveStep, program: Program): void {
  const needs = (version: string): void => {
    if (!program.has(version)) throw new DocumentProblem("unsupported", `PowerPointApi ${version}`);
  };
  switch (step.do) {
    case "insertSlides":
      needs("1.2");
      return;
    case "writeMap":
      needs("1.7");
      return;
    case "deleteSlide":
      needs("1.8");
      return;
    case "replaceSlide":
      needs("1.8");
      if (!isGiven(step.file)) throw new DocumentProblem("failed", "NotExported");
      return;
    case "editSlide":
      needs("1.8");
      if (step.operations.some((operation) => operation.do === "deleteRows")) needs("1.9");
      return;
    default:
      throw new DocumentProblem("unsupported", step.do);
  }
}

// What is null may as well be left out.
const isGiven = (value: string | null | undefined): value is string => value !== null && value !== undefined;

async function take(talking: Talk, program: Program, step: LiveStep, became: Map<string, string>): Promise<void> {
  const now = (slide: string): string => became.get(slide) ?? slide;
  switch (step.do) {
    case "insertSlides":
      await insert(talking, step.file, isGiven(step.after) ? now(step.after) : undefined, step.titles.length);
      return;
    case "replaceSlide": {
      const slide = now(step.slide);
      const [added] = await insert(talking, step.file ?? "", slide, 1);
      if (added === undefined) throw changedMeanwhile();
      became.set(step.slide, added);
      // Only once the other one is known to stand there.
      talking.presentation.slides.getItem(slide).delete();
      await talking.sync();
      return;
    }
    case "deleteSlide":
      if ((await slideIds(talking)).includes(step.slide)) {
        talking.presentation.slides.getItem(step.slide).delete();
        await talking.sync();
      }
      if (isGiven(step.for)) became.set(step.slide, step.for);
      return;
    case "editSlide":
    case "writeMap":
      await takeTogether(talking, program, [step], became);
      return;
    default:
      throw new DocumentProblem("unsupported", step.do);
  }
}

async function insert(talking: Talk, file: string, after: string | undefined, count: number): Promise<readonly string[]> {
  const before = await slideIds(talking);
  if (after !== undefined && !before.includes(after)) throw changedMeanwhile();
  talking.presentation.insertSlidesFromBase64(file, { formatting: "UseDestinationTheme", ...(after === undefined ? {} : { targetSlideId: after }) });
  talking.presentation.slides.load("items/id");
  await talking.sync("long");
  const added = talking.presentation.slides.items.map((slide) => slide.id).filter((id) => !before.includes(id));
  // Without titles nobody said how many there are.
  if (added.length < Math.max(1, count)) throw new DocumentProblem("failed", "NotInserted");
  return added;
}

async function slideIds(talking: Talk): Promise<readonly string[]> {
  talking.presentation.slides.load("items/id");
  await talking.sync();
  return talking.presentation.slides.items.map((slide) => slide.id);
}

async function takeTogether(talking: Talk, program: Program, steps: readonly Together[], became: ReadonlyMap<string, string>): Promise<void> {
  const edits = steps.filter((step) => step.do === "editSlide").map((step) => ({ slide: became.get(step.slide) ?? step.slide, operations: step.operations }));
  const writes = steps.filter((step) => step.do === "writeMap");
  const prepared = edits.length === 0 ? [] : await prepareEdits(talking, program, edits);
  const parts = writes.length === 0 ? [] : await mapParts(talking, program, writes[0]?.namespace);
  for (const change of prepared) change();
  for (const { map, text } of writes) {
    const [first, ...copies] = parts.filter((part) => mapOf(part.text) === map);
    // Its text is set rather than the part exchanged: between going and coming nothing would be there.
    if (first === undefined) talking.presentation.customXmlParts.add(text);
    else if (first.text !== text) first.proxy.setXml(text);
    for (const copy of copies) copy.proxy.delete();
  }
  await talking.sync();
}
