import type { RequirementSets } from '../protocol/requirementSets.ts';
import { type App, apps } from './apps.ts';
import type { HostDocument } from './hostDocument.ts';

export interface ContextOptions {
  readonly app: App;
  readonly document: HostDocument;
  readonly locale: string;
  readonly requirements: RequirementSets;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly controlId: string;
  readonly conversationId: string;
  /** 0 is read-only. */
  readonly clientMode: number;
}

/** What `ContextActivationManager_getAppContextAsync` answers; office.js makes Office.context of it. */
export function appContext({ app, document, settings, ...options }: ContextOptions): Record<string, unknown> {
  const { appName, extension } = apps[app];
  return {
    ...{
      _id: options.controlId,
      _appName: appName,
      _appVersion: '16.00',
      _appMinorVersion: 0,
      _hostFullVersion: '16.0.0.0',
    },
    ...{ _appUILocale: options.locale, _dataLocale: options.locale },
    _docUrl: document.url ?? `https://fake.host/document.${extension}`,
    ...{ _clientMode: options.clientMode, _reason: 'documentOpened', _osfControlType: 1, _eToken: '' },
    ...{ _correlationId: options.conversationId, _appInstanceId: options.controlId },
    ...{ _addinName: 'add-in under test', _appDomains: [], _featureGates: {} },
    _settings: app === 'Excel' ? Object.entries(settings) : settings,
    _requirementMatrix: JSON.stringify(options.requirements),
  };
}
