import { CustomXmlPartCollection } from '../document/customXmlParts.ts';
import { DocumentProperties } from '../document/documentProperties.ts';
import { fromBase64, toBase64 } from '../packages/base64.ts';
import { OfficePackage } from '../packages/officePackage.ts';
import { attribute, child, elements, relationshipId } from '../packages/xml.ts';
import { errors, fail } from '../protocol/errors.ts';
import { EventHub } from '../protocol/eventHub.ts';
import { expose } from '../protocol/expose.ts';
import { Faults } from '../protocol/faults.ts';
import { blankDeck } from './blankDeck.ts';
import { type PartContext, rootIn } from './context.ts';
import { PageSetup } from './pageSetup.ts';
import { presentationOrder } from './schemaOrder.ts';
import { ShapeScopedCollection } from './shapes/shapeScopedCollection.ts';
import { SlideMaster, SlideMasterCollection } from './slides/layouts.ts';
import { addSlidePart } from './slides/newSlide.ts';
import {
  type AddSlideOptions,
  type PlainSlide,
  Slide,
  SlideCollection,
  SlideScopedCollection,
} from './slides/slide.ts';
import { deleteSlide, freshSlideId, listSlide, slideEntries } from './slides/slideList.ts';
import { TagCollection } from './tags.ts';
import { type Formatting, LayoutAdoption } from './transfer/adoptLayout.ts';
import { exportSlides } from './transfer/exportSlides.ts';
import { insertSlides, isInPresentation } from './transfer/insertSlides.ts';

/** What differs between versions and places of PowerPoint, to be switched by tests. */
export interface PresentationBehaviour {
  /** `exportAsBase64` keeps tags; the real one drops them. */
  exportKeepsTags: boolean;
  /** Inserting slides that the open deck has already is refused (office-js issue 6105). */
  refusesKnownSlides: boolean;
}

/** PowerPoint.InsertSlideOptions. */
export interface InsertOptions {
  readonly formatting?: Formatting;
  readonly sourceSlideIds?: readonly string[];
  readonly targetSlideId?: string;
}

export interface PlainPresentation {
  readonly title: string;
  readonly slides: readonly PlainSlide[];
  readonly tags: Readonly<Record<string, string>>;
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
}

/** An open deck: the file, and the API's root object over it. */
export class Presentation {
  readonly id = 'fake-presentation';
  readonly events = new EventHub();
  readonly faults = new Faults();
  readonly behaviour: PresentationBehaviour = { exportKeepsTags: false, refusesKnownSlides: true };
  readonly file: OfficePackage;
  readonly slides: SlideCollection;
  readonly slideMasters: SlideMasterCollection;
  readonly tags: TagCollection;
  readonly customXmlParts: CustomXmlPartCollection;
  readonly properties: DocumentProperties;
  readonly pageSetup: PageSetup;
  onSelectionChanged: () => void = () => undefined;
  url: string | undefined;
  readonly #context: PartContext;
  readonly #slides = new Map<string, Slide>();
  readonly #masters = new Map<string, SlideMaster>();
  #selection: { slides: readonly string[]; shapes: readonly string[] } = { slides: [], shapes: [] };

