import { type Element, attribute, child, ensure, insertInOrder, make, remove } from '../../packages/xml.ts';
import { expose } from '../../protocol/expose.ts';
import { editIn } from '../context.ts';
import { toEmu, toPoints } from '../units.ts';
import { type TextOwner, TextRange } from './textRange.ts';

const BODY = ['bodyPr', 'lstStyle', 'p'];
const FITS = ['prstTxWarp', 'noAutofit', 'normAutofit', 'spAutoFit', 'scene3d', 'sp3d', 'flatTx', 'extLst'];
const anchors: Record<string, string> = { t: 'Top', ctr: 'Middle', b: 'Bottom' };
const fits: Record<string, string> = {
  noAutofit: 'AutoSizeNone',
  normAutofit: 'AutoSizeTextToFitShape',
  spAutoFit: 'AutoSizeShapeToFitText',
};

/** A shape's text with its frame; frame properties that the shape itself does not set read as PowerPoint's defaults. */
export class TextFrame {
  readonly #owner: TextOwner;
  constructor(owner: TextOwner) {
    this.#owner = owner;
  }

  #properties(): Element | undefined {
    return child(this.#owner.body(), 'bodyPr');
  }

  #edit(): Element {
    editIn(this.#owner.context);
    return ensure(this.#owner.ensureBody(), 'a:bodyPr', BODY);
  }

  get textRange(): TextRange {
    return new TextRange(this.#owner);
  }

  get hasText(): boolean {
    return this.textRange.length > 0;
  }

  deleteText(): void {
    this.textRange.text = '';
  }

  get verticalAlignment(): string {
    return anchors[attribute(this.#properties(), 'anchor') ?? 't'] ?? 'Top';
  }
  set verticalAlignment(value: string) {
    this.#edit().setAttribute('anchor', Object.keys(anchors).find((key) => anchors[key] === value) ?? 't');
  }

  get wordWrap(): boolean {
    return attribute(this.#properties(), 'wrap') !== 'none';
  }
  set wordWrap(value: boolean) {
    this.#edit().setAttribute('wrap', value ? 'square' : 'none');
  }

  get autoSizeSetting(): string {
    const properties = this.#properties();
    const found = Object.keys(fits).find((name) => child(properties, name));
    return fits[found ?? 'noAutofit'] ?? 'AutoSizeNone';
  }
  set autoSizeSetting(value: string) {
    const properties = this.#edit();
    for (const name of Object.keys(fits)) remove(child(properties, name));
    const name = Object.keys(fits).find((key) => fits[key] === value);
    if (name !== undefined) insertInOrder(properties, make(properties, `a:${name}`), FITS);
  }

  // Insets and their defaults: ECMA-376 part 1, 21.1.2.1.1.
  get leftMargin(): number {
    return toPoints(attribute(this.#properties(), 'lIns') ?? 91440);
  }
  set leftMargin(points: number) {
    this.#edit().setAttribute('lIns', String(toEmu(points)));
  }
  get rightMargin(): number {
    return toPoints(attribute(this.#properties(), 'rIns') ?? 91440);
  }
  set rightMargin(points: number) {
    this.#edit().setAttribute('rIns', String(toEmu(points)));
  }
  get topMargin(): number {
    return toPoints(attribute(this.#properties(), 'tIns') ?? 45720);
  }
  set topMargin(points: number) {
    this.#edit().setAttribute('tIns', String(toEmu(points)));
  }
  get bottomMargin(): number {
    return toPoints(attribute(this.#properties(), 'bIns') ?? 45720);
  }
  set bottomMargin(points: number) {
    this.#edit().setAttribute('bIns', String(toEmu(points)));
  }
}
expose(TextFrame, {
  scalars: [
    'autoSizeSetting',
    'wordWrap',
    'verticalAlignment',
    'leftMargin',
    'rightMargin',
    'topMargin',
    'bottomMargin',
    'hasText',
  ],
  objects: ['textRange'],
  methods: ['deleteText'],
});
