/** What an add-in sees of Office's theme (Office.context.officeTheme). */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  /** Absent: an Office that does not say it, as older ones do. */
  readonly isDarkTheme?: boolean;
  /** Office.ThemeId; absent as above. */
  readonly themeId?: string;
}

const theme = (isDarkTheme: boolean, themeId: string, body: string, text: string, control: string): OfficeTheme => ({
  ...{ bodyBackgroundColor: body, bodyForegroundColor: text, controlBackgroundColor: control },
  ...{ controlForegroundColor: text, isDarkTheme, themeId },
});

/** Office's own themes. The colours are near to those of Office, which does not publish them. */
export const officeThemes = {
  colorful: theme(false, 'Colorful', '#FFFFFF', '#262626', '#F5F5F5'),
  white: theme(false, 'White', '#FFFFFF', '#262626', '#FFFFFF'),
  darkGray: theme(true, 'DarkGray', '#666666', '#F0F0F0', '#505050'),
  black: theme(true, 'Black', '#262626', '#FFFFFF', '#0A0A0A'),
} as const satisfies Readonly<Record<string, OfficeTheme>>;

/** The kind of message by which the host's page tells the add-in's of another theme. */
export const THEME_MESSAGE = 'officehost-theme';

/**
 * Self-contained: its source text is sent to the add-in's page. The shipped office.js of the web knows no theme; what its context takes from
 * the host on Windows is given to it here, so that Office.context.officeTheme is as it was set last.
 */
export function installTheme(first: OfficeTheme, kind: string): void {
  type Context = new (...given: unknown[]) => object;
  const page = window as unknown as { OSF?: { OfficeAppContext?: Context } };
  let current = first;
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const told = event.data as { readonly kind?: unknown; readonly theme?: OfficeTheme } | null;
    if (typeof told === 'object' && told?.kind === kind && told.theme) current = told.theme;
  });
  document.addEventListener(
    'load',
    (event) => {
      const shipped = page.OSF?.OfficeAppContext;
      if (!(event.target instanceof Element && event.target.id === 'HOST') || !page.OSF || !shipped) return;
      page.OSF.OfficeAppContext = function (this: object, ...given: unknown[]) {
        shipped.apply(this, given);
        Object.defineProperty(this, '_officeTheme', { get: () => current });
      } as unknown as Context;
    },
    true,
  );
}
