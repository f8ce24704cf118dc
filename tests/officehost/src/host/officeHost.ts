import { type OfficeTheme, THEME_MESSAGE } from '../client/theme.ts';
import { Workbook } from '../excel/workbook.ts';
import { fromBase64, toBase64 } from '../packages/base64.ts';
import { Presentation } from '../powerpoint/presentation.ts';
import type { ApiSets } from '../protocol/executor.ts';
import type { Faults } from '../protocol/faults.ts';
import type { RequirementSets } from '../protocol/requirementSets.ts';
import type { App } from './apps.ts';
import { OfficeCode } from './protocol.ts';
import { HostSession } from './session.ts';

export interface HostOptions {
  readonly app: App;
  readonly addinUrl: string;
  /** The .pptx or .xlsx to open, in base64; a new document without it. */
  readonly document?: string;
  readonly requirements?: RequirementSets;
  readonly apiSets?: ApiSets;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly locale?: string;
  readonly clientMode?: number;
  readonly excelGivesFile?: boolean;
  /** Office's theme; without it the host tells of none, as older ones do. */
  readonly officeTheme?: OfficeTheme;
}

interface Dialog {
  readonly session: HostSession;
  readonly box: HTMLElement;
}

const originOf = (url: string) => new URL(url, location.href).origin;

function withHostInfo(url: string, hostInfo: string): string {
  const [page = '', hash] = url.split('#');
  return `${page}${page.includes('?') ? '&' : '?'}_host_Info=${hostInfo}${hash === undefined ? '' : `#${hash}`}`;
}

/** The page around the add-in: one document, the task pane's frame, and a frame per inline dialog. */
export class OfficeHost {
  readonly app: App;
  readonly document: Presentation | Workbook;
  readonly session: HostSession;
  readonly #options: HostOptions;
  readonly #container: HTMLElement;
  #dialog: Dialog | undefined;

  constructor(options: HostOptions, container: HTMLElement) {
    this.app = options.app;
    this.#options = options;
    this.#container = container;
    const bytes = options.document === undefined ? undefined : fromBase64(options.document);
    this.document =
      options.app === 'Excel'
        ? bytes
          ? Workbook.open(bytes)
          : new Workbook()
        : bytes
          ? Presentation.open(bytes)
          : new Presentation();
    this.session = this.#frame(container, options.addinUrl, false);
    this.session.onRegister = (name, data) =>
      name === 'dialogMessageReceived' ? this.#openDialog(data as { targetId: string }) : undefined;
    this.session.onUnregister = (name) => {
      if (name === 'dialogMessageReceived') this.closeDialog();
    };
    this.session.onSendMessage = (content) => {
      const message = { messageType: 0, messageContent: content, messageOrigin: originOf(options.addinUrl) };
      this.#dialog?.session.fire('dialogParentMessageReceived', message);
    };
  }

  get presentation(): Presentation {
    if (this.document instanceof Presentation) return this.document;
    throw new Error('the host is Excel');
  }
  get workbook(): Workbook {
    if (this.document instanceof Workbook) return this.document;
    throw new Error('the host is PowerPoint');
  }
  get faults(): Faults {
    return this.document.faults;
  }

  /** Somebody chooses another theme. Add-ins of PowerPoint and Excel are told by no event: they see it when they look. */
  setTheme(theme: OfficeTheme): void {
    const frame = this.#container.querySelector('iframe');
    frame?.contentWindow?.postMessage({ kind: THEME_MESSAGE, theme }, originOf(this.#options.addinUrl));
  }

  #frame(container: HTMLElement, url: string, isDialog: boolean): HostSession {
    const iframe = document.createElement('iframe');
    const session = new HostSession({
      ...this.#options,
      ...{ document: this.document, origin: location.origin, isDialog },
      send: (json) => iframe.contentWindow?.postMessage(json, originOf(url)),
    });
    const { hostInfo, windowName } = session.frame(location.href.split('#')[0] ?? '');
    iframe.name = windowName;
    iframe.src = withHostInfo(url, hostInfo);
    addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source === iframe.contentWindow && typeof event.data === 'string') void session.receive(event.data);
    });
    container.append(iframe);
    return session;
  }

  /** displayDialogAsync with displayInIframe; popup dialogs are office.js's own business. */
  #openDialog({ targetId }: { targetId: string }): object {
    if (this.#dialog) return { Error: OfficeCode.dialogIsOpen };
    const { url } = JSON.parse(targetId) as { url: string };
    const box = document.createElement('dialog');
    box.open = true;
    document.body.append(box);
    const session = this.#frame(box, url, true);
    session.onMessageParent = (content) => {
      this.session.fire('dialogMessageReceived', {
        messageType: 0,
        messageContent: content,
        messageOrigin: originOf(url),
      });
    };
    this.#dialog = { session, box };
    return {};
  }
  closeDialog(): void {
    this.#dialog?.box.remove();
    this.#dialog = undefined;
  }

  snapshot(): unknown {
    return this.document.toPlain();
  }
  /** The document as a file, in base64. */
  file(): string {
    return toBase64(this.document.toFile());
  }
  /** Members that were asked for and that the fake host lacks. */
  get unsupported(): Record<string, number> {
    return Object.fromEntries(this.session.executor.unsupported);
  }
}
