import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { ServiceProblem } from "../api/problem";
import { reach } from "../api/reach";
import { Saving } from "../api/saving";
import { Service } from "../api/service";
import { identityFor } from "../auth/identityFor";
import { SignIn, type SignInState } from "../auth/signIn";
import type { Dots } from "../core/dots";
import type { Language } from "../core/language";
import type { LibraryVersion } from "../core/library";
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
import { useFollowing } from "./state/useSaving";
import { useSignIn } from "./state/useSignIn";
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
  readonly saving: Saving;
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
  const [signIn] = useState(() => new SignIn(identityFor));
  const [service, signedIn, hasOneDrive] = useService(signIn, settings.language);
  const words = wordsOf(settings.language);
  const theme = useMemo(() => ({ ...themes[appearance], fontFamilyBase: fonts[settings.language] }), [appearance, settings.language]);

  const latest = useRef(service);
  useEffect(() => {
    latest.current = service;
  }, [service]);
  const begin = useCallback((map: JourneyMap, library: LibraryVersion | undefined, dots?: Dots) => {
    const session = new MapSession(map, dots);
    setOpened({ session, saving: new Saving(() => latest.current.library, session, library) });
  }, []);
  const open = useCallback((map: JourneyMap, options: OpenOptions = {}) => {
    begin(map, options.library, options.dots);
    setFile(undefined);
    go(options.to ?? { place: "map", map: map.id, view: "guided", step: "goal" });
  }, [begin, go]);
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

  // A reviewer's page takes its map from the library itself.
  const wanted = "map" in route && route.place !== "review" ? route.map : undefined;
  const { session, saving } = opened !== undefined && (wanted === undefined || wanted === opened.session.current().id) ? opened : { session: undefined, saving: undefined };
  useReopening(host, service, hasOneDrive, wanted, session, begin, close);
  const library = useSyncExternalStore(saving?.subscribe ?? nothing, () => saving?.now().library);
  useFollowing(saving, signedIn.kind === "in" || signedIn.kind === "needless");
  const [offer, setOffer] = useState<UndoOffer>();
  const offerUndo = useCallback((text: string) => {
    if (session === undefined || session.isReadOnly) return;
    announce(text);
    setOffer((last) => ({ number: (last?.number ?? 0) + 1, text, session, after: session.steps().present }));
  }, [announce, session]);
  const withdraw = useCallback(() => setOffer(undefined), []);
  const draft = useDraft(host, session, library);
  const findings = useChecking(service, session);
  const openDocument = useOpenDocument(host, service, session);
  const sheet = useSheet(host.document, { service, session, state: openDocument, route, go, words, announce });

  const pane = useMemo<Pane>(() => ({ host, service, words, language: settings.language, settings, session, saving, signIn, signedIn, hasOneDrive, route, file, changeSettings, open, close, go, takeFile: setFile, announce, offerUndo }),
    [host, service, words, settings, session, saving, signIn, signedIn, hasOneDrive, route, file, changeSettings, open, close, go, announce, offerUndo]);

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

const nothing = (): (() => void) => () => undefined;

// A service for each person: whatever was asked and refused is asked again once somebody signed in.
function useService(signIn: SignIn, language: Language): readonly [Service, SignInState, boolean] {
  const isIn = useSyncExternalStore(signIn.subscribe, () => signIn.now().kind === "in");
  const service = useMemo(() => ({ of: isIn, service: new Service({ language, tokens: signIn }) }), [signIn, language, isIn]).service;
  return [service, ...useSignIn(signIn, service)];
}

// An address that names a map, as after the pane was closed and shown again, or where somebody was given it: its draft is taken up, else the
// library's; without either the start is shown.
function useReopening(host: OfficeHost, service: Service, hasOneDrive: boolean, wanted: string | undefined, session: MapSession | undefined, begin: (map: JourneyMap, library: LibraryVersion | undefined, dots?: Dots) => void, close: () => void): void {
  useEffect(() => {
    if (wanted === undefined || session !== undefined) return;
    const asking = new AbortController();
    const open = async (): Promise<void> => {
      const draft = await host.drafts.get(wanted).catch(() => undefined);
      const library = draft === undefined ? await reach(service, wanted, hasOneDrive, asking.signal) : draft.library;
      if (!asking.signal.aborted) begin(draft?.map ?? library?.map ?? { id: wanted }, library, draft?.dots);
    };
    open().catch((problem: unknown) => {
      // Who signs in is asked again; nothing else brings a map that is nowhere.
      if (!asking.signal.aborted && !(problem instanceof ServiceProblem && problem.status === 401)) close();
    });
    return () => asking.abort();
  }, [host, service, hasOneDrive, wanted, session, begin, close]);
}
