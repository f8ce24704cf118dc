import type { OfficePackage } from '../../packages/officePackage.ts';
import { PartCopier } from '../../packages/copyParts.ts';
import { attribute, child, elements, ensure, make, relationshipId } from '../../packages/xml.ts';
import { presentationOrder } from '../schemaOrder.ts';

export type Formatting = 'KeepSourceFormatting' | 'UseDestinationTheme';

const masterOrder = ['cSld', 'clrMap', 'sldLayoutIdLst', 'transition', 'timing', 'hf', 'txStyles', 'extLst'];

const layoutsOf = (file: OfficePackage, master: string) =>
  file.relationships(master).ofKind('slideLayout').map(({ target }) => target).filter((target) => file.has(target)); // prettier-ignore
const nameOf = (file: OfficePackage, layout: string) => attribute(child(file.xml(layout).root, 'cSld'), 'name') ?? '';
const typeOf = (file: OfficePackage, layout: string) => attribute(file.xml(layout).root, 'type') ?? 'cust';

export function mastersOf(file: OfficePackage): string[] {
  const relationships = file.relationships(file.mainPart());
  return elements(child(file.xml(file.mainPart()).root, 'sldMasterIdLst'), 'sldMasterId')
    .map((entry) => relationships.byId(relationshipId(entry))?.target)
    .filter((target) => target !== undefined);
}

/** Ids of masters and layouts come out of one range (ECMA-376 part 1, 19.7.14 and 19.7.16). */
function freshLayoutId(file: OfficePackage): number {
  const taken = mastersOf(file).flatMap((master) =>
    elements(child(file.xml(master).root, 'sldLayoutIdLst'), 'sldLayoutId'),
  );
  const masters = elements(child(file.xml(file.mainPart()).root, 'sldMasterIdLst'), 'sldMasterId');
  return 1 + Math.max(2147483647, ...[...taken, ...masters].map((entry) => Number(attribute(entry, 'id'))));
}

/** Finds or brings the layouts that inserted slides need. */
export class LayoutAdoption {
  readonly #source: OfficePackage;
  readonly #target: OfficePackage;
  readonly #formatting: Formatting;
  /** The master of the slide that the others are inserted behind. */
  readonly #destination: string;
  readonly #adopted = new Map<string, string>();

  constructor(source: OfficePackage, target: OfficePackage, formatting: Formatting, destination: string) {
    this.#source = source;
    this.#target = target;
    this.#formatting = formatting;
    this.#destination = destination;
  }

  /** The layout in the target that a slide with `layout` in the source gets. */
  layoutFor(layout: string): string {
    let adopted = this.#adopted.get(layout);
    if (adopted === undefined) {
      adopted =
        this.#formatting === 'UseDestinationTheme' ? this.#destinationLayout(layout) : this.#sourceLayout(layout);
      this.#adopted.set(layout, adopted);
    }
    return adopted;
  }

  /** By name, else by type, else the layout joins the destination's master. */
  #destinationLayout(layout: string): string {
    const candidates = layoutsOf(this.#target, this.#destination);
    const name = nameOf(this.#source, layout);
    const type = typeOf(this.#source, layout);
    const found =
      candidates.find((candidate) => nameOf(this.#target, candidate) === name) ??
      candidates.find((candidate) => type !== 'cust' && typeOf(this.#target, candidate) === type);
    return found ?? this.#joinMaster(layout, this.#destination);
  }

  #sourceLayout(layout: string): string {
    const master = this.#source.relationships(layout).target('slideMaster') ?? '';
    const same = mastersOf(this.#target).find((candidate) => this.#isSameDesign(master, candidate));
    if (same === undefined) return this.#bringMaster(layout, master);
    const name = nameOf(this.#source, layout);
    return (
      layoutsOf(this.#target, same).find((candidate) => nameOf(this.#target, candidate) === name) ??
      this.#joinMaster(layout, same)
    );
  }

  #isSameDesign(sourceMaster: string, targetMaster: string): boolean {
    const theme = this.#source.relationships(sourceMaster).target('theme');
    const other = this.#target.relationships(targetMaster).target('theme');
    if (theme === undefined || other === undefined) return false;
    const [a, b] = [this.#source.bytes(theme), this.#target.bytes(other)];
    return a.length === b.length && a.every((byte, at) => byte === b[at]);
  }

  #joinMaster(layout: string, master: string): string {
    const copier = new PartCopier(this.#source, this.#target, (relationship) =>
      relationship.kind === 'slideMaster' ? { use: master } : 'copy',
    );
    const added = copier.copy(layout);
    const id = this.#target.relationships(master).add('slideLayout', added);
    const list = ensure(this.#target.xml(master).edit(), 'p:sldLayoutIdLst', masterOrder);
    list.appendChild(make(list, 'p:sldLayoutId', { id: freshLayoutId(this.#target), 'r:id': id }));
    return added;
  }

  /** Brings a master with its theme and all its layouts. */
  #bringMaster(layout: string, master: string): string {
    const copier = new PartCopier(this.#source, this.#target);
    const added = copier.copy(master);
    const main = this.#target.mainPart();
    const root = this.#target.xml(main).edit();
    const list = ensure(root, 'p:sldMasterIdLst', presentationOrder);
    const firstId = freshLayoutId(this.#target);
    const relationship = this.#target.relationships(main).add('slideMaster', added);
    list.appendChild(make(list, 'p:sldMasterId', { id: firstId, 'r:id': relationship }));
    const entries = elements(child(this.#target.xml(added).edit(), 'sldLayoutIdLst'), 'sldLayoutId');
    for (const [index, entry] of entries.entries()) entry.setAttribute('id', String(firstId + 1 + index));
    return copier.copied.get(layout) ?? layout;
  }
}
