import type { ClientObjectType, LibraryMetadata } from './types.ts';

// Runs in the add-in's page (or the Node context), after office.js has defined a namespace and before Office.onReady:
// gives the namespace the classes of @types/office-js that the shipped file lacks. Microsoft's own
// OfficeExtension.LibraryBuilder builds them.

/** A proxy class of office.js. */
type ProxyClass = Record<string, unknown> & { readonly prototype: object };

/** The globals that office.js makes. */
export interface OfficeGlobals {
  readonly OfficeExtension: {
    readonly Utility: { ensureTypeInitialized(type: ProxyClass): void };
    readonly LibraryBuilder: new (options: {
      metadata: LibraryMetadata;
      targetNamespaceObject: Record<string, ProxyClass>;
    }) => unknown;
  };
}

/** Self-contained on purpose: its source text is sent to the page. Answers the names of the classes it added. */
export function extendNamespace(global: OfficeGlobals, metadata: LibraryMetadata): string[] {
  const target = (global as unknown as Record<string, Record<string, ProxyClass>>)[metadata.name] ?? {};
  const isComplete = (type: ClientObjectType) => {
    const known = target[type.name];
    if (!known) return false;
    global.OfficeExtension.Utility.ensureTypeInitialized(known); // prototypes are filled on first use
    const members = [
      ...type.scalarProperties,
      ...type.navigationProperties,
      ...type.scalarMethods,
      ...type.navigationMethods,
    ];
    return members.every((member) => member.name in known.prototype);
  };
  const missing = metadata.clientObjectTypes.filter((type) => !isComplete(type));
  if (!missing.length) return [];
  const before = new Map(missing.map((type) => [type.name, target[type.name]]));
  const library = { ...metadata, clientObjectTypes: missing, enumTypes: [] };
  new global.OfficeExtension.LibraryBuilder({ metadata: library, targetNamespaceObject: target });
  for (const type of metadata.enumTypes) {
    target[type.name] = { ...type.fields, ...target[type.name] } as unknown as ProxyClass;
  }
  // Static members (Application.newObject) come along.
  for (const { name } of missing) {
    const made = target[name];
    for (const [key, value] of Object.entries(before.get(name) ?? {})) if (made && !(key in made)) made[key] = value;
  }
  return missing.map((type) => type.name);
}

/** Self-contained too. A document sees a script's load event (capture phase) before the script's own onload does. */
export function installExtension(metadata: LibraryMetadata, extend: typeof extendNamespace): void {
  const page = window as unknown as OfficeGlobals & Record<string, unknown>;
  document.addEventListener(
    'load',
    (event) => {
      const isHostScript = event.target instanceof Element && event.target.id === 'HOST';
      if (isHostScript && page[metadata.name]) page.__officeHostExtended = extend(page, metadata);
    },
    true,
  );
}
