import { Button, Link, Select } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import { useCallback, useContext } from "react";
import { emptyMap } from "../../core/emptyMap";
import { languages, type Language } from "../../core/language";
import { textFor } from "../../core/localizedText";
import { DocumentContext } from "../document/state";
import { SignInBar } from "../shell/SignInBar";
import { usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import { wordsOf } from "../words";
import { ExamplePicture } from "./ExamplePicture";
import { Way } from "./Way";
import css from "./start.module.css";

/** The first screen: what this is, and the ways to a map. It works without signing in. */
export function Welcome() {
  const { words, language, session, signedIn, go, open } = usePane();
  const says = words.start;
  const needsSignIn = signedIn.kind !== "needless" && signedIn.kind !== "unknown";
  return (
    <>
      {session === undefined && <WelcomeHead />}
      <main className={css.welcome} id="fields" tabIndex={-1}>
        {session === undefined && <SignInBar />}
        {session === undefined && <ExamplePicture />}
        <div className={css.intro}>
          <h1>{says.headline}</h1>
          <p>{says.intro}</p>
        </div>
        <InDocument />
        <Button appearance="primary" className={css.wide ?? ""} onClick={() => go({ place: "start", page: "templates" })}>{says.chooseTemplate}</Button>
        <ul className={css.ways}>
          <Way icon={<FilterRegular />} title={says.funnel} text={says.funnelSays} onClick={() => go({ place: "start", page: "funnel" })} />
          <Way icon={<FolderOpenRegular />} title={says.open} text={says.openSays} onClick={() => go({ place: "start", page: "open" })} />
          {session !== undefined && <Way icon={<PeopleRegular />} title={says.segment} text={says.segmentSays} onClick={() => go({ place: "start", page: "segment" })} />}
          <Way icon={<DocumentAddRegular />} title={says.empty} text={says.emptySays} onClick={() => open(emptyMap(language))} />
        </ul>
        <Recent />
        <p className={css.safe}><ShieldCheckmarkRegular /><span>{!needsSignIn && says.withoutSignIn} <Link inline href="#/settings">{words.settings.sent}</Link></span></p>
      </main>
    </>
  );
}

function WelcomeHead() {
  const { words, settings, changeSettings, go } = usePane();
  return (
    <header className={css.head}>
      <img src="/addin/icon.svg" alt="" />
      <strong>JourneyOffice</strong>
      <Select appearance="filled-lighter" aria-label={words.settings.language} value={settings.language} onChange={(_, data) => changeSettings({ language: data.value as Language })}>
        {languages.map((language) => <option key={language} value={language} lang={language}>{wordsOf(language).languageName}</option>)}
      </Select>
      <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.app.more} onClick={() => go({ place: "settings" })} />
    </header>
  );
}

// The maps of the document beside the pane: whoever opens it with one in it most likely wants to go on with that.
function InDocument() {
  const { words, language, host, session, open } = usePane();
  const state = useContext(DocumentContext);
  const { document } = host;
  const maps = (state?.read?.maps ?? []).filter(({ map }) => map.id !== session?.current().id);
  if (document === undefined || maps.length === 0) return null;
  return (
    <section className={css.recent}>
      <h2>{words.document.takeUp[document.kind]}</h2>
      <ul className={css.ways}>
        {maps.map(({ map, status, against }) => (
          <Way key={map.id} icon={<DocumentRegular />} title={textFor(map.title, language, map.language) || words.app.notYetNamed} text={`${words.files.state[status.state]} · ${words.files.version(status.version)}`} onClick={() => open(against ?? map)} />
        ))}
      </ul>
    </section>
  );
}

function Recent() {
  const { words, language, host, session, open } = usePane();
  const drafts = useAnswer(useCallback(() => host.drafts.all(), [host]));
  const others = (drafts.value ?? []).filter((draft) => draft.map.id !== session?.current().id).slice(0, 5);
  if (others.length === 0) return null;
  return (
    <section className={css.recent}>
      <h2>{words.start.recent}</h2>
      <ul className={css.ways}>
        {others.map((draft) => (
          <Way key={draft.map.id} icon={<HistoryRegular />} title={textFor(draft.map.title, language, draft.map.language) || words.app.notYetNamed}
            text={words.app.draftKept(new Date(draft.keptAt).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" }))} onClick={() => open(draft.map, { library: draft.library, dots: draft.dots })} />
        ))}
      </ul>
    </section>
  );
}
