import { attribute, elements, make } from './xml.ts';
import type { XmlPart } from './xmlPart.ts';

/** `[Content_Types].xml`: defaults by extension and overrides by part name (ECMA-376 part 2, 10.1). */
export class ContentTypes {
  readonly #part: XmlPart;
  constructor(part: XmlPart) {
    this.#part = part;
  }

  #override(name: string) {
    const wanted = `/${name}`.toLowerCase();
    return elements(this.#part.root, 'Override').find((o) => attribute(o, 'PartName')?.toLowerCase() === wanted);
  }

  of(name: string): string | undefined {
    const extension = name.split('.').pop()?.toLowerCase();
    const byExtension = elements(this.#part.root, 'Default').find(
      (d) => attribute(d, 'Extension')?.toLowerCase() === extension,
    );
    return attribute(this.#override(name) ?? byExtension, 'ContentType');
  }

  /** Says the type of a new part; nothing is written when the default for its extension says the same. */
  declare(name: string, contentType: string): void {
    if (this.of(name) === contentType) return;
    this.forget(name);
    const root = this.#part.edit();
    const extension = name.split('.').pop() ?? '';
    // Media are declared by extension, as Office does; parts of XML by name.
    const isNew = !elements(root, 'Default').some(
      (d) => attribute(d, 'Extension')?.toLowerCase() === extension.toLowerCase(),
    );
    if (isNew && !/[/+]xml$/.test(contentType)) {
      const added = make(root, 'ct:Default', { Extension: extension, ContentType: contentType });
      root.insertBefore(added, elements(root, 'Override')[0] ?? null);
    } else {
      root.appendChild(make(root, 'ct:Override', { PartName: `/${name}`, ContentType: contentType }));
    }
  }

  forget(name: string): void {
    const override = this.#override(name);
    if (override) this.#part.edit().removeChild(override);
  }
}
