import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { type OfficeGlobals, extendNamespace } from '../client/extend.ts';
import { apiSetsOf, describeNamespace } from '../client/metadata.ts';
import { type App, apps } from '../host/apps.ts';
import { RICH_API_EVENT } from '../host/protocol.ts';
import type { HostDocument } from '../host/hostDocument.ts';
import { Executor } from '../protocol/executor.ts';
import { type RequirementSets, setSupport } from '../protocol/requirementSets.ts';
import type { BatchRequest } from '../protocol/wire.ts';
import { officeJsFolder } from './officeJs.ts';
import { stubWindow } from './stubWindow.ts';

export interface ClientOptions {
  /** A folder with office.js in it. */
  readonly officeJs?: string;
  /** Whether PowerPoint gets the classes that the npm package is too old for. */
  readonly extend?: boolean;
  readonly requirements?: RequirementSets;
}

export interface Client {
  readonly PowerPoint: typeof PowerPoint;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly executor: Executor;
  /** Names of the classes that were added to Microsoft's. */
  readonly extended: readonly string[];
}

interface Bridge {
  sendMessageToHost(json: string): void;
  /** Set by HostBridge.init of office.js. */
  onMessageFromHost?(json: string): void;
}

/**
 * Level A: office.js's proxy objects in Node, without a page, on a document. There is no Office.context, only the
 * rich API of the document's application; the other namespace is undefined.
 */
export function loadClient(app: App, document: HostDocument, options: ClientOptions = {}): Client {
  const isSetSupported = setSupport({ ...apps[app].requirements, ...options.requirements });
  const description = describeNamespace(app);
  const executor = new Executor(document, { apiSets: apiSetsOf(description), isSetSupported, faults: document.faults });
  const global = stubWindow(app);
  global._richApiNativeBridge = bridgeTo(executor, document);

  vm.createContext(global);
  const folder = options.officeJs ?? officeJsFolder();
  const run = (file: string): unknown =>
    vm.runInContext(readFileSync(join(folder, file), 'utf8'), global, { filename: file });
  global.setTimeout = () => 0; // office.js would wait for script elements that nobody loads here
  run('office.debug.js');
  global.setTimeout = setTimeout;
  run(`${app.toLowerCase()}-web-16.00.debug.js`);
  const factory = (global.OSF as { _OfficeAppFactory: { setContext(context: unknown): void } })._OfficeAppFactory;
  factory.setContext({ requirements: { isSetSupported } });
  const extended =
    (options.extend ?? app === 'PowerPoint') ? extendNamespace(global as unknown as OfficeGlobals, description) : [];
  const { PowerPoint, Excel, OfficeExtension } = global as unknown as Client;
  return { PowerPoint, Excel, OfficeExtension, executor, extended };
}

function bridgeTo(executor: Executor, document: HostDocument): Bridge {
  const bridge: Bridge = {
    sendMessageToHost(json) {
      const { id, type, message } = JSON.parse(json) as { id: unknown; type: unknown; message: { body: BatchRequest } };
      const { faults } = document;
      if (faults.neverAnswer) return;
      const body = executor.execute(message.body);
      const answer = JSON.stringify({ id, type, message: { statusCode: 200, headers: {}, body } });
      setTimeout(() => bridge.onMessageFromHost?.(answer), faults.latency);
    },
  };
  document.events.listener = ({ type, targetId, message }) => {
    const entries = [[RICH_API_EVENT, type, targetId, JSON.stringify(message), '']];
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  };
  return bridge;
}
