import { remove } from '../../packages/xml.ts';
import { expose } from '../../protocol/expose.ts';
import { editIn } from '../context.ts';
import { boxOnSlide, placeOnSlide } from './placement.ts';
import type { Shape } from './shape.ts';
import { ShapeScopedCollection } from './shapeScopedCollection.ts';
import { shapeElements } from './shapeKind.ts';

/** What a group holds. */
export class ShapeGroup {
  readonly shape: Shape;
  constructor(shape: Shape) {
    this.shape = shape;
  }

  get id(): string {
    return this.shape.id;
  }

  get shapes(): ShapeScopedCollection {
    return new ShapeScopedCollection(() =>
      shapeElements(this.shape.element).map((element) => this.shape.shapes.shapeFor(element)),
    );
  }

  /** Takes the group away and leaves its members where they stand. */
  ungroup(): void {
    const { context, element } = this.shape;
    editIn(context);
    for (const member of shapeElements(element)) {
      const box = boxOnSlide(context.file, context.partName, member);
      element.parentNode?.insertBefore(member, element);
      placeOnSlide(member, box);
    }
    this.shape.isDeleted = true;
    remove(element);
  }
}
expose(ShapeGroup, { scalars: ['id'], objects: ['shape', 'shapes'], methods: ['ungroup'] });
