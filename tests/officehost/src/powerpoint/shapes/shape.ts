import type { CustomXmlPartCollection } from '../../document/customXmlParts.ts';
import {
  type Element,
  attribute,
  child,
  descendants,
  ensure,
  insertInOrder,
  make,
  remove,
  setOrRemove,
} from '../../packages/xml.ts';
import { errors, fail } from '../../protocol/errors.ts';
import { expose } from '../../protocol/expose.ts';
import { type PartContext, editIn } from '../context.ts';
import { ShapeFill } from '../fill.ts';
import { heldCustomXml } from '../heldCustomXml.ts';
import { ShapeLineFormat } from '../lineFormat.ts';
import { nonVisualOrder, shapeOrder, shapePropertiesOrder } from '../schemaOrder.ts';
import { Table } from '../tables/table.ts';
import { TagCollection } from '../tags.ts';
import { TextFrame } from '../text/textFrame.ts';
import type { TextOwner } from '../text/textRange.ts';
import { styleChain } from '../text/textStyles.ts';
import { toEmu, toPoints } from '../units.ts';
import { PlaceholderFormat } from './placeholderFormat.ts';
import { type Box, boxOnSlide, groupsAround, placeOnSlide, rotationOf, setRotation } from './placement.ts';
import { nonVisual, placeholderOf } from './placeholders.ts';
import type { ShapeCollection } from './shapeCollection.ts';
import { ShapeGroup } from './shapeGroup.ts';
import { geometryOf, typeOf, withWrapping } from './shapeKind.ts';
import { type PlainShape, plainShape } from './plainShape.ts';

/** A shape on a slide, a layout or a master: a view over its XML. */
export class Shape {
  isDeleted = false;
  readonly element: Element;
  readonly shapes: ShapeCollection;
  readonly tags: TagCollection;
  readonly customXmlParts: CustomXmlPartCollection;

  constructor(shapes: ShapeCollection, element: Element) {
    this.shapes = shapes;
    this.element = element;
    const holder = () =>
      ensure(nonVisual(this.element) ?? fail(errors.generalException('the shape has no properties')), 'p:nvPr', [
        'nvPr',
      ]);
    this.tags = new TagCollection({ context: this.context, element: holder, order: nonVisualOrder });
    this.customXmlParts = heldCustomXml(this.context, holder, nonVisualOrder);
  }

  get context(): PartContext {
    return this.shapes.context;
  }

