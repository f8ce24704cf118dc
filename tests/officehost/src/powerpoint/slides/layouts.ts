import { attribute, child, descendants, elements, relationshipId } from '../../packages/xml.ts';
import { Collection } from '../../protocol/collection.ts';
import { expose } from '../../protocol/expose.ts';
import { type PartContext, rootIn } from '../context.ts';
import { ShapeCollection } from '../shapes/shapeCollection.ts';

/** Names of the API (PowerPoint.SlideLayoutType) for those of the file (ECMA-376 part 1, 19.7.15). */
const layoutTypes: Record<string, string> = {
  title: 'Title', obj: 'Object', blank: 'Blank', titleOnly: 'TitleOnly', secHead: 'SectionHeader', twoObj: 'TwoObjects',
  tx: 'Text', twoTxTwoObj: 'Comparison', objTx: 'ContentWithCaption', picTx: 'PictureWithCaption',
}; // prettier-ignore

export class SlideLayout {
  readonly context: PartContext;
  readonly master: SlideMaster;
  readonly shapes: ShapeCollection;
  readonly #fileId: string;

  constructor(master: SlideMaster, context: PartContext, fileId: string) {
    this.master = master;
    this.context = context;
    this.#fileId = fileId;
    this.shapes = new ShapeCollection(context);
  }

  get id(): string {
    const creation = attribute([...descendants(child(rootIn(this.context), 'cSld', 'extLst'), 'creationId')][0], 'val');
    return `${this.#fileId}#${creation ?? ''}`;
  }
  get name(): string {
    return attribute(child(rootIn(this.context), 'cSld'), 'name') ?? '';
  }
  get type(): string {
    return layoutTypes[attribute(rootIn(this.context), 'type') ?? ''] ?? 'Custom';
  }
}
expose(SlideLayout, { scalars: ['id', 'name', 'type'], objects: ['shapes'] });

class SlideLayoutCollection extends Collection<SlideLayout> {}
expose(SlideLayoutCollection);

export class SlideMaster {
  readonly context: PartContext;
  readonly shapes: ShapeCollection;
  readonly layouts: SlideLayoutCollection;
  readonly #fileId: string;
  readonly #known = new Map<string, SlideLayout>();

  constructor(context: PartContext, fileId: string) {
    this.context = context;
    this.#fileId = fileId;
    this.shapes = new ShapeCollection(context);
    this.layouts = new SlideLayoutCollection(() => this.#layouts());
  }

  get id(): string {
    return `${this.#fileId}#`;
  }

  /** A master is called as its theme is. */
  get name(): string {
    const theme = this.context.file.relationships(this.context.partName).target('theme');
    return (
      (theme !== undefined && this.context.file.has(theme) && attribute(this.context.file.xml(theme).root, 'name')) ||
      'Master'
    );
  }

  #layouts(): SlideLayout[] {
    const relationships = this.context.file.relationships(this.context.partName);
    return elements(child(rootIn(this.context), 'sldLayoutIdLst'), 'sldLayoutId').flatMap((entry) => {
      const partName = relationships.byId(relationshipId(entry))?.target;
      if (partName === undefined || !this.context.file.has(partName)) return [];
      let layout = this.#known.get(partName);
      if (!layout) {
        layout = new SlideLayout(this, { ...this.context, partName }, attribute(entry, 'id') ?? '');
        this.#known.set(partName, layout);
      }
      return [layout];
    });
  }
}
expose(SlideMaster, { scalars: ['id', 'name'], objects: ['layouts', 'shapes'] });

export class SlideMasterCollection extends Collection<SlideMaster> {}
expose(SlideMasterCollection);
