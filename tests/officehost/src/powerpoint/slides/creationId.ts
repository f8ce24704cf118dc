import { type Element, attribute, child, descendants, elements, ensure, fragment } from '../../packages/xml.ts';
import { commonSlideDataOrder } from '../schemaOrder.ts';

/** [MS-PPTX] 2.2.2: the mark by which a slide is known again, the second half of its id in the API. */
const CREATION_ID = '{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}';

const element = (slide: Element) => [...descendants(child(slide, 'cSld', 'extLst'), 'creationId')][0];

export const creationIdOf = (slide: Element): string | undefined => attribute(element(slide), 'val');

export const freshCreationId = (): number => globalThis.crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;

export function setCreationId(slide: Element, id: number): void {
  const known = element(slide);
  if (known) {
    known.setAttribute('val', String(id));
    return;
  }
  const data = child(slide, 'cSld') as Element;
  const list = ensure(data, 'p:extLst', commonSlideDataOrder);
  const [extension] = fragment(list, `<p:ext uri="${CREATION_ID}"><p14:creationId val="${id}"/></p:ext>`);
  if (extension) list.insertBefore(extension, elements(list)[0] ?? null);
}
