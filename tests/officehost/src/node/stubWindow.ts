import type { App } from '../host/apps.ts';

const nothing = () => undefined;

/** The little of a browser window that office.js touches while it loads in Node. */
export function stubWindow(app: App): Record<string, unknown> {
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const element = () => ({ style: {}, setAttribute: nothing, getAttribute: () => null, appendChild: nothing });
  const head = element();
  const script = { ...element(), src: 'https://localhost/office.debug.js' };
  const window: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, performance, URL },
    ...{ setInterval: () => 0, clearInterval: nothing, addEventListener: nothing, removeEventListener: nothing },
    ...{ name: '', history: {}, navigator: { userAgent: 'Node' }, sessionStorage: storage, localStorage: storage },
    location: {
      ...{ href: 'https://localhost/', origin: 'https://localhost', protocol: 'https:', hash: '' },
      search: `?_host_Info=${app}$Web$16.00$en-US$telemetry$$disableLogging$0`,
    },
    document: {
      ...{
        URL: 'https://localhost/',
        domain: 'localhost',
        styleSheets: [],
        head,
        body: element(),
        createElement: element,
      },
      ...{ addEventListener: nothing, querySelectorAll: () => [] },
      getElementsByTagName: (tag: string) => (tag === 'script' ? [script] : [head]),
    },
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}
