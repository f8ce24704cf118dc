import { Workbook } from '../excel/workbook.ts';
import type { Presentation } from '../powerpoint/presentation.ts';
import { ApiError } from '../protocol/errors.ts';
import { type ApiSets, Executor } from '../protocol/executor.ts';
import { type RequirementSets, setSupport } from '../protocol/requirementSets.ts';
import type { BatchRequest } from '../protocol/wire.ts';
import { appContext } from './appContext.ts';
import { type App, apps } from './apps.ts';
import { NewWindows } from './newWindows.ts';
import { OpenFiles } from './openFiles.ts';
import { ActionKind, type HostRequest, InvokeResult, MessageType, Method, type MethodCall, OfficeCode, OfficeError, RICH_API_EVENT, ResponseType, SERIALIZER } from './protocol.ts'; // prettier-ignore
import { goTo, selectedData, setSelectedData } from './selection.ts';
import { DynamicRibbon, makersFor } from './services.ts';

export interface SessionOptions {
  readonly app: App;
  readonly document: Presentation | Workbook;
  /** Posts a message to the add-in's window. */
  readonly send: (json: string) => void;
  readonly origin: string;
  readonly locale?: string;
  readonly requirements?: RequirementSets;
  readonly apiSets?: ApiSets;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly isDialog?: boolean;
  readonly clientMode?: number;
  /** Excel hands out its bytes, as on the desktop; on the web it can't. */
  readonly excelGivesFile?: boolean;
}

const MB5 = 5 * 1024 * 1024;

