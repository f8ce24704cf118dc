import { strFromU8, strToU8 } from 'fflate';
import type { OfficePackage } from './officePackage.ts';
import { relationshipId } from './xml.ts';

const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

export interface CustomXmlItem {
  /** The part that holds the XML. */
  readonly name: string;
  /** The relationship by which its owner holds it. */
  readonly relationship: string;
  /** The id of the data store item, in braces; made up from the part's name where the file gives none. */
  readonly id: string;
}

/** Custom XML parts that `owner` points to (ECMA-376 part 1, 15.2.5 and 15.2.6). */
export function customXmlItems(file: OfficePackage, owner: string): CustomXmlItem[] {
  return file
    .relationships(owner)
    .ofKind('customXml')
    .filter(({ target }) => file.has(target))
    .map(({ id, target }) => ({ name: target, relationship: id, id: itemId(file, target) }));
}

function itemId(file: OfficePackage, name: string): string {
  const properties = file.relationships(name).target('customXmlProps');
  if (properties === undefined || !file.has(properties)) return `{${name}}`;
  const { root } = file.xml(properties);
  return root.getAttributeNS(root.namespaceURI, 'itemID') ?? root.getAttribute('itemID') ?? `{${name}}`;
}

export const customXmlText = (file: OfficePackage, name: string): string =>
  strFromU8(file.bytes(name)).replace(/^\uFEFF/, '');

export function setCustomXmlText(file: OfficePackage, name: string, xml: string): void {
  file.replace(name, strToU8(xml));
}

export function addCustomXml(file: OfficePackage, owner: string, xml: string, id: string): CustomXmlItem {
  const name = file.add('customXml/item1.xml', strToU8(xml), 'application/xml');
  const number = /\d+(?=\.xml$)/.exec(name)?.[0] ?? '1';
  const properties = file.add(
    `customXml/itemProps${number}.xml`,
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    PROPERTIES,
  );
  file.relationships(name).add('customXmlProps', properties);
  return { name, relationship: file.relationships(owner).add('customXml', name), id };
}

export function removeCustomXml(file: OfficePackage, owner: string, item: CustomXmlItem): void {
  const properties = file.relationships(item.name).target('customXmlProps');
  file.relationships(owner).remove(item.relationship);
  file.remove(item.name);
  if (properties !== undefined) file.remove(properties);
}

export const isHeldBy = (element: Parameters<typeof relationshipId>[0], item: CustomXmlItem): boolean =>
  relationshipId(element) === item.relationship;
