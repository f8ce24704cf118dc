import type { LiveOperation, OperationOf, StepOf } from "../../core/live";
import { isSameText, spliced } from "../../core/textSplices";
import { DocumentProblem } from "../openDocument";
import type { Program, Talk } from "./program";

/** A change that was looked at: called, it asks for what is still to be done. Nothing is where it is done already. */
export type Prepared = () => void;

/** Somebody changed the deck after it was read: what was planned does not fit any more. */
export const changedMeanwhile = (): DocumentProblem => new DocumentProblem("failed", "ChangedMeanwhile");

/** Looks at what the steps are about, so that all that is still to be done fits into one sync and nobody's newer words are overwritten. */
export async function prepareEdits(talk: Talk, program: Program, edits: readonly { readonly slide: string; readonly operations: StepOf<"editSlide">["operations"] }[]): Promise<readonly Prepared[]> {
  const slides = edits.map(({ slide, operations }) => ({ operations, shapes: talk.presentation.slides.getItem(slide).shapes }));
  const found = await findShapes(talk, program, slides.map(({ shapes }) => shapes));
  const looks = slides.flatMap(({ operations }, index) => operations.map((operation) => look(operation, found[index]?.get(operation.shape))));
  await talk.sync();
  return looks.map((decide) => decide());
}

type Shapes = PowerPoint.ShapeCollection | PowerPoint.ShapeScopedCollection;

// Shapes of groups are reached through their groups only.
async function findShapes(talk: Talk, program: Program, collections: readonly Shapes[]): Promise<readonly Map<string, PowerPoint.Shape>[]> {
  for (const shapes of collections) shapes.load("items/id,items/type");
  await talk.sync();
  const groups = collections.map((shapes) => (program.has("1.8") ? shapes.items.filter((shape) => (shape.type as string) === "Group").map((group) => group.group.shapes) : []));
  const flat = groups.flat();
  const inner = flat.length === 0 ? [] : await findShapes(talk, program, flat);
  return collections.map((shapes, index) => new Map([
    ...shapes.items.map((shape) => [shape.id, shape] as const),
    ...(groups[index] ?? []).flatMap((group) => [...(inner[flat.indexOf(group)] ?? [])]),
  ]));
}

// First what is asked for, then, after a sync, what is to be done.
function look(operation: LiveOperation, shape: PowerPoint.Shape | undefined): () => Prepared {
  const nothing: Prepared = () => undefined;
  if (shape === undefined) {
    if (operation.do === "deleteShape") return () => nothing;
    throw changedMeanwhile();
  }
  switch (operation.do) {
    case "deleteShape": return () => () => shape.delete();
    case "renameShape": return () => () => {
      shape.name = operation.name;
    };
    case "setBox": return () => () => {
      Object.assign(shape, { left: operation.left, top: operation.top, width: operation.width, height: operation.height });
    };
    case "deleteRows": return lookAtRows(operation, shape);
    case "spliceText": return isCell(operation.cell) ? lookAtCell(operation, operation.cell, shape) : lookAtText(operation, shape);
  }
}

// What is null may as well be left out.
const isCell = (cell: Cell | null | undefined): cell is Cell => cell !== null && cell !== undefined;

type Cell = NonNullable<OperationOf<"spliceText">["cell"]>;

function lookAtText(operation: OperationOf<"spliceText">, shape: PowerPoint.Shape): () => Prepared {
  const range = shape.textFrame.textRange;
  range.load("text");
  return () => {
    if (isSameText(range.text, operation.result)) return () => undefined;
    if (!isSameText(spliced(range.text, operation.splices), operation.result)) throw changedMeanwhile();
    return () => {
      for (const splice of operation.splices) range.getSubstring(splice.start, splice.delete).text = splice.insert;
    };
  };
}

function lookAtCell(operation: OperationOf<"spliceText">, { row, column }: Cell, shape: PowerPoint.Shape): () => Prepared {
  const cell = shape.getTable().getCellOrNullObject(row, column);
  cell.load("text");
  return () => {
    if (cell.isNullObject) throw changedMeanwhile();
    if (isSameText(cell.text, operation.result)) return () => undefined;
    if (!isSameText(spliced(cell.text, operation.splices), operation.result)) throw changedMeanwhile();
    return () => {
      cell.text = operation.result;
    };
  };
}

function lookAtRows(operation: OperationOf<"deleteRows">, shape: PowerPoint.Shape): () => Prepared {
  const { rows } = shape.getTable();
  const count = rows.getCount();
  return () => {
    if (count.value !== operation.rowCount) return () => undefined;
    return () => {
      // From the end, so that none moves the next one.
      for (const row of operation.rows.toSorted((left, right) => right - left)) rows.getItemAt(row).delete();
    };
  };
}
