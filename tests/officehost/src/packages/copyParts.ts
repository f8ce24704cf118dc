import type { OfficePackage } from './officePackage.ts';
import type { Relationship } from './relationships.ts';

/** What becomes of something a copied part points to: copied too, left behind, or replaced by a part that is there. */
export type Fate = 'copy' | 'drop' | { readonly use: string };

const equal = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Copies parts from one file into another with all they need; relationship ids stay, so that their XML does too. */
export class PartCopier {
  readonly #source: OfficePackage;
  readonly #target: OfficePackage;
  readonly #fate: (relationship: Relationship, from: string) => Fate;
  /** Source name to name in the target. */
  readonly copied = new Map<string, string>();
  /** Relationships that were left behind, by the target's name of their part. */
  readonly dropped = new Map<string, Relationship[]>();

  constructor(
    source: OfficePackage,
    target: OfficePackage,
    fate: (relationship: Relationship, from: string) => Fate = () => 'copy',
  ) {
    this.#source = source;
    this.#target = target;
    this.#fate = fate;
  }

  copy(name: string): string {
    const known = this.copied.get(name);
    if (known !== undefined) return known;
    const content = this.#source.bytes(name);
    const same = this.#sameMedia(name, content);
    if (same !== undefined) {
      this.copied.set(name, same);
      return same;
    }
    const added = this.#target.add(name, content, this.#source.contentTypes.of(name));
    this.copied.set(name, added);
    for (const relationship of this.#source.relationships(name).all()) this.#point(name, added, relationship);
    return added;
  }

  /** Office keeps one copy of a picture, however many slides show it. */
  #sameMedia(name: string, content: Uint8Array): string | undefined {
    if (!name.includes('/media/')) return undefined;
    return this.#target.names.find((other) => other.includes('/media/') && equal(this.#target.bytes(other), content));
  }

  #point(name: string, added: string, relationship: Relationship): void {
    const to = this.#target.relationships(added);
    if (relationship.isExternal) {
      to.add(relationship.type, relationship.target, { isExternal: true, id: relationship.id });
      return;
    }
    const fate = this.#source.has(relationship.target) ? this.#fate(relationship, name) : 'drop';
    if (fate === 'drop') {
      this.dropped.set(added, [...(this.dropped.get(added) ?? []), relationship]);
    } else {
      const target = fate === 'copy' ? this.copy(relationship.target) : fate.use;
      to.add(relationship.type, target, { id: relationship.id });
    }
  }
}