/** The host's side of the conversation with one add-in frame. */
export class HostSession {
  settings: Record<string, unknown>;
  activeView = 'edit';
  /** Excel on the web's limits of a request and an answer. */
  readonly limits = { requestBytes: MB5, responseBytes: MB5 };
  /** Everything the add-in asked, newest last. */
  readonly log: { readonly name: string; readonly type: number; readonly data: unknown }[] = [];
  readonly files = new OpenFiles();
  readonly ribbon = new DynamicRibbon();
  readonly windows = new NewWindows();
  readonly executor: Executor;
  /** What Excel on the web is asked beside the workbook. */
  readonly #partition: Executor;
  readonly requirements: RequirementSets;
  readonly conversationId = `conversation-${globalThis.crypto.randomUUID()}`;
  onRegister: ((event: string, data: unknown) => unknown) | undefined;
  onUnregister: ((event: string) => void) | undefined;
  onMessageParent: ((content: unknown) => void) | undefined;
  onSendMessage: ((content: unknown) => void) | undefined;
  readonly #options: SessionOptions;
  /** Event name to the correlation id under which the add-in listens. */
  readonly #listening = new Map<string, number>();
  readonly #commands = new Map<string, (ended: { status: unknown; data: unknown }) => void>();
  #nextCommand = 1;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { app, document, apiSets } = options;
    this.settings = { ...options.settings };
    this.requirements = { ...apps[app].requirements, ...options.requirements };
    const common = { newObjects: makersFor(this.ribbon), isSetSupported: setSupport(this.requirements) };
    this.executor = new Executor(document, { ...common, faults: document.faults, ...(apiSets && { apiSets }) });
    this.#partition = new Executor(this.windows, common);
    if (document instanceof Workbook) document.application.openWorkbook = (base64) => void this.windows.open(base64);
    // A dialog has no part in the document's events.
    if (options.isDialog) return;
    document.onSelectionChanged = () => void this.fire('documentSelectionChanged', {});
    document.events.listener = ({ type, targetId, message }) =>
      void this.fire('richApiMessage', {
        ArrayData: [[RICH_API_EVENT, type, targetId, JSON.stringify(message), '', false]],
      });
  }

  get #controlId(): string {
    return `control-${this.conversationId}`;
  }
  get #locale(): string {
    return this.#options.locale ?? 'en-US';
  }

  /** What the add-in's frame is told about its host: its window's name, and _host_Info in its address. */
  frame(hostUrl: string): { hostInfo: string; windowName: string } {
    const dialog = this.#options.isDialog ? 'isDialog' : '';
    const hostInfo = [this.#options.app, 'Web', '16.00', this.#locale, 'telemetry', dialog, 'disableLogging', '0'].join(
      '$',
    );
    const xdmInfo = [this.conversationId, this.#controlId, hostUrl].join('|');
    const name = {
      baseFrameName: `_xdm_${this.conversationId}`,
      hostInfo,
      xdmInfo,
      serializerVersion: String(SERIALIZER),
      flights: '[]',
    };
    return { hostInfo, windowName: JSON.stringify(name) };
  }

  async receive(json: string): Promise<void> {
    const request = readRequest(json);
    if (request?._messageType !== MessageType.request || request._conversationId !== this.conversationId) return;
    const { _actionName: name, _actionType: type, _correlationId: correlationId, _data: data } = request;
    this.log.push({ name, type, data });
    const { latency } = this.#options.document.faults;
    if (latency) await new Promise((done) => setTimeout(done, latency));
    try {
      const answer = this.#handle(request, data);
      if (answer !== undefined) this.#reply(name, correlationId, answer);
    } catch (error) {
      console.error('[officehost]', name, error);
      this.#reply(name, correlationId, String(error), InvokeResult.errorHandlingRequest);
    }
  }

  #handle(
    { _actionName: name, _actionType: type, _correlationId: correlationId }: HostRequest,
    data: unknown,
  ): unknown {
    if (type === ActionKind.registerEvent) {
      this.#listening.set(name, correlationId);
      return this.onRegister?.(name, data) ?? {};
    }
    if (type === ActionKind.unregisterEvent) {
      this.#listening.delete(name);
      this.onUnregister?.(name);
      return {};
    }
    switch (name) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.#appContext();
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'getActivationCompletedStatus':
        return true;
      case 'executeMethod':
        return this.#executeMethod(data as MethodCall);
      default:
        throw new Error(`unknown host method ${name}`);
    }
  }

  #appContext(): Record<string, unknown> {
    const { app, document, clientMode = 1 } = this.#options;
    const { requirements, settings, conversationId } = this;
    return appContext({
      app,
      document,
      clientMode,
      requirements,
      settings,
      conversationId,
      controlId: this.#controlId,
      locale: this.#locale,
    });
  }

  #executeMethod(call: MethodCall): unknown {
    const { DispatchId: id } = call.DdaMethod;
    if (id === Method.executeRichApi && this.#options.document.faults.neverAnswer) return undefined;
    try {
      return { Version: 1, Error: OfficeCode.success, ...this.#method(id, call) };
    } catch (error) {
      if (error instanceof OfficeError) return { Version: 1, Error: error.code };
      if (error instanceof ApiError) return { Version: 1, Error: OfficeCode.invalidParameter };
      console.error('[officehost] method', id, error);
      return { Version: 1, Error: OfficeCode.internalError };
    }
  }

  #method(id: number, call: MethodCall): object | undefined {
    const { document } = this.#options;
    const named = (name: string) => (call[name] ?? {}) as Readonly<Record<string, unknown>>;
    switch (id) {
      case Method.executeRichApi:
        return { Data: this.#richApi(call.ArrayData as readonly unknown[]) };
      case Method.getFile:
        return this.files.open(call[0], call[1], this.#compressed());
      case Method.getSlice:
        return this.files.slice(call[2], call[3]);
      case Method.closeFile:
        return void this.files.close(call[2]);
      case Method.getActiveView:
        return { data: this.activeView };
      case Method.getFileProperties:
        return { 0: { 1: document.url ?? '' } };
      case Method.saveSettings:
        this.settings = Object.fromEntries((named('DdaSettingsMethod').Properties ?? []) as [string, unknown][]);
        return undefined;
      case Method.loadSettings:
        return { Properties: { Settings: this.#storedSettings() } };
      case Method.goToById:
        return void goTo(document, named('DdaGoToByIdMethod').Id, named('DdaGoToByIdMethod').GoToType);
      case Method.getSelectedData:
        return { Data: selectedData(document, textOf(named('DdaGetBindingData').CoerceType)) };
      case Method.setSelectedData:
        return void setSelectedData(
          document,
          named('DdaSetBindingData').Data,
          textOf(named('DdaSetBindingData').CoerceType, 'text'),
        );
      case Method.commandCompleted:
        return void this.#completed(String(call[0]), call[1], call[2]);
      case Method.createDocument:
        this.windows.open(textOf(call.base64));
        return {};
      case Method.messageParent:
        this.onMessageParent?.(call.messageToParent);
        return {};
      case Method.sendMessage:
        this.onSendMessage?.(call.messageContent);
        return {};
      default:
        throw new OfficeError(OfficeCode.operationNotSupported);
    }
  }

  #compressed(): (() => Uint8Array) | undefined {
    const { app, document, excelGivesFile } = this.#options;
    return app === 'PowerPoint' || excelGivesFile ? () => document.toFile() : undefined;
  }

  #storedSettings(): unknown[] {
    const isExcel = this.#options.app === 'Excel';
    return Object.entries(this.settings).map(([Name, Value]) => (isExcel ? { Name, Value } : [Name, Value]));
  }

  /** [customData, method, path, headers, body, ...] to [status, headers, body]. */
  #richApi(request: readonly unknown[]): unknown[] {
    const body = String(request[4]);
    const executor = request[0] === 'WacPartition' ? this.#partition : this.executor;
    const isLimited = this.#options.app === 'Excel';
    if (isLimited && body.length > this.limits.requestBytes) throw new OfficeError(OfficeCode.requestTooLarge);
    const answer = JSON.stringify(executor.execute(JSON.parse(body) as BatchRequest));
    if (isLimited && answer.length > this.limits.responseBytes) throw new OfficeError(OfficeCode.responseTooLarge);
    return [200, ['Content-Type', 'application/json'], answer];
  }

  /** Presses a ribbon button bound to `functionName`; resolves when the add-in calls event.completed(). */
  invokeCommand(
    functionName: string,
    source: object = { id: functionName },
  ): Promise<{ status: unknown; data: unknown }> {
    const id = `command${this.#nextCommand++}`;
    return new Promise((resolve) => {
      this.#commands.set(id, resolve);
      this.fire('appCommandInvoked', { 0: id, 1: functionName, 2: JSON.stringify({ source }) });
    });
  }
  #completed(id: string, status: unknown, data: unknown): void {
    this.#commands.get(id)?.({ status, data: typeof data === 'string' && data ? JSON.parse(data) : data });
    this.#commands.delete(id);
  }

  /** Fires an Office event that the add-in has registered for; says whether it had. */
  fire(name: string, data: unknown): boolean {
    const correlationId = this.#listening.get(name);
    if (correlationId === undefined) return false;
    this.#post({
      _responseType: ResponseType.forEventing,
      _actionName: name,
      _correlationId: correlationId,
      _errorCode: InvokeResult.noError,
      _data: data,
    });
    return true;
  }
  #reply(name: string, correlationId: number, data: unknown, errorCode: number = InvokeResult.noError): void {
    this.#post({
      _responseType: ResponseType.forCalling,
      _actionName: name,
      _correlationId: correlationId,
      _errorCode: errorCode,
      _data: data ?? {},
    });
  }
  #post(message: object): void {
    const envelope = {
      _messageType: MessageType.response,
      _conversationId: this.conversationId,
      _origin: this.#options.origin,
      _serializerVersion: SERIALIZER,
    };
    this.#options.send(JSON.stringify({ ...envelope, ...message }));
  }
}

const textOf = (value: unknown, fallback = '') => (typeof value === 'string' ? value : fallback);

function readRequest(json: string): HostRequest | undefined {
  try {
    return JSON.parse(json) as HostRequest;
  } catch {
    return undefined;
  }
}