  #properties(): Element {
    return child(nonVisual(this.element), 'cNvPr') ?? fail(errors.generalException('the shape has no properties'));
  }

  #edit(): Element {
    editIn(this.context);
    return this.#properties();
  }

  get id(): string {
    return attribute(this.#properties(), 'id') ?? '';
  }
  get name(): string {
    return attribute(this.#properties(), 'name') ?? '';
  }
  set name(value: string) {
    this.#edit().setAttribute('name', value);
  }
  get type(): string {
    return typeOf(this.element);
  }
  get altTextDescription(): string {
    return attribute(this.#properties(), 'descr') ?? '';
  }
  set altTextDescription(value: string) {
    setOrRemove(this.#edit(), 'descr', value || undefined);
  }
  get altTextTitle(): string {
    return attribute(this.#properties(), 'title') ?? '';
  }
  set altTextTitle(value: string) {
    setOrRemove(this.#edit(), 'title', value || undefined);
  }
  get visible(): boolean {
    return attribute(this.#properties(), 'hidden') !== '1';
  }
  set visible(value: boolean) {
    setOrRemove(this.#edit(), 'hidden', value ? undefined : '1');
  }
  get isDecorative(): boolean {
    return attribute([...descendants(this.#properties(), 'decorative')][0], 'val') === '1';
  }
  get creationId(): string | null {
    return attribute([...descendants(this.#properties(), 'creationId')][0], 'id') ?? null;
  }

  #box(): Box {
    return boxOnSlide(this.context.file, this.context.partName, this.element);
  }
  #place(change: Partial<Box>): void {
    editIn(this.context);
    const before = this.#box();
    placeOnSlide(this.element, { ...before, ...change });
    if (this.type !== 'Table') return;
    if (change.width !== undefined) this.getTable().stretchColumns(change.width / before.width);
    if (change.height !== undefined) this.getTable().stretchRows(change.height / before.height);
  }

  get left(): number {
    return toPoints(this.#box().x);
  }
  set left(points: number) {
    this.#place({ x: toEmu(points) });
  }
  get top(): number {
    return toPoints(this.#box().y);
  }
  set top(points: number) {
    this.#place({ y: toEmu(points) });
  }
  get width(): number {
    return toPoints(this.#box().width);
  }
  set width(points: number) {
    this.#place({ width: toEmu(points) });
  }
  get height(): number {
    return toPoints(this.#box().height);
  }
  set height(points: number) {
    this.#place({ height: toEmu(points) });
  }
  get rotation(): number {
    return rotationOf(this.element);
  }
  set rotation(degrees: number) {
    editIn(this.context);
    setRotation(this.context.file, this.context.partName, this.element, degrees);
  }

  /** PowerPoint.GeometricShapeType, of shapes with a preset geometry. */
  get geometry(): string | undefined {
    return geometryOf(this.element);
  }

  get fill(): ShapeFill {
    return new ShapeFill(this.context, () => this.#visual(), shapePropertiesOrder);
  }
  get lineFormat(): ShapeLineFormat {
    return new ShapeLineFormat(this.context, () => this.#visual());
  }
  #visual(): Element {
    return (
      child(this.element, 'spPr') ??
      child(this.element, 'grpSpPr') ??
      fail(errors.invalidOperation(`a ${this.type} has no fill`))
    );
  }

  /** The text, for shapes that have one or can have one. */
  get text(): TextOwner | undefined {
    if (this.element.localName !== 'sp') return undefined;
    return {
      context: this.context,
      body: () => child(this.element, 'txBody'),
      ensureBody: () => child(this.element, 'txBody') ?? this.#addBody(),
      inherited: (level) => styleChain(this.context.file, this.context.partName, this.element, level),
    };
  }
  #addBody(): Element {
    const body = insertInOrder(this.element, make(this.element, 'p:txBody'), shapeOrder);
    for (const name of ['a:bodyPr', 'a:lstStyle', 'a:p']) body.appendChild(make(body, name));
    return body;
  }

  get textFrame(): TextFrame {
    return this.getTextFrameOrNullObject() ?? fail(errors.invalidArgument(`a ${this.type} shape has no text frame`));
  }
  getTextFrameOrNullObject(): TextFrame | null {
    return this.text ? new TextFrame(this.text) : null;
  }

  get placeholderFormat(): PlaceholderFormat {
    const placeholder = placeholderOf(this.element);
    if (!placeholder) throw errors.generalException('the shape is not a placeholder');
    return new PlaceholderFormat(placeholder, this.element);
  }

  getTable(): Table {
    const frame = child(this.element, 'graphic', 'graphicData', 'tbl');
    if (!frame) throw errors.invalidOperation('the shape is not a table');
    return new Table(this, frame);
  }

  get group(): ShapeGroup {
    if (this.type !== 'Group') throw errors.generalException('the shape is not a group');
    return new ShapeGroup(this);
  }
  get parentGroup(): Shape {
    const [group] = groupsAround(this.element);
    return group ? this.shapes.shapeFor(group) : fail(errors.generalException('the shape is in no group'));
  }
  get level(): number {
    return groupsAround(this.element).length;
  }

  get zOrderPosition(): number {
    return this.shapes.siblings(this).indexOf(this.element);
  }
  setZOrder(position: string): void {
    const all = this.shapes.siblings(this);
    const at = all.indexOf(this.element);
    const to = { BringToFront: all.length - 1, SendToBack: 0, BringForward: at + 1, SendBackward: at - 1 }[position];
    if (to === undefined) throw errors.invalidArgument(`z-order "${position}"`);
    editIn(this.context);
    const others = all.filter((element) => element !== this.element);
    const before = others[Math.max(0, Math.min(to, others.length))];
    const moved = withWrapping(this.element);
    const after = others.at(-1);
    const parent = moved.parentNode as Element;
    if (before) parent.insertBefore(moved, withWrapping(before));
    else if (after) parent.insertBefore(moved, withWrapping(after).nextSibling);
  }

  delete(): void {
    this.isDeleted = true;
    editIn(this.context);
    remove(withWrapping(this.element));
  }

  toPlain(): PlainShape {
    return plainShape(this);
  }
}
expose(Shape, {
  scalars: ['id', 'name', 'type', 'left', 'top', 'width', 'height', 'rotation', 'visible', 'altTextDescription', 'altTextTitle', 'isDecorative', 'zOrderPosition', 'level', 'creationId'], // prettier-ignore
  objects: ['fill', 'lineFormat', 'textFrame', 'tags', 'customXmlParts', 'placeholderFormat', 'group', 'parentGroup'],
  methods: ['delete', 'getTable', 'getTextFrameOrNullObject', 'setZOrder'],
});
