import { Workbook } from '../excel/workbook.ts';
import { Presentation } from '../powerpoint/presentation.ts';
import type { Slide } from '../powerpoint/slides/slide.ts';
import { OfficeCode, OfficeError } from './protocol.ts';

// The Common API's idea of a selection: getSelectedDataAsync, setSelectedDataAsync, goToByIdAsync.

/** Office.GoToType.Index. */
const BY_INDEX = 3;

function titleOf(slide: Slide): string {
  const title = slide.shapes.items.find(
    (shape) => shape.type === 'Placeholder' && /title/i.test(shape.placeholderFormat.type),
  );
  return title?.text ? title.textFrame.textRange.text : '';
}

export function selectedData(document: Presentation | Workbook, coercion: string): unknown {
  if (document instanceof Presentation) {
    const slides = document.getSelectedSlides().items;
    if (/^slideRange$/i.test(coercion)) {
      return JSON.stringify(slides.map((slide) => [slide.sldId, titleOf(slide), slide.index + 1]));
    }
    const [shape] = document.getSelectedShapes().items;
    if (/^text$/i.test(coercion)) return shape?.text ? shape.textFrame.textRange.text : '';
  } else if (/^(matrix|text)$/i.test(coercion)) {
    const values = document.getSelectedRange().values ?? [];
    return /text/i.test(coercion) ? values.map((row) => row.join('\t')).join('\n') : values;
  }
  throw new OfficeError(OfficeCode.coercionTypeNotSupported);
}

export function setSelectedData(document: Presentation | Workbook, data: unknown, coercion: string): void {
  if (document instanceof Workbook) {
    const rows = Array.isArray(data) ? (data as unknown[][]) : [[data]];
    document.getSelectedRange().getAbsoluteResizedRange(rows.length, rows[0]?.length ?? 1).values = rows;
    return;
  }
  if (!/^text$/i.test(coercion)) throw new OfficeError(OfficeCode.coercionTypeNotSupported);
  const [shape] = document.getSelectedShapes().items;
  const slide = document.getSelectedSlides().items[0] ?? document.slides.getItemAt(0);
  if (shape?.text) shape.textFrame.textRange.text = String(data);
  else slide.shapes.addTextBox(String(data));
}

export function goTo(document: Presentation | Workbook, id: unknown, type: unknown): void {
  if (document instanceof Workbook) {
    document.select(document.rangeAt(String(id)));
    return;
  }
  const items = document.slideList;
  const current = document.getSelectedSlides().items[0]?.index ?? 0;
  const named: Record<string, number> = { first: 0, last: items.length - 1, next: current + 1, previous: current - 1 };
  const slide = type === BY_INDEX ? items[named[String(id)] ?? Number(id) - 1] : document.slides.find(String(id));
  if (!slide) throw new OfficeError(OfficeCode.cannotNavigateTo);
  document.select({ slides: [slide.id] });
}
