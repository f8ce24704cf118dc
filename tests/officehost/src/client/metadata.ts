import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';
import type { ApiSets } from '../protocol/executor.ts';
import { type ClientObjectType, type EnumType, type LibraryMetadata, membersOf } from './types.ts';

// Reads @types/office-js and describes each proxy class of a namespace. Wire names are the TypeScript names with a
// capital, which is how every class in the shipped files does it.

const require = createRequire(import.meta.url);

/** Flags of OfficeExtension's LibraryBuilder. */
const TypeFlag = { collection: 1 };
const PropertyFlag = { json: 1, readonly: 2, date: 8, collection: 16, settable: 32 };
const MethodFlag = { read: 2, collection: 4, invalidAfterRequest: 8, indexer: 16, date: 32 };
const READING = /^(get|export|is|has)/;
/** What every proxy class has from ClientObject. */
const OWN = new Set(['context', 'items', 'load', 'set', 'update', 'toJSON', 'track', 'untrack', 'isNullObject']);

const isStatic = (member: ts.ClassElement) =>
  ts.canHaveModifiers(member) &&
  (ts.getModifiers(member) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword);
const isReadonly = (member: ts.PropertyDeclaration) =>
  (member.modifiers ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword);

function statementsOf(namespace: string, typesPath: string): ts.Statement[] {
  // The file is 9 MB; only this namespace's blocks (they start and end in column 0) are parsed.
  const blocks = readFileSync(typesPath, 'utf8')
    .split(/^(?=declare namespace )/m)
    .filter((block) => block.startsWith(`declare namespace ${namespace} {`))
    .map((block) => block.slice(0, block.search(/^}/m) + 2));
  const file = ts.createSourceFile(typesPath, blocks.join('\n'), ts.ScriptTarget.Latest, true);
  return file.statements.flatMap((statement) =>
    ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body)
      ? [...statement.body.statements]
      : [],
  );
}

/** Describes one namespace of @types/office-js ("PowerPoint", "Excel"). */
class Description {
  readonly #namespace: string;
  readonly #classes: ts.ClassDeclaration[];
  readonly #names: Set<string>;
  readonly #collections: Set<string>;
  readonly apiSets: { name: string; version: string }[] = [];

  constructor(namespace: string, statements: readonly ts.Statement[]) {
    this.#namespace = namespace;
    const isProxy = (statement: ts.ClassDeclaration) =>
      (statement.heritageClauses?.[0]?.getText() ?? '').includes('OfficeExtension.ClientObject');
    this.#classes = statements.filter(ts.isClassDeclaration).filter(isProxy);
    const nameOf = (declared: ts.ClassDeclaration) => declared.name?.text ?? '';
    const hasItems = (declared: ts.ClassDeclaration) =>
      declared.members.some((member) => member.name?.getText() === 'items');
    this.#names = new Set(this.#classes.map(nameOf));
    this.#collections = new Set(this.#classes.filter(hasItems).map(nameOf));
  }

  types(): ClientObjectType[] {
    return this.#classes.map((declared) => this.#type(declared));
  }

