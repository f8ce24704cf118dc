import { type Element, attribute, child, elements, ensure } from '../../packages/xml.ts';
import { Collection } from '../../protocol/collection.ts';
import { errors } from '../../protocol/errors.ts';
import { expose } from '../../protocol/expose.ts';
import { type PartContext, editIn, rootIn } from '../context.ts';
import { TextRange } from '../text/textRange.ts';
import {
  type NewShape,
  type ShapeOptions,
  type TableOptions,
  connector,
  geometricShape,
  group,
  tableFrame,
  textBox,
} from './newShapes.ts';
import { fitGroup } from './placement.ts';
import { nonVisual } from './placeholders.ts';
import { Shape } from './shape.ts';
import { allShapeElements, shapeElements, withWrapping } from './shapeKind.ts';

/** The shapes of a slide, a layout or a master, those in groups not counted. */
export class ShapeCollection extends Collection<Shape> {
  readonly context: PartContext;
  readonly #known = new WeakMap<Element, Shape>();

  constructor(context: PartContext) {
    super(() => shapeElements(this.#tree()).map((element) => this.shapeFor(element)));
    this.context = context;
  }

  #tree(): Element {
    return ensure(child(rootIn(this.context), 'cSld') as Element, 'p:spTree', ['bg', 'spTree']);
  }

  /** The same object for the same element, so that what was deleted stays so. */
  shapeFor(element: Element): Shape {
    let shape = this.#known.get(element);
    if (!shape) this.#known.set(element, (shape = new Shape(this, element)));
    return shape;
  }

  siblings(shape: Shape): Element[] {
    return shapeElements(withWrapping(shape.element).parentNode as Element);
  }

  /** Members of groups can be asked for by id, as in PowerPoint. */
  override find(key: string | number): Shape | null {
    for (const element of allShapeElements(this.#tree())) {
      if (attribute(child(nonVisual(element), 'cNvPr'), 'id') === String(key)) return this.shapeFor(element);
    }
    return null;
  }

  #add(label: string, options: ShapeOptions, make: (tree: Element, shape: NewShape) => Element): Shape {
    const ids = [...allShapeElements(this.#tree())].map((element) =>
      Number(attribute(child(nonVisual(element), 'cNvPr'), 'id')),
    );
    const id = 1 + Math.max(1, ...ids.filter((known) => !Number.isNaN(known)));
    editIn(this.context);
    const tree = this.#tree();
    const element = make(tree, { id, name: `${label} ${id - 1}`, options });
    tree.insertBefore(element, elements(tree, 'extLst')[0] ?? null);
    return this.shapeFor(element);
  }

  addTextBox(text = '', options: ShapeOptions = {}): Shape {
    const shape = this.#add('TextBox', options, textBox);
    if (text !== '' && shape.text) new TextRange(shape.text).text = text;
    return shape;
  }

  addGeometricShape(type: unknown, options: ShapeOptions = {}): Shape {
    return this.#add(String(type), options, (tree, shape) => geometricShape(tree, shape, type));
  }

  addLine(type = 'Straight', options: ShapeOptions = {}): Shape {
    return this.#add('Straight Connector', options, (tree, shape) => connector(tree, shape, type));
  }

  addTable(rowCount: number, columnCount: number, options: TableOptions = {}): Shape {
    if (!(rowCount > 0 && columnCount > 0)) throw errors.invalidArgument('rowCount and columnCount');
    const { values } = options;
    if (values && (values.length !== rowCount || values.some((row) => row.length !== columnCount))) {
      throw errors.invalidArgument('values do not match rowCount x columnCount');
    }
    const shape = this.#add('Table', options, (tree, made) => tableFrame(tree, made, rowCount, columnCount, options));
    if (values) shape.getTable().fill(values);
    return shape;
  }

  addGroup(values: readonly (Shape | string)[]): Shape {
    const members = values.map((value) => (value instanceof Shape ? value : this.getItem(value)));
    if (members.length < 2) throw errors.invalidArgument('a group needs two shapes');
    const all = shapeElements(this.#tree());
    const inOrder = all.filter((element) => members.some((member) => member.element === element));
    const made = this.#add('Group', {}, group);
    for (const element of inOrder) made.element.appendChild(withWrapping(element));
    fitGroup(made.element);
    return made;
  }
}
expose(ShapeCollection, { methods: ['addTextBox', 'addGeometricShape', 'addLine', 'addTable', 'addGroup'] });
