import type { LiveSlide, LiveSnapshot } from "../../core/live";
import { nameOf } from "../office/bytes";
import { goOn } from "../office/waiting";
import type { Work } from "../openDocument";
import { mapParts } from "./mapParts";
import { talk, type Program, type Talk } from "./program";
import { askForShapes, readShapes } from "./readShapes";

// So many slides are read at once: few questions for a long deck, and none that takes Office too long to answer.
const atOnce = 4;

/** The deck as it stands, for the service to read. */
export function readDeck(program: Program, work: Work & { readonly exported?: readonly string[] | undefined } = {}): Promise<LiveSnapshot> {
  return talk(program, work, async (talking) => {
    const { presentation, sync } = talking;
    presentation.slides.load("items/id");
    const size = program.has("1.10") ? presentation.pageSetup : undefined;
    size?.load("slideWidth,slideHeight");
    await sync();
    const parts = await mapParts(talking, program);
    const slides = await readSlides(talking, program, presentation.slides.items, work);
    const exported = await exportSlides(talking, presentation, work.exported ?? []);
    const name = nameOf(program.document?.url);
    return {
      version: 1, kind: "deck", unit: "points",
      ...(name === undefined ? {} : { name }),
      ...(size === undefined ? {} : { slideSize: { width: size.slideWidth, height: size.slideHeight } }),
      customXmlParts: parts.map((part) => part.text),
      slides: slides.map((slide) => ({ ...slide, ...(exported.has(slide.id) ? { exported: exported.get(slide.id) } : {}) })) as LiveSnapshot["slides"] & object,
    };
  });
}

async function readSlides(talking: Talk, program: Program, slides: readonly PowerPoint.Slide[], { signal, onProgress }: Work): Promise<LiveSlide[]> {
  const read: LiveSlide[] = [];
  for (let from = 0; from < slides.length; from += atOnce) {
    goOn(signal);
    const some = slides.slice(from, from + atOnce);
    onProgress?.({ done: from, of: slides.length });
    const collections = some.map((slide) => slide.shapes);
    for (const shapes of collections) askForShapes(shapes, program);
    await talking.sync();
    const shapes = await readShapes(talking, program, collections);
    read.push(...some.map((slide, index) => ({ id: slide.id, shapes: shapes[index] ?? [] })));
  }
  onProgress?.({ done: slides.length, of: slides.length });
  return read;
}

// One after the other: each may be as long as a file.
async function exportSlides(talking: Talk, presentation: PowerPoint.Presentation, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const id of ids) {
    const file = presentation.slides.getItem(id).exportAsBase64();
    await talking.sync("long");
    files.set(id, file.value);
  }
  return files;
}
