import { type PlainTable } from '../tables/table.ts';
import { readText } from '../text/paragraphs.ts';
import type { Shape } from './shape.ts';
import { shapeElements } from './shapeKind.ts';

/** A shape as tests look at it. */
export interface PlainShape {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly geometry?: string;
  readonly placeholder?: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  readonly visible: boolean;
  readonly altTextDescription: string;
  readonly creationId: string | null;
  readonly text?: string;
  readonly table?: PlainTable;
  readonly members?: readonly PlainShape[];
  readonly tags: Readonly<Record<string, string>>;
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
}

export function plainShape(shape: Shape): PlainShape {
  const { id, name, type, left, top, width, height, rotation, visible, altTextDescription, creationId, geometry } =
    shape;
  return {
    ...{ id, name, type, left, top, width, height, rotation, visible, altTextDescription, creationId },
    ...(geometry !== undefined && { geometry }),
    ...(type === 'Placeholder' && { placeholder: shape.placeholderFormat.type }),
    ...(shape.text && { text: readText(shape.text.body(), shape.context.paragraphBreak) }),
    ...(type === 'Table' && { table: shape.getTable().toPlain() }),
    ...(type === 'Group' && {
      members: shapeElements(shape.element).map((member) => plainShape(shape.shapes.shapeFor(member))),
    }),
    tags: shape.tags.toPlain(),
    customXml: shape.customXmlParts.toPlain(),
  };
}
