// What tests of an add-in use.

export { type OfficeTheme, officeThemes } from './client/theme.ts';
export { Workbook } from './excel/workbook.ts';
export type { App } from './host/apps.ts';
export type { OfficeHost } from './host/officeHost.ts';
export { type OpenOptions, type OpenedHost, chromiumPath, launchBrowser, openOfficeHost } from './node/browser.ts';
export { type Client, type ClientOptions, loadClient } from './node/client.ts';
export { OfficePackage } from './packages/officePackage.ts';
export { Presentation } from './powerpoint/presentation.ts';
export { type Fault, Faults } from './protocol/faults.ts';
