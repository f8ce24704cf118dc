// The descriptions that OfficeExtension.LibraryBuilder (office.debug.js) builds proxy classes from.

export interface MemberInfo {
  readonly name: string;
  readonly originalName: null;
  readonly behaviorFlags: number;
  /** One-based place in `apiSets`; 0 where the types name no set. */
  readonly apiSetInfoOrdinal: number;
}

export interface ScalarProperty extends MemberInfo {
  readonly setMethodApiFlags: 0;
}
export interface NavigationProperty extends ScalarProperty {
  readonly propertyTypeFullName: string;
  readonly getMethodApiFlags: number;
}
export interface ScalarMethod extends MemberInfo {
  readonly parameterCount: number;
  readonly apiFlags: number;
}
export interface NavigationMethod extends ScalarMethod {
  readonly returnTypeFullName: string;
  readonly returnObjectGetByIdMethodName: null;
}

export interface ClientObjectType {
  readonly name: string;
  behaviorFlags: number;
  childItemTypeFullName?: string;
  readonly scalarProperties: ScalarProperty[];
  readonly navigationProperties: NavigationProperty[];
  readonly scalarMethods: ScalarMethod[];
  readonly navigationMethods: NavigationMethod[];
}

export interface EnumType {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface LibraryMetadata {
  readonly version: string;
  readonly name: string;
  readonly hostName: string;
  readonly defaultApiSetName: string;
  readonly apiSets: readonly { readonly name: string; readonly version: string }[];
  readonly clientObjectTypes: readonly ClientObjectType[];
  readonly enumTypes: readonly EnumType[];
  readonly strings: readonly string[];
}

export const membersOf = (type: ClientObjectType): MemberInfo[] => [
  ...type.scalarProperties,
  ...type.navigationProperties,
  ...type.scalarMethods,
  ...type.navigationMethods,
];
