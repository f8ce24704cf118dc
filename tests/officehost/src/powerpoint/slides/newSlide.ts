import { XMLSerializer } from '@xmldom/xmldom';
import type { OfficePackage } from '../../packages/officePackage.ts';
import { attribute, child, elements, escapeXml } from '../../packages/xml.ts';
import { nonVisual, placeholderOf } from '../shapes/placeholders.ts';
import { freshCreationId, setCreationId } from './creationId.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml';
const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Adds a slide part with the layout's placeholders, but for date, footer and number, which PowerPoint leaves out. */
export function addSlidePart(file: OfficePackage, layoutName: string): string {
  const holders = elements(child(file.xml(layoutName).root, 'cSld', 'spTree'), 'sp').filter((shape) => {
    const holder = placeholderOf(shape);
    return holder && !['dt', 'ftr', 'sldNum'].includes(attribute(holder, 'type') ?? '');
  });
  const shapes = holders.map((shape, index) => {
    const id = index + 2;
    const name = (attribute(child(nonVisual(shape), 'cNvPr'), 'name') ?? 'Placeholder').replace(
      /\s*\d*$/,
      ` ${id - 1}`,
    );
    const type = placeholderOf(shape);
    const holder = type ? new XMLSerializer().serializeToString(type).replace(/ xmlns(:\w+)?="[^"]*"/g, '') : '';
    return (
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${holder}</p:nvPr></p:nvSpPr>` +
      '<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>'
    );
  });
  const xml = `<p:sld ${NAMESPACES}><p:cSld><p:spTree>${GROUP}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
  const name = file.add('ppt/slides/slide1.xml', xml, TYPE);
  file.relationships(name).add('slideLayout', layoutName);
  setCreationId(file.xml(name).edit(), freshCreationId());
  return name;
}
