import { attribute, child, ensure } from '../packages/xml.ts';
import { expose } from '../protocol/expose.ts';
import { type PartContext, editIn, rootIn } from './context.ts';
import { presentationOrder } from './schemaOrder.ts';
import { toEmu, toPoints } from './units.ts';

/** The size of the slides, in points. */
export class PageSetup {
  readonly #context: PartContext;
  constructor(context: PartContext) {
    this.#context = context;
  }

  #read(side: string, fallback: number): number {
    return toPoints(attribute(child(rootIn(this.#context), 'sldSz'), side) ?? fallback);
  }
  #write(side: string, points: number): void {
    ensure(editIn(this.#context), 'p:sldSz', presentationOrder).setAttribute(side, String(toEmu(points)));
  }

  get slideWidth(): number {
    return this.#read('cx', 12192000);
  }
  set slideWidth(points: number) {
    this.#write('cx', points);
  }
  get slideHeight(): number {
    return this.#read('cy', 6858000);
  }
  set slideHeight(points: number) {
    this.#write('cy', points);
  }
}
expose(PageSetup, { scalars: ['slideWidth', 'slideHeight'] });
