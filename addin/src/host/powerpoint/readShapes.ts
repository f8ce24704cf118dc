import type { LiveShape } from "../../core/live";
import { DocumentProblem } from "../openDocument";
import type { Program, Talk } from "./program";

type Shapes = PowerPoint.ShapeCollection | PowerPoint.ShapeScopedCollection;
type Table = PowerPoint.Table;

/** A shape that is being read: what Office.js has for it, and what came of it so far. */
interface Reading {
  readonly proxy: PowerPoint.Shape;
  readonly text?: PowerPoint.TextFrame | undefined;
  readonly table?: Table | undefined;
  readonly placeholder?: PowerPoint.PlaceholderFormat | undefined;
  readonly inner?: Shapes | undefined;
}

const wanted = ["id", "name", "type", "left", "top", "width", "height"];
// Shapes of these kinds have a text frame, those of the next ones never; of others only getTextFrameOrNullObject knows (PowerPointApi 1.10).
const texts: ReadonlySet<string> = new Set(["GeometricShape", "TextBox", "Freeform", "Callout"]);
const noTexts: ReadonlySet<string> = new Set(["Table", "Group", "Line", "Image", "Chart", "Media", "Graphic", "SmartArt", "Diagram", "Ink", "OLE", "Model3D"]);

/** Asks for what all shapes of a collection are. */
export function askForShapes(shapes: Shapes, program: Program): void {
  shapes.load([...wanted, ...(program.has("1.10") ? ["creationId"] : [])].map((field) => `items/${field}`).join(","));
}

/** The shapes of slides as they stand, those in groups within their groups. The collections must have been loaded by askForShapes. */
export async function readShapes(talk: Talk, program: Program, collections: readonly Shapes[]): Promise<LiveShape[][]> {
  const readings = collections.map((shapes) => shapes.items.map((proxy) => begin(proxy, program)));
  // Texts that can't be had make the whole sync fail; then they are asked for one by one.
  await talk.sync().catch((reason: unknown) => (mayBeLeftOut(reason) ? oneByOne(talk, program, readings) : Promise.reject(reason as Error)));
  const groups = readings.flat().flatMap((reading) => (reading.inner === undefined ? [] : [reading.inner]));
  const inner = groups.length === 0 ? [] : await readShapes(talk, program, groups);
  const innerOf = new Map(groups.map((group, index) => [group, inner[index]]));
  return readings.map((slide) => slide.map((reading) => shapeOf(reading, reading.inner === undefined ? undefined : innerOf.get(reading.inner), program)));
}

function begin(proxy: PowerPoint.Shape, program: Program, asksForText = true): Reading {
  const type: string = proxy.type;
  const isPlaceholder = type === "Placeholder" && program.has("1.8");
  const text = asksForText ? textOf(proxy, program) : undefined;
  text?.load("textRange/text");
  const table = type === "Table" && program.has("1.8") ? proxy.getTable() : undefined;
  table?.load("values");
  if (table !== undefined && program.has("1.9")) {
    table.rows.load("items/height");
    table.columns.load("items/width");
  }
  const placeholder = isPlaceholder ? proxy.placeholderFormat : undefined;
  placeholder?.load("type");
  const inner = type === "Group" && program.has("1.8") ? proxy.group.shapes : undefined;
  if (inner !== undefined) askForShapes(inner, program);
  return { proxy, text, table, placeholder, inner };
}

function textOf(proxy: PowerPoint.Shape, program: Program): PowerPoint.TextFrame | undefined {
  const type: string = proxy.type;
  if (texts.has(type)) return proxy.textFrame;
  if (noTexts.has(type)) return undefined;
  return program.has("1.10") ? proxy.getTextFrameOrNullObject() : type === "Placeholder" ? proxy.textFrame : undefined;
}

async function oneByOne(talk: Talk, program: Program, slides: Reading[][]): Promise<void> {
  for (const slide of slides) {
    for (const [index, { proxy }] of slide.entries()) {
      slide[index] = begin(proxy, program);
      try {
        await talk.sync();
      } catch (reason) {
        if (!mayBeLeftOut(reason) || texts.has(proxy.type) || noTexts.has(proxy.type)) throw reason;
        // A placeholder that holds a picture: it has no text.
        slide[index] = begin(proxy, program, false);
        await talk.sync();
      }
    }
  }
}

const leftOut: ReadonlySet<string> = new Set(["InvalidArgument", "GeneralException", "InvalidOperation", "ItemNotFound", "InvalidRequest"]);

const mayBeLeftOut = (reason: unknown): boolean => reason instanceof DocumentProblem && reason.kind === "failed" && leftOut.has(reason.code);

function shapeOf({ proxy, text, table, placeholder }: Reading, inner: readonly LiveShape[] | undefined, program: Program): LiveShape {
  const creationId = program.has("1.10") ? proxy.creationId : undefined;
  return {
    id: proxy.id, name: proxy.name, left: proxy.left, top: proxy.top, width: proxy.width, height: proxy.height,
    ...(creationId === undefined || creationId === "" || creationId === null ? {} : { creationId }),
    ...(placeholder === undefined ? {} : { placeholder: placeholder.type }),
    ...(text === undefined || text.isNullObject ? {} : { text: text.textRange.text }),
    ...(table === undefined ? {} : { table: tableOf(table, program) }),
    ...(inner === undefined ? {} : { shapes: inner }),
  };
}

const tableOf = (table: Table, program: Program): NonNullable<LiveShape["table"]> => ({
  values: table.values,
  ...(program.has("1.9") ? { rowHeights: table.rows.items.map((row) => row.height), columnWidths: table.columns.items.map((column) => column.width) } : {}),
});
