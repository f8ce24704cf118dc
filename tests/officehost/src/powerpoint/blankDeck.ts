import { OfficePackage } from '../packages/officePackage.ts';
import { zipSync, strToU8 } from 'fflate';
import { blankTheme } from './blankTheme.ts';
import { addSlidePart } from './slides/newSlide.ts';
import { listSlide } from './slides/slideList.ts';

const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const PML = 'application/vnd.openxmlformats-officedocument.presentationml';
const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const TYPES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>';

interface Holder {
  readonly name: string;
  readonly placeholder: string;
  readonly place?: readonly [x: number, y: number, width: number, height: number];
}

const title: Holder = { name: 'Title', placeholder: 'type="title"', place: [838200, 365125, 10515600, 1325563] };
const body: Holder = {
  name: 'Content Placeholder',
  placeholder: 'idx="1"',
  place: [838200, 1825625, 10515600, 4351338],
};

const layouts: readonly { readonly name: string; readonly type: string; readonly holders: readonly Holder[] }[] = [
  {
    name: 'Title Slide',
    type: 'title',
    holders: [
      { ...title, placeholder: 'type="ctrTitle"' },
      { ...body, name: 'Subtitle', placeholder: 'type="subTitle" idx="1"' },
    ],
  },
  { name: 'Title and Content', type: 'obj', holders: [{ name: 'Title', placeholder: 'type="title"' }, body] },
  { name: 'Title Only', type: 'titleOnly', holders: [{ name: 'Title', placeholder: 'type="title"' }] },
  { name: 'Blank', type: 'blank', holders: [] },
];

function tree(holders: readonly Holder[]): string {
  const shapes = holders.map(({ name, placeholder, place }, index) => {
    const at =
      place && `<a:xfrm><a:off x="${place[0]}" y="${place[1]}"/><a:ext cx="${place[2]}" cy="${place[3]}"/></a:xfrm>`;
    return (
      `<p:sp><p:nvSpPr><p:cNvPr id="${index + 2}" name="${name} ${index + 1}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${placeholder}/></p:nvPr></p:nvSpPr>` +
      `<p:spPr>${at ?? ''}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>`
    );
  });
  return `<p:spTree>${TREE}${shapes.join('')}</p:spTree>`;
}

/** A new deck as PowerPoint opens one: 16:9, one master with the usual four layouts, one blank slide. */
export function blankDeck(): OfficePackage {
  const file = OfficePackage.open(zipSync({ '[Content_Types].xml': strToU8(TYPES) }));
  const main = file.add('ppt/presentation.xml', presentation(), `${PML}.presentation.main+xml`);
  file.relationships('').add('officeDocument', main);
  const master = file.add('ppt/slideMasters/slideMaster1.xml', masterXml(), `${PML}.slideMaster+xml`);
  file.relationships(main).add('slideMaster', master);
  for (const { name, type, holders } of layouts) {
    const xml = `<p:sldLayout ${NAMESPACES} type="${type}" preserve="1"><p:cSld name="${name}">${tree(holders)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
    const layout = file.add('ppt/slideLayouts/slideLayout1.xml', xml, `${PML}.slideLayout+xml`);
    file.relationships(layout).add('slideMaster', master);
    file.relationships(master).add('slideLayout', layout);
  }
  const theme = file.add('ppt/theme/theme1.xml', blankTheme, 'application/vnd.openxmlformats-officedocument.theme+xml');
  file.relationships(master).add('theme', theme);
  file.relationships(main).add('theme', theme);
  file
    .relationships(main)
    .add('presProps', file.add('ppt/presProps.xml', `<p:presentationPr ${NAMESPACES}/>`, `${PML}.presProps+xml`));
  listSlide(file, addSlidePart(file, 'ppt/slideLayouts/slideLayout4.xml'), 256, 0);
  return file;
}

function presentation(): string {
  return `<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst/><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

function masterXml(): string {
  const ids = layouts.map((_, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="rId${index + 1}"/>`).join('');
  const level = (size: number) =>
    `<a:lvl1pPr algn="l"><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;
  const holders = [title, { ...body, name: 'Text Placeholder', placeholder: 'type="body" idx="1"' }];
  return (
    `<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${tree(holders)}</p:cSld>` +
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
    `<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(4400)}</p:titleStyle><p:bodyStyle>${level(2800)}</p:bodyStyle><p:otherStyle>${level(1800)}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}
