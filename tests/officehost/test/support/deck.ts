import { Presentation } from '../../src/powerpoint/presentation.ts';
import type { Shape } from '../../src/powerpoint/shapes/shape.ts';
import { toBase64 } from '../../src/packages/base64.ts';
import { starter } from './files.ts';

/** Our starter map's deck, opened; only for tests that run when there is one. */
export const starterBytes = (): Uint8Array => starter('pptx') ?? new Uint8Array();
export const openStarter = (): Presentation => Presentation.open(starterBytes());

export function shapeNamed(deck: Presentation, name: string | RegExp): Shape {
  for (const slide of deck.slideList) {
    const found = slide.shapes.items.find((shape) =>
      typeof name === 'string' ? shape.name === name : name.test(shape.name),
    );
    if (found) return found;
  }
  throw new Error(`no shape ${String(name)}`);
}

/** Opens what a deck would be saved as. */
export const reopen = (deck: Presentation): Presentation => Presentation.open(deck.toFile());
export const base64 = (deck: Presentation): string => toBase64(deck.toFile());
