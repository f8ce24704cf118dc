import type { OfficePackage } from '../../packages/officePackage.ts';
import { type Element, attribute, child, elements } from '../../packages/xml.ts';

/** The non-visual properties of any kind of shape: nvSpPr, nvPicPr, nvGraphicFramePr, nvCxnSpPr, nvGrpSpPr. */
export function nonVisual(shape: Element): Element | undefined {
  return elements(shape).find((element) => /^nv.*Pr$/.test(element.localName ?? ''));
}

export const placeholderOf = (shape: Element): Element | undefined => child(nonVisual(shape), 'nvPr', 'ph');

const typeOf = (placeholder: Element | undefined) => attribute(placeholder, 'type') ?? 'obj';

/** On the master there is one placeholder for all that hold content, and one for both kinds of title. */
function masterType(type: string): string {
  if (type === 'ctrTitle') return 'title';
  return ['title', 'dt', 'ftr', 'sldNum'].includes(type) ? type : 'body';
}

const shapesIn = (root: Element | undefined) => elements(child(root, 'cSld', 'spTree'), 'sp');

/** The placeholders on layout and master that a slide's placeholder inherits from, nearest first, and that master. */
export function placeholderAncestors(
  file: OfficePackage,
  partName: string,
  shape: Element,
): { shapes: Element[]; master: Element | undefined } {
  const layoutName = file.relationships(partName).target('slideLayout');
  const masterName = file.relationships(layoutName ?? partName).target('slideMaster');
  const layout = layoutName !== undefined && file.has(layoutName) ? file.xml(layoutName).root : undefined;
  const master = masterName !== undefined && file.has(masterName) ? file.xml(masterName).root : undefined;
  const placeholder = placeholderOf(shape);
  if (!placeholder) return { shapes: [], master };
  const index = attribute(placeholder, 'idx');
  const onLayout = shapesIn(layout).find((candidate) => {
    const other = placeholderOf(candidate);
    if (!other) return false;
    if (index !== undefined) return attribute(other, 'idx') === index;
    return masterType(typeOf(other)) === masterType(typeOf(placeholder));
  });
  const wanted = masterType(typeOf(onLayout ? placeholderOf(onLayout) : placeholder));
  const onMaster = shapesIn(master).find((candidate) => {
    const other = placeholderOf(candidate);
    return other && masterType(typeOf(other)) === wanted;
  });
  return { shapes: [onLayout, onMaster].filter((found) => found !== undefined), master };
}

/** Names of the API (PowerPoint.PlaceholderType) for those of the file (ECMA-376 part 1, 19.7.10). */
const types: Record<string, string> = {
  title: 'Title',
  ctrTitle: 'CenterTitle',
  subTitle: 'Subtitle',
  body: 'Body',
  obj: 'Content',
  dt: 'Date',
  ftr: 'Footer',
  hdr: 'Header',
  sldNum: 'SlideNumber',
  pic: 'Picture',
  chart: 'Chart',
  tbl: 'Table',
  dgm: 'SmartArt',
  media: 'Media',
  clipArt: 'OnlinePicture',
};

export const placeholderType = (placeholder: Element): string => types[typeOf(placeholder)] ?? 'Unsupported';
