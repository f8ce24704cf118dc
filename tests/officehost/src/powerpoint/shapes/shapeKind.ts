import { type Element, attribute, child, elements } from '../../packages/xml.ts';
import { lowerFirst, upperFirst } from '../../protocol/projection.ts';
import { nonVisual, placeholderOf } from './placeholders.ts';

const shapeNames = ['sp', 'pic', 'graphicFrame', 'cxnSp', 'grpSp', 'contentPart'];

/**
 * The shapes among the children of a tree or a group. What only newer programs can draw comes wrapped
 * (mc:AlternateContent); PowerPoint shows what is inside its choice.
 */
export function shapeElements(parent: Element | undefined): Element[] {
  return elements(parent).flatMap((element) => {
    if (shapeNames.includes(element.localName ?? '')) return [element];
    return element.localName === 'AlternateContent' ? shapeElements(child(element, 'Choice')).slice(0, 1) : [];
  });
}

/** What has to go when a shape is deleted: the shape, with the wrapping round it. */
export function withWrapping(shape: Element): Element {
  const choice = shape.parentNode as Element | null;
  return choice?.localName === 'Choice' ? (choice.parentNode as Element) : shape;
}

export function* allShapeElements(parent: Element | undefined): Generator<Element> {
  for (const shape of shapeElements(parent)) {
    yield shape;
    if (shape.localName === 'grpSp') yield* allShapeElements(shape);
  }
}

/** PowerPoint.ShapeType of a shape. */
export function typeOf(shape: Element): string {
  if (placeholderOf(shape)) return 'Placeholder';
  switch (shape.localName) {
    case 'sp':
      if (attribute(child(nonVisual(shape), 'cNvSpPr'), 'txBox') === '1') return 'TextBox';
      return child(shape, 'spPr', 'custGeom') ? 'Freeform' : 'GeometricShape';
    case 'pic':
      return child(nonVisual(shape), 'nvPr', 'videoFile') ? 'Media' : 'Image';
    case 'cxnSp':
      return 'Line';
    case 'grpSp':
      return 'Group';
    case 'graphicFrame':
      return frameType(shape);
    default:
      return 'Unsupported';
  }
}

function frameType(shape: Element): string {
  const data = child(shape, 'graphic', 'graphicData');
  if (child(data, 'tbl')) return 'Table';
  const uri = attribute(data, 'uri') ?? '';
  if (/\/chart(ex)?$/.test(uri)) return 'Chart';
  if (uri.endsWith('/diagram')) return 'SmartArt';
  return uri.endsWith('/ole') ? 'Ole' : 'Unsupported';
}

/** Names of the API that are more than the file's with a capital (PowerPoint.GeometricShapeType). */
const geometries: Record<string, string> = {
  Rectangle: 'rect',
  RoundRectangle: 'roundRect',
  RightTriangle: 'rtTriangle',
  LineInverse: 'lineInv',
};

export const geometryToFile = (name: string): string =>
  geometries[name] ?? lowerFirst(name.replace(/Rectangle$/, 'Rect'));

export function geometryOf(shape: Element): string | undefined {
  const preset = attribute(child(shape, 'spPr', 'prstGeom'), 'prst');
  if (preset === undefined) return undefined;
  return Object.keys(geometries).find((name) => geometries[name] === preset) ?? upperFirst(preset);
}
