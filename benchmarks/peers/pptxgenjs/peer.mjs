// Writes the slides of a drawing with PptxGenJS and says how long it took. The caller writes a number of rounds on a
// line of standard input and reads the milliseconds for one deck (the mean of these rounds) from a line of standard output.
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { performance } from 'node:perf_hooks';
import pptxgen from 'pptxgenjs';

const [drawingFile, resultFile] = process.argv.slice(2);
const drawing = JSON.parse(readFileSync(drawingFile, 'utf8'));

const runs = (element) => element.runs.map((run) => ({
  text: run.text,
  options: { fontSize: run.size, bold: run.bold, italic: run.italic, color: run.color, breakLine: run.endsParagraph, lang: run.language },
}));

const look = (element) => ({
  x: element.x, y: element.y, w: element.w, h: element.h, objectName: element.name, altText: element.altText,
  ...(element.fill && { fill: element.fill }),
  ...(element.line && { line: element.line }),
  ...(element.flipV && { flipV: true }),
  ...(element.points && { points: element.points }),
});

async function build() {
  const deck = new pptxgen();
  deck.defineLayout({ name: 'page', width: drawing.width, height: drawing.height });
  deck.layout = 'page';
  for (const page of drawing.pages) {
    const slide = deck.addSlide();
    for (const element of page.elements) {
      if (element.runs.length > 0)
        slide.addText(runs(element), { ...look(element), shape: element.shape, margin: element.margin, align: element.align, valign: element.valign, lineSpacing: element.leading, fit: 'none' });
      else
        slide.addShape(element.shape, look(element));
    }
    if (page.notes)
      slide.addNotes(page.notes);
  }
  return deck.write({ outputType: 'nodebuffer', compression: true });
}

writeFileSync(resultFile, await build());
console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const rounds = Number(line);
  const start = performance.now();
  for (let round = 0; round < rounds; round++)
    await build();
  console.log((performance.now() - start) / rounds);
}
