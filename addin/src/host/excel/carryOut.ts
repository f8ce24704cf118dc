import type { LivePatch, LiveStep } from "../../core/live";
import { mapOf } from "../office/mapPart";
import { goOn } from "../office/waiting";
import { DocumentProblem, type Work } from "../openDocument";
import { editTable } from "./editTable";
import { insertSheets, type ChartsBefore } from "./insertSheets";
import { mapParts } from "./mapParts";
import { talk, type Program } from "./program";
import type { Seen } from "./seen";
import { setCells } from "./setCells";
import { changedMeanwhile } from "./tablePlan";

/** What the hand remembers from one patch to the next. */
export interface Memory {
  readonly seen: Seen | undefined;
  readonly charts: ChartsBefore;
}

/** Does the steps of a patch to the workbook, in their order. What is done already stays; between two steps it can be stopped. */
export async function carryOut(program: Program, patch: LivePatch, memory: Memory, work: Work = {}): Promise<void> {
  const steps = patch.steps ?? [];
  for (const step of steps) refuse(step, program);
  // Half a step is what is to be avoided: within one nobody stops it.
  const whole: Work = {};
  await withoutEchoes(program, async () => {
    for (const [done, step] of steps.entries()) {
      goOn(work.signal);
      work.onProgress?.({ done, of: steps.length });
      await take(program, step, memory, whole).catch(asChange);
    }
  });
  work.onProgress?.({ done: steps.length, of: steps.length });
}

// Before anything is done: half of what is planned would be worse than nothing.
function refuse(step: LiveStep, program: Program): void {
  // Without sheets only their charts are still to come.
  const needed = step.do === "insertSheets" && step.sheets.length === 0 ? "1.9" : ({ insertSheets: "1.13", editTable: "1.9", setCells: "1.9", writeMap: "1.5" } as Partial<Record<LiveStep["do"], string>>)[step.do];
  if (needed === undefined) throw new DocumentProblem("unsupported", step.do);
  if (!program.has(needed)) throw new DocumentProblem("unsupported", `ExcelApi ${needed}`);
}

// Tables, columns and sheets that the patch was planned for may be deleted meanwhile, or a table made a plain range.
function asChange(reason: unknown): never {
  throw reason instanceof DocumentProblem && reason.code === "ItemNotFound" ? changedMeanwhile() : reason;
}

async function take(program: Program, step: LiveStep, { seen, charts }: Memory, work: Work): Promise<void> {
  switch (step.do) {
    case "insertSheets": return insertSheets(program, step, charts, work);
    case "editTable": return editTable(program, step, seen, work);
    case "setCells": return setCells(program, step, seen, work);
    case "writeMap": return writeMap(program, step.map, step.namespace, step.text, work);
    default: throw new DocumentProblem("unsupported", step.do);
  }
}

function writeMap(program: Program, map: string, namespace: string, text: string, work: Work): Promise<void> {
  return talk(program, work, async (talking) => {
    const [first, ...copies] = (await mapParts(talking, namespace)).filter((part) => mapOf(part.text) === map);
    // Its text is set rather than the part exchanged: between going and coming nothing would be there.
    if (first === undefined) talking.workbook.customXmlParts.add(text);
    else if (first.text !== text) first.proxy.setXml(text);
    for (const copy of copies) copy.proxy.delete();
    await talking.sync();
  });
}

/**
 * Excel tells the pane of its own changes, too. From ExcelApi 1.14 an event says who made it (changes.ts); before that the pane's events are off while it writes, and on
 * again whatever happens.
 */
async function withoutEchoes(program: Program, write: () => Promise<void>): Promise<void> {
  if (program.has("1.14") || !program.has("1.8")) return write();
  await events(program, false);
  try {
    await write();
  } finally {
    await events(program, true).catch(() => undefined);
  }
}

/** Whether Excel tells this pane of changes. */
export const events = (program: Program, are: boolean): Promise<void> => talk(program, {}, async ({ context, sync }) => {
  context.runtime.enableEvents = are;
  await sync();
});