  constructor(file: OfficePackage = blankDeck(), paragraphBreak = '\n') {
    this.file = file;
    this.#context = { file, partName: file.mainPart(), faults: this.faults, paragraphBreak };
    this.slides = new SlideCollection(this, () => this.slideList);
    this.slideMasters = new SlideMasterCollection(() => this.#masterList());
    this.tags = new TagCollection({
      context: this.#context,
      element: () => rootIn(this.#context),
      order: presentationOrder,
    });
    this.customXmlParts = new CustomXmlPartCollection({ file, partName: file.mainPart() });
    this.properties = new DocumentProperties(file);
    this.pageSetup = new PageSetup(this.#context);
  }

  static open(bytes: Uint8Array): Presentation {
    return new Presentation(OfficePackage.open(bytes));
  }

  get title(): string {
    return this.properties.title;
  }

  get slideList(): Slide[] {
    return slideEntries(this.file).map(({ id, partName }) => {
      let slide = this.#slides.get(partName);
      if (!slide) this.#slides.set(partName, (slide = new Slide(this, { ...this.#context, partName }, id)));
      return slide;
    });
  }

  #masterList(): SlideMaster[] {
    const relationships = this.file.relationships(this.#context.partName);
    return elements(child(rootIn(this.#context), 'sldMasterIdLst'), 'sldMasterId').flatMap((entry) => {
      const partName = relationships.byId(relationshipId(entry))?.target;
      if (partName === undefined) return [];
      let master = this.#masters.get(partName);
      if (!master) {
        this.#masters.set(
          partName,
          (master = new SlideMaster({ ...this.#context, partName }, attribute(entry, 'id') ?? '')),
        );
      }
      return [master];
    });
  }

  addSlide({ layoutId, slideMasterId, index }: AddSlideOptions = {}): Slide {
    const master = slideMasterId ? this.slideMasters.getItem(slideMasterId) : this.slideMasters.getItemAt(0);
    const layout = layoutId ? master.layouts.getItem(layoutId) : master.layouts.getItemAt(0);
    const partName = addSlidePart(this.file, layout.context.partName);
    const id = freshSlideId(this.file);
    listSlide(this.file, partName, id, index ?? this.slideList.length);
    return this.slides.getItem(`${id}#`);
  }

  deleteSlide(slide: Slide): void {
    slide.isDeleted = true;
    deleteSlide(this.file, slide.partName);
    this.#slides.delete(slide.partName);
  }

  insertSlidesFromBase64(base64File: string, options: InsertOptions = {}): void {
    const source = new Presentation(openInserted(base64File));
    const { sourceSlideIds, targetSlideId } = options;
    const ids = sourceSlideIds?.length ? sourceSlideIds : undefined;
    const named = ids?.map((id) => source.slides.find(id) ?? fail(errors.slideNotFound(id)));
    const before = targetSlideId
      ? (this.slides.find(targetSlideId) ?? fail(errors.slideNotFound(targetSlideId)))
      : undefined;
    // They come in the order of their file, whatever the order of the ids.
    const wanted = slideEntries(source.file).filter(
      ({ partName }) => named?.some((slide) => slide.partName === partName) ?? true,
    );
    if (this.behaviour.refusesKnownSlides && wanted.some((entry) => isInPresentation(source.file, this.file, entry))) {
      throw errors.invalidArgument('the presentation has this slide already');
    }
    const master = before?.slideMaster ?? this.slideMasters.getItemAt(0);
    const formatting = options.formatting ?? 'KeepSourceFormatting';
    const layouts = new LayoutAdoption(source.file, this.file, formatting, master.context.partName);
    insertSlides(source.file, this.file, wanted, before ? before.index + 1 : 0, layouts);
  }

  exportSlides(slides: readonly Slide[]): string {
    const names = slides.map((slide) => slide.partName);
    return toBase64(exportSlides(this.file, names, this.behaviour.exportKeepsTags).save());
  }

  /** What getFileAsync gives: the deck as it is now. */
  toFile(): Uint8Array {
    return this.file.save();
  }

  toPlain(): PlainPresentation {
    return {
      title: this.title,
      slides: this.slideList.map((slide) => slide.toPlain()),
      tags: this.tags.toPlain(),
      customXml: this.customXmlParts.toPlain(),
    };
  }

  /** What the user selects; ids as the API gives them. */
  select({ slides = [], shapes = [] }: { slides?: readonly string[]; shapes?: readonly string[] }): void {
    this.#selection = { slides, shapes };
    this.onSelectionChanged();
  }
  #selectedSlides(): Slide[] {
    return this.#selection.slides.map((id) => this.slides.find(id)).filter((slide) => slide !== null);
  }
  getSelectedSlides(): SlideScopedCollection {
    return new SlideScopedCollection(this, () => this.#selectedSlides());
  }
  getSelectedShapes(): ShapeScopedCollection {
    return new ShapeScopedCollection(() => {
      const [slide] = this.#selectedSlides();
      return this.#selection.shapes.map((id) => slide?.shapes.find(id) ?? null).filter((shape) => shape !== null);
    });
  }
  setSelectedSlides(slideIds: readonly string[]): void {
    this.select({ slides: slideIds.map((id) => this.slides.getItem(id).id) });
  }
}
expose(Presentation, {
  scalars: ['id', 'title'],
  objects: ['slides', 'slideMasters', 'tags', 'customXmlParts', 'properties', 'pageSetup'],
  methods: ['insertSlidesFromBase64', 'getSelectedSlides', 'getSelectedShapes', 'setSelectedSlides'],
});

function openInserted(base64File: string): OfficePackage {
  try {
    const file = OfficePackage.open(fromBase64(base64File));
    slideEntries(file);
    return file;
  } catch (error) {
    throw errors.invalidArgument(`base64File is not a presentation: ${String(error)}`);
  }
}
