import { Collection } from '../../protocol/collection.ts';
import { expose } from '../../protocol/expose.ts';
import type { Shape } from './shape.ts';

export class ShapeScopedCollection extends Collection<Shape> {}
expose(ShapeScopedCollection);
