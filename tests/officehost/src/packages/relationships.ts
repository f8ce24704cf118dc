import type { OfficePackage } from './officePackage.ts';
import { relationshipsName, relativeTarget, resolveTarget } from './partNames.ts';
import { attribute, elements, make } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export interface Relationship {
  readonly id: string;
  /** The last word of the type: "slide", "notesSlide", the same for strict and transitional files. */
  readonly kind: string;
  readonly type: string;
  /** A part's name, or the address when `isExternal`. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** What one part (or, for the empty name, the package) points to. */
export class Relationships {
  readonly #package: OfficePackage;
  readonly source: string;
  #read: Relationship[] | undefined;

  constructor(owner: OfficePackage, source: string) {
    this.#package = owner;
    this.source = source;
  }

  get #name() {
    return relationshipsName(this.source);
  }

  all(): readonly Relationship[] {
    if (!this.#package.has(this.#name)) return [];
    return (this.#read ??= elements(this.#package.xml(this.#name).root, 'Relationship').map((element) => {
      const type = attribute(element, 'Type') ?? '';
      const target = attribute(element, 'Target') ?? '';
      const isExternal = attribute(element, 'TargetMode') === 'External';
      return {
        id: attribute(element, 'Id') ?? '',
        kind: type.split('/').pop() ?? '',
        type,
        isExternal,
        target: isExternal ? target : resolveTarget(this.source, target),
      };
    }));
  }

  ofKind(kind: string): Relationship[] {
    return this.all().filter((relationship) => relationship.kind === kind && !relationship.isExternal);
  }

  /** The only part of a kind that a part points to: its layout, its notes, its theme. */
  target(kind: string): string | undefined {
    return this.ofKind(kind)[0]?.target;
  }

  byId(id: string | undefined): Relationship | undefined {
    return this.all().find((relationship) => relationship.id === id);
  }

  /** Points to `target` and answers the id; `kind` may be a full type. */
  add(kind: string, target: string, options: { isExternal?: boolean; id?: string } = {}): string {
    if (!this.#package.has(this.#name)) {
      this.#package.add(
        this.#name,
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      );
    }
    const taken = new Set(this.all().map((relationship) => relationship.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = options.id ?? `rId${number}`;
    const root = this.#package.xml(this.#name).edit();
    root.appendChild(
      make(root, 'rel:Relationship', {
        Id: id,
        Type: kind.includes('://') ? kind : OFFICE + kind,
        Target: options.isExternal ? target : encodeURI(relativeTarget(this.source, target)),
        TargetMode: options.isExternal ? 'External' : undefined,
      }),
    );
    this.#read = undefined;
    return id;
  }

  remove(id: string): void {
    const element = elements(this.#package.xml(this.#name).root, 'Relationship').find((r) => attribute(r, 'Id') === id);
    if (!element) return;
    this.#package.xml(this.#name).edit().removeChild(element);
    this.#read = undefined;
  }
}
