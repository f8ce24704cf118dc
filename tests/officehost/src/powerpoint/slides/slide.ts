import type { CustomXmlPartCollection } from '../../document/customXmlParts.ts';
import { type Element, child } from '../../packages/xml.ts';
import { Collection } from '../../protocol/collection.ts';
import { errors, fail } from '../../protocol/errors.ts';
import { expose } from '../../protocol/expose.ts';
import { type PartContext, rootIn } from '../context.ts';
import { heldCustomXml } from '../heldCustomXml.ts';
import type { Presentation } from '../presentation.ts';
import { commonSlideDataOrder } from '../schemaOrder.ts';
import type { PlainShape } from '../shapes/plainShape.ts';
import { ShapeCollection } from '../shapes/shapeCollection.ts';
import { TagCollection } from '../tags.ts';
import { creationIdOf } from './creationId.ts';
import type { SlideLayout, SlideMaster } from './layouts.ts';
import { notesText } from './notes.ts';
import { moveSlide } from './slideList.ts';

/** A slide as tests look at it. */
export interface PlainSlide {
  readonly id: string;
  readonly layout: string;
  readonly master: string;
  readonly shapes: readonly PlainShape[];
  readonly notes: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
}

export class Slide {
  isDeleted = false;
  readonly presentation: Presentation;
  readonly context: PartContext;
  readonly sldId: number;
  readonly shapes: ShapeCollection;
  readonly tags: TagCollection;
  readonly customXmlParts: CustomXmlPartCollection;

  constructor(presentation: Presentation, context: PartContext, sldId: number) {
    this.presentation = presentation;
    this.context = context;
    this.sldId = sldId;
    this.shapes = new ShapeCollection(context);
    const data = () => child(rootIn(context), 'cSld') as Element;
    this.tags = new TagCollection({ context, element: data, order: commonSlideDataOrder });
    this.customXmlParts = heldCustomXml(context, data, commonSlideDataOrder);
  }

  get partName(): string {
    return this.context.partName;
  }
  get creationId(): string | undefined {
    return creationIdOf(rootIn(this.context));
  }
  get id(): string {
    return `${this.sldId}#${this.creationId ?? ''}`;
  }
  get index(): number {
    return this.presentation.slideList.indexOf(this);
  }

  /** "267#763315295", "267#" and "#763315295" all name a slide (InsertSlideOptions in @types/office-js). */
  matches(id: string): boolean {
    const [sldId, creationId] = id.split('#');
    if (!sldId && !creationId) return false;
    return (!sldId || sldId === String(this.sldId)) && (!creationId || creationId === this.creationId);
  }

  get layout(): SlideLayout {
    const name = this.context.file.relationships(this.partName).target('slideLayout');
    const layouts = this.presentation.slideMasters.items.flatMap((master) => master.layouts.items);
    return (
      layouts.find((layout) => layout.context.partName === name) ??
      fail(errors.generalException('the slide has no layout'))
    );
  }
  get slideMaster(): SlideMaster {
    return this.layout.master;
  }
  applyLayout(layout: SlideLayout): void {
    const relationships = this.context.file.relationships(this.partName);
    const [old] = relationships.ofKind('slideLayout');
    if (old) relationships.remove(old.id);
    relationships.add(old?.type ?? 'slideLayout', layout.context.partName, old ? { id: old.id } : {});
  }

  delete(): void {
    this.presentation.deleteSlide(this);
  }
  moveTo(slideIndex: number): void {
    if (!(slideIndex >= 0 && slideIndex < this.presentation.slideList.length)) {
      throw errors.invalidArgument(`slideIndex ${slideIndex}`);
    }
    moveSlide(this.context.file, this.partName, slideIndex);
  }
  exportAsBase64(): string {
    return this.presentation.exportSlides([this]);
  }
  setSelectedShapes(shapeIds: readonly string[]): void {
    for (const id of shapeIds) this.shapes.getItem(id);
    this.presentation.select({ slides: [this.id], shapes: shapeIds });
  }

  toPlain(): PlainSlide {
    return {
      id: this.id,
      layout: this.layout.name,
      master: this.slideMaster.name,
      shapes: this.shapes.items.map((shape) => shape.toPlain()),
      notes: notesText(this.context),
      tags: this.tags.toPlain(),
      customXml: this.customXmlParts.toPlain(),
    };
  }
}
expose(Slide, {
  scalars: ['id', 'index'],
  objects: ['layout', 'slideMaster', 'shapes', 'tags', 'customXmlParts'],
  methods: ['delete', 'moveTo', 'applyLayout', 'exportAsBase64', 'setSelectedShapes'],
});

/** PowerPoint.AddSlideOptions. */
export interface AddSlideOptions {
  readonly layoutId?: string;
  readonly slideMasterId?: string;
  readonly index?: number;
}

export class SlideScopedCollection extends Collection<Slide> {
  readonly #presentation: Presentation;
  constructor(presentation: Presentation, read: () => readonly Slide[]) {
    super(read);
    this.#presentation = presentation;
  }
  protected get presentation(): Presentation {
    return this.#presentation;
  }

  override find(key: string | number): Slide | null {
    return this.items.find((slide) => slide.matches(String(key))) ?? null;
  }
  exportAsBase64Presentation(slides?: readonly (Slide | string)[]): string {
    const wanted = slides?.map((slide) => (typeof slide === 'string' ? this.getItem(slide) : slide));
    return this.#presentation.exportSlides(wanted ?? this.items);
  }
}
expose(SlideScopedCollection, { methods: ['exportAsBase64Presentation'] });

export class SlideCollection extends SlideScopedCollection {
  add(options: AddSlideOptions = {}): void {
    this.presentation.addSlide(options);
  }
}
expose(SlideCollection, { methods: ['add'] });
