import { Button, Field, Select, Switch } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { useCallback, useState } from "react";
import { languages, type Language } from "../../core/language";
import type { Appearance } from "../../host/officeHost";
import type { Ability, OpenDocument } from "../../host/openDocument";
import { usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import { wordsOf } from "../words";
import { FullPage } from "./FullPage";
import lists from "./settings.module.css";

/** Language, colours, examples, drafts, and what works in this host. */
export function Settings() {
  const { words, host, settings, changeSettings } = usePane();
  const says = words.settings;
  return (
    <FullPage title={says.title} onBack={() => history.back()}>
      <Field label={says.language}>
        <Select value={settings.language} onChange={(_, data) => changeSettings({ language: data.value as Language })}>
          {languages.map((language) => <option key={language} value={language} lang={language}>{wordsOf(language).languageName}</option>)}
        </Select>
      </Field>
      <Field label={says.colours}>
        <Select value={settings.appearance ?? ""} onChange={(_, data) => changeSettings({ appearance: data.value === "" ? undefined : data.value as Appearance })}>
          <option value="">{says.asSystem}</option>
          <option value="light">{says.light}</option>
          <option value="dark">{says.dark}</option>
          <option value="highContrast">{says.highContrast}</option>
        </Select>
      </Field>
      <Switch className={lists.switch ?? ""} labelPosition="before" label={says.examples} checked={settings.examples} onChange={(_, data) => changeSettings({ examples: data.checked })} />
      <Account />
      <Drafts />
      <section className={lists.section}>
        <h2>{says.works}</h2>
        <p className={lists.caption}>{words.document.worksIn[host.kind]}</p>
        <ul className={lists.works}>
          {host.document === undefined
            ? <><Works text={says.canDownload} /><Works text={says.canRead} /><Works text={says.cannotInPlace} ability={{ works: false, needs: "" }} /></>
            : <DocumentWorks document={host.document} />}
        </ul>
      </section>
      <section className={lists.section} id="sent">
        <h2>{says.sent}</h2>
        <p>{says.sentSays}</p>
      </section>
    </FullPage>
  );
}

function DocumentWorks({ document }: { readonly document: OpenDocument }) {
  const says = usePane().words.document;
  const { insert, read, update, copy } = document.abilities;
  return <><Works text={says.canInsert[document.kind]} ability={insert} /><Works text={says.canRead} ability={read} /><Works text={says.canUpdate} ability={update} /><Works text={says.canCopy} ability={copy} /></>;
}

function Works({ text, ability = { works: true } }: { readonly text: string; readonly ability?: Ability }) {
  const { words } = usePane();
  if (ability.works) return <li><CheckmarkCircleFilled className={lists.yes ?? ""} />{text}</li>;
  return <li><CircleRegular />{text}{ability.needs !== "" && ` · ${words.document.needsVersion(ability.needs)}`}</li>;
}

function Account() {
  const { words, signIn, signedIn } = usePane();
  const says = words.signIn;
  const state = { unknown: words.app.loading, needless: says.needless, impossible: says.impossible, out: says.out, lost: says.lost }[signedIn.kind === "in" ? "unknown" : signedIn.kind];
  return (
    <section className={lists.section}>
      <h2>{says.account}</h2>
      <p className={lists.caption}>{signedIn.kind === "in" ? says.signedInAs(signedIn.name) : state}</p>
      {signedIn.kind === "in" && <Button onClick={() => void signIn.leave()}>{says.leave}</Button>}
      {(signedIn.kind === "out" || signedIn.kind === "lost") && <Button onClick={() => void signIn.ask()}>{signedIn.kind === "lost" ? says.again : says.enter}</Button>}
    </section>
  );
}

function Drafts() {
  const { words, host, close } = usePane();
  const [asks, setAsks] = useState(false);
  const drafts = useAnswer(useCallback(() => host.drafts.all(), [host]));
  const number = drafts.value?.length ?? 0;
  const remove = async (): Promise<void> => {
    close();
    await Promise.all((drafts.value ?? []).map((draft) => host.drafts.remove(draft.map.id)));
  };
  return (
    <section className={lists.section}>
      <h2>{words.settings.drafts}</h2>
      <p className={lists.caption}>{words.settings.draftsKept(number)}</p>
      {asks
        ? <div className={lists.sure} role="group" aria-label={words.settings.deleteDrafts}>
            <p>{words.settings.deleteSure}</p>
            <div className={lists.buttons}>
              <Button onClick={() => setAsks(false)}>{words.app.cancel}</Button>
              <Button appearance="primary" onClick={() => void remove()}>{words.settings.deleteDrafts}</Button>
            </div>
          </div>
        : number > 0 && <Button onClick={() => setAsks(true)}>{words.settings.deleteDrafts}</Button>}
    </section>
  );
}
