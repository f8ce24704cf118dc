import type { OfficePackage } from '../../packages/officePackage.ts';
import { type Element, attribute, child, elements, ensure } from '../../packages/xml.ts';
import { shapePropertiesOrder, transformOrder } from '../schemaOrder.ts';
import { placeholderAncestors } from './placeholders.ts';

/** A place in EMU. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The element that has a shape's xfrm: its properties, or for a frame the shape itself. */
const transformHolder = (shape: Element) => child(shape, 'spPr') ?? child(shape, 'grpSpPr') ?? shape;

export const transformOf = (shape: Element): Element | undefined => child(transformHolder(shape), 'xfrm');

const pair = (element: Element | undefined, a: string, b: string) =>
  [Number(attribute(element, a) ?? 0), Number(attribute(element, b) ?? 0)] as const;

function readBox(transform: Element | undefined, offset = 'off', extent = 'ext'): Box | undefined {
  if (!transform) return undefined;
  const [x, y] = pair(child(transform, offset), 'x', 'y');
  const [width, height] = pair(child(transform, extent), 'cx', 'cy');
  return { x, y, width, height };
}

/** Where a shape stands: its own place, or the one it inherits as a placeholder. */
function ownBox(file: OfficePackage, partName: string, shape: Element): Box {
  const own = readBox(transformOf(shape));
  if (own) return own;
  for (const ancestor of placeholderAncestors(file, partName, shape).shapes) {
    const inherited = readBox(transformOf(ancestor));
    if (inherited) return inherited;
  }
  return { x: 0, y: 0, width: 0, height: 0 };
}

/** The groups around a shape, innermost first. */
export function groupsAround(shape: Element): Element[] {
  const groups: Element[] = [];
  for (
    let at = shape.parentNode as Element | null;
    at && at.localName !== 'spTree';
    at = at.parentNode as Element | null
  ) {
    if (at.localName === 'grpSp') groups.push(at);
  }
  return groups;
}

interface Scale {
  readonly outer: Box;
  readonly inner: Box;
}

/** A group draws its own coordinates (chOff, chExt) into its box (off, ext): ECMA-376 part 1, 20.1.7.5. */
function scaleOf(group: Element): Scale | undefined {
  const outer = readBox(transformOf(group));
  const inner = readBox(transformOf(group), 'chOff', 'chExt');
  return outer && inner && inner.width > 0 && inner.height > 0 ? { outer, inner } : undefined;
}

function convert(box: Box, from: Box, to: Box): Box {
  const horizontal = from.width ? to.width / from.width : 1;
  const vertical = from.height ? to.height / from.height : 1;
  return {
    x: to.x + (box.x - from.x) * horizontal,
    y: to.y + (box.y - from.y) * vertical,
    width: box.width * horizontal,
    height: box.height * vertical,
  };
}

/** Where a shape stands on the slide, whatever groups it is in. */
export function boxOnSlide(file: OfficePackage, partName: string, shape: Element): Box {
  let box = ownBox(file, partName, shape);
  for (const group of groupsAround(shape)) {
    const scale = scaleOf(group);
    if (scale) box = convert(box, scale.inner, scale.outer);
  }
  return box;
}

function ensureTransform(shape: Element): Element {
  if (shape.localName === 'graphicFrame') {
    return ensure(shape, 'p:xfrm', ['nvGraphicFramePr', 'xfrm', 'graphic', 'extLst']);
  }
  return ensure(transformHolder(shape), 'a:xfrm', shapePropertiesOrder);
}

function writeBox(transform: Element, box: Box, offset = 'off', extent = 'ext'): void {
  const at = ensure(transform, `a:${offset}`, transformOrder);
  at.setAttribute('x', String(Math.round(box.x)));
  at.setAttribute('y', String(Math.round(box.y)));
  const size = ensure(transform, `a:${extent}`, transformOrder);
  size.setAttribute('cx', String(Math.round(box.width)));
  size.setAttribute('cy', String(Math.round(box.height)));
}

/** Puts a shape where it should stand on the slide; groups around it grow or shrink to hold it, as in PowerPoint. */
export function placeOnSlide(shape: Element, box: Box): void {
  const groups = groupsAround(shape);
  let inner = box;
  for (const group of [...groups].reverse()) {
    const scale = scaleOf(group);
    if (scale) inner = convert(inner, scale.outer, scale.inner);
  }
  writeBox(ensureTransform(shape), inner);
  for (const group of groups) fitGroup(group);
}

const isShape = (element: Element) => ['sp', 'pic', 'cxnSp', 'graphicFrame', 'grpSp'].includes(element.localName ?? '');

/** Makes a group's box that of its members, without moving any of them. */
export function fitGroup(group: Element): void {
  const boxes = elements(group)
    .filter(isShape)
    .map((member) => readBox(transformOf(member)))
    .filter((box) => box !== undefined);
  if (!boxes.length) return;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const all = {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
  const scale = scaleOf(group);
  const transform = ensureTransform(group);
  writeBox(transform, scale ? convert(all, scale.inner, scale.outer) : all);
  writeBox(transform, all, 'chOff', 'chExt');
}

/** Rotation in degrees, clockwise. */
export const rotationOf = (shape: Element): number => Number(attribute(transformOf(shape), 'rot') ?? 0) / 60000;

export function setRotation(file: OfficePackage, partName: string, shape: Element, degrees: number): void {
  if (!transformOf(shape)) placeOnSlide(shape, boxOnSlide(file, partName, shape));
  ensureTransform(shape).setAttribute('rot', String(Math.round((((degrees % 360) + 360) % 360) * 60000)));
}