  #classOf(type: ts.TypeNode | undefined): string | undefined {
    const name = type?.getText().replace(/^\w+\./, '').replace(/\s*\|\s*null$/, ''); // prettier-ignore
    return name !== undefined && this.#names.has(name) ? name : undefined;
  }

  #ordinal(node: ts.Node): number {
    const [, name, version] = /\[Api set: (\w+) ([\d.]+)/.exec(node.getFullText()) ?? [];
    if (name === undefined || version === undefined) return 0;
    const at = this.apiSets.findIndex((set) => set.name === name && set.version === version);
    return at >= 0 ? at + 1 : this.apiSets.push({ name, version });
  }

  #type(declared: ts.ClassDeclaration): ClientObjectType {
    const type: ClientObjectType = {
      name: declared.name?.text ?? '',
      behaviorFlags: 0,
      scalarProperties: [],
      navigationProperties: [],
      scalarMethods: [],
      navigationMethods: [],
    };
    const seen = new Set<string>();
    for (const member of declared.members) {
      const name = member.name?.getText() ?? '';
      if (name === 'items' && ts.isPropertyDeclaration(member) && member.type && ts.isArrayTypeNode(member.type)) {
        type.behaviorFlags |= TypeFlag.collection;
        type.childItemTypeFullName = `${this.#namespace}.${this.#classOf(member.type.elementType) ?? ''}`;
      }
      if (!name || OWN.has(name) || seen.has(name) || isStatic(member)) continue;
      if (
        ts.isPropertyDeclaration(member)
          ? this.#property(type, member)
          : ts.isMethodDeclaration(member) && this.#method(type, member)
      ) {
        seen.add(name);
      }
    }
    return type;
  }

  #property(type: ClientObjectType, member: ts.PropertyDeclaration): boolean {
    const written = member.type?.getText() ?? '';
    if (written.includes('EventHandlers<')) return false; // the numbers of events are not in the types
    const common = {
      name: member.name.getText(),
      originalName: null,
      apiSetInfoOrdinal: this.#ordinal(member),
      setMethodApiFlags: 0,
    } as const;
    const target = this.#classOf(member.type);
    if (target === undefined) {
      const flags = (isReadonly(member) ? PropertyFlag.readonly : 0) | (written === 'Date' ? PropertyFlag.date : 0);
      type.scalarProperties.push({ ...common, behaviorFlags: PropertyFlag.json | flags });
    } else {
      const flags =
        PropertyFlag.json |
        PropertyFlag.readonly |
        (this.#collections.has(target) ? PropertyFlag.collection : PropertyFlag.settable);
      type.navigationProperties.push({
        ...common,
        behaviorFlags: flags,
        propertyTypeFullName: `${this.#namespace}.${target}`,
        getMethodApiFlags: 4,
      });
    }
    return true;
  }

  #method(type: ClientObjectType, member: ts.MethodDeclaration): boolean {
    const name = member.name.getText();
    const read = READING.test(name) ? MethodFlag.read : 0;
    const common = {
      name,
      originalName: null,
      apiSetInfoOrdinal: this.#ordinal(member),
      parameterCount: member.parameters.length,
      apiFlags: read ? 4 : 0,
    };
    const target = this.#classOf(member.type);
    if (target === undefined) {
      const date = (member.type?.getText() ?? '').includes('ClientResult<Date>') ? MethodFlag.date : 0;
      type.scalarMethods.push({ ...common, behaviorFlags: read | date });
    } else {
      const indexer = name === 'getItem' && this.#collections.has(type.name) ? MethodFlag.indexer : 0;
      const collection = this.#collections.has(target) ? MethodFlag.collection : 0;
      const flags = read | indexer | collection | (read ? 0 : MethodFlag.invalidAfterRequest);
      type.navigationMethods.push({
        ...common,
        behaviorFlags: flags,
        returnTypeFullName: `${this.#namespace}.${target}`,
        returnObjectGetByIdMethodName: null,
      });
    }
    return true;
  }
}

function enumsIn(statements: readonly ts.Statement[]): EnumType[] {
  return statements.filter(ts.isEnumDeclaration).map((declared) => ({
    name: declared.name.text,
    fields: Object.fromEntries(
      declared.members.map((member) => [
        member.name.getText(),
        member.initializer && ts.isStringLiteral(member.initializer) ? member.initializer.text : '',
      ]),
    ),
  }));
}

const described = new Map<string, LibraryMetadata>();

/** Describes a namespace; once for each file of types, since that takes a second. */
export function describeNamespace(
  namespace: string,
  typesPath = require.resolve('@types/office-js/index.d.ts'),
): LibraryMetadata {
  const key = `${namespace} ${typesPath}`;
  const known = described.get(key) ?? readNamespace(namespace, typesPath);
  described.set(key, known);
  return known;
}

function readNamespace(namespace: string, typesPath = require.resolve('@types/office-js/index.d.ts')): LibraryMetadata {
  const statements = statementsOf(namespace, typesPath);
  const description = new Description(namespace, statements);
  return {
    version: '1.0.0',
    name: namespace,
    hostName: namespace,
    defaultApiSetName: `${namespace}Api`,
    clientObjectTypes: description.types(),
    apiSets: description.apiSets,
    enumTypes: enumsIn(statements),
    strings: [],
  };
}

/** Which requirement set each member needs. */
export function apiSetsOf({ apiSets, clientObjectTypes }: LibraryMetadata): ApiSets {
  const needs: Record<string, readonly [string, string]> = {};
  for (const type of clientObjectTypes) {
    for (const member of membersOf(type)) {
      const set = apiSets[member.apiSetInfoOrdinal - 1];
      if (set) needs[`${type.name}.${member.name}`] = [set.name, set.version];
    }
  }
  return needs;
}
