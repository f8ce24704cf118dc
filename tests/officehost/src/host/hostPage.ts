import { type HostOptions, OfficeHost } from './officeHost.ts';

declare global {
  interface Window {
    /** Set by a test before the page loads; a person gives the same in the address. */
    officeHostConfig?: HostOptions;
    officeHost?: OfficeHost;
  }
}

const container = document.getElementById('taskpane');
const query = Object.fromEntries(new URLSearchParams(location.search)) as Partial<HostOptions>;
const config = { app: 'PowerPoint' as const, ...query, ...window.officeHostConfig };

if (config.addinUrl && container) {
  const host = new OfficeHost({ ...config, addinUrl: config.addinUrl }, container);
  window.officeHost = host;
  document.title = `Fake ${host.app} - ${config.addinUrl}`;
  const view = document.getElementById('document');
  // For a person; tests ask for the snapshot themselves.
  if (!window.officeHostConfig && view) {
    setInterval(() => {
      view.textContent = JSON.stringify(host.snapshot(), null, 1);
    }, 1000);
  }
} else {
  document.body.textContent =
    'Add ?app=PowerPoint&addinUrl=https://localhost:3000/taskpane.html (or app=Excel) to this address.';
}
