import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { Service } from "../api/service";
import type { Language } from "../core/language";
import type { JourneyMap } from "../core/map";
import { MapSession } from "../core/session";
import type { Appearance, OfficeHost } from "../host/officeHost";
import { DocumentContext, useOpenDocument } from "./document/state";
import { SheetContext } from "./sheet/state";
import { useSheet } from "./sheet/useSheet";
import { Shell } from "./shell/Shell";
import { Announcer, useAnnouncer } from "./shell/Announcer";
import { UndoToast, type UndoOffer } from "./shell/UndoToast";
import { PaneContext, type OpenOptions, type Pane, type TakenFile } from "./state/pane";
import { settingsOf, type Settings } from "./state/settings";
import { FindingsContext, useChecking } from "./state/useFindings";
import { useDraft } from "./state/useDraft";
import { useRoute } from "./state/useRoute";
import { wordsOf } from "./words";

const themes: Readonly<Record<Appearance, Theme>> = { light: webLightTheme, dark: webDarkTheme, highContrast: teamsHighContrastTheme };

// Fluent's controls take the font of the theme, so it has to be there and not only in the page's styles.
const fonts: Readonly<Record<Language, string>> = {
  en: '"Segoe UI", "Segoe UI Variable Text", -apple-system, BlinkMacSystemFont, Roboto, "Latin quotes", "Noto Sans CJK SC", "Helvetica Neue", Arial, sans-serif',
  "zh-Hans": '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  "zh-Hant": '"Segoe UI", "Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC", sans-serif',
};

interface Opened {
  readonly session: MapSession;
  readonly libraryTag?: string | undefined;
}

/** The whole pane in a host. */
export function App({ host }: { readonly host: OfficeHost }) {
  const [settings, setSettings] = useState(() => settingsOf(host));
  const [opened, setOpened] = useState<Opened>();
  const [file, setFile] = useState<TakenFile>();
  const [route, go] = useRoute();
  const [said, announce] = useAnnouncer();
  const hosts = useSyncExternalStore(host.onAppearance, host.appearance);
  const appearance = settings.appearance ?? hosts;
  const service = useMemo(() => new Service(settings.language), [settings.language]);
  const words = wordsOf(settings.language);
  const theme = useMemo(() => ({ ...themes[appearance], fontFamilyBase: fonts[settings.language] }), [appearance, settings.language]);

  const open = useCallback((map: JourneyMap, options: OpenOptions = {}) => {
    setOpened({ session: new MapSession(map, options.dots), libraryTag: options.libraryTag });
    setFile(undefined);
    go(options.to ?? { place: "map", map: map.id, view: "guided", step: "goal" });
  }, [go]);
  const close = useCallback(() => {
    setOpened(undefined);
    setFile(undefined);
    go({ place: "start" });
  }, [go]);
  const changeSettings = useCallback((change: Partial<Settings>) => setSettings((last) => ({ ...last, ...change })), []);

  useEffect(() => host.keepSettings(settings), [host, settings]);
  useEffect(() => {
    document.documentElement.lang = settings.language;
    document.documentElement.dataset.appearance = appearance;
  }, [settings.language, appearance]);

  const wanted = "map" in route ? route.map : undefined;
  const session = opened !== undefined && (wanted === undefined || wanted === opened.session.current().id) ? opened.session : undefined;
  useReopening(host, wanted, session, setOpened, close);
  const [offer, setOffer] = useState<UndoOffer>();
  const offerUndo = useCallback((text: string) => {
    if (session === undefined || session.isReadOnly) return;
    announce(text);
    setOffer((last) => ({ number: (last?.number ?? 0) + 1, text, session, after: session.steps().present }));
  }, [announce, session]);
  const withdraw = useCallback(() => setOffer(undefined), []);
  const draft = useDraft(host, session, opened?.libraryTag);
  const findings = useChecking(service, session);
  const openDocument = useOpenDocument(host, service, session);
  const sheet = useSheet(host.document, { service, session, state: openDocument, route, go, words, announce });

  const pane = useMemo<Pane>(() => ({ host, service, words, language: settings.language, settings, session, route, file, changeSettings, open, close, go, takeFile: setFile, announce, offerUndo }),
    [host, service, words, settings, session, route, file, changeSettings, open, close, go, announce, offerUndo]);

  return (
    <FluentProvider theme={theme} lang={settings.language}>
      <PaneContext value={pane}>
        <FindingsContext value={findings}>
          <DocumentContext value={openDocument}>
              <SheetContext value={sheet}>
                <Shell draft={draft} waitsFor={session === undefined ? wanted : undefined} />
                {offer !== undefined && offer.session === session && <UndoToast key={offer.number} offer={offer} onGone={withdraw} />}
              </SheetContext>
            <Announcer said={said} />
          </DocumentContext>
        </FindingsContext>
      </PaneContext>
    </FluentProvider>
  );
}

// An address that names a map, as after the pane was closed and shown again: its draft is taken up; without one the start is shown.
function useReopening(host: OfficeHost, wanted: string | undefined, session: MapSession | undefined, take: (opened: Opened) => void, close: () => void): void {
  useEffect(() => {
    if (wanted === undefined || session !== undefined) return;
    let isCurrent = true;
    host.drafts.get(wanted).then((draft) => {
      if (!isCurrent) return;
      if (draft === undefined) close();
      else take({ session: new MapSession(draft.map, draft.dots), libraryTag: draft.libraryTag });
    }, close);
    return () => {
      isCurrent = false;
    };
  }, [host, wanted, session, take, close]);
}
