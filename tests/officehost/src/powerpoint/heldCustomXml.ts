import { CustomXmlPartCollection } from '../document/customXmlParts.ts';
import { isHeldBy } from '../packages/customXml.ts';
import { type Element, child, elements, ensure, make, remove } from '../packages/xml.ts';
import { type PartContext, editIn } from './context.ts';
import { customerDataOrder } from './schemaOrder.ts';

/**
 * Custom XML parts of a slide or a shape: the slide's part points to them, and `custDataLst` says whose they are
 * (ECMA-376 part 1, 19.3.1.17 and 19.3.1.18).
 */
export function heldCustomXml(
  context: PartContext,
  element: () => Element,
  order: readonly string[],
): CustomXmlPartCollection {
  const entries = () => elements(child(element(), 'custDataLst'), 'custData');
  return new CustomXmlPartCollection({
    file: context.file,
    partName: context.partName,
    isMine: (item) => entries().some((entry) => isHeldBy(entry, item)),
    hold: (item) => {
      editIn(context);
      const list = ensure(element(), 'p:custDataLst', order);
      const entry = make(list, 'p:custData', { 'r:id': item.relationship });
      list.insertBefore(
        entry,
        elements(list).find((e) => !customerDataOrder.slice(0, 1).includes(e.localName as 'custData')) ?? null,
      );
    },
    release: (item) => {
      editIn(context);
      const list = child(element(), 'custDataLst');
      remove(entries().find((entry) => isHeldBy(entry, item)));
      if (list && elements(list).length === 0) remove(list);
    },
  });
}
