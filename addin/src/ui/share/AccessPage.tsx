import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useCallback, useState } from "react";
import type { Grant } from "../../api/answers";
import type { Right } from "../../api/sharing";
import { FullPage } from "../shell/FullPage";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import { useSaving } from "../state/useSaving";
import { ByHand } from "./ByHand";
import { useCopy } from "./useCopy";
import css from "./share.module.css";

/** Who may do what with the map's file: a link for the organisation, people by their address, and taking it back. */
export default function AccessPage() {
  const { words, service, go, announce } = usePane();
  const { map } = useMap();
  const { library } = useSaving();
  const { copy, byHand } = useCopy();
  const [rights, setRights] = useState<Right>("view");
  const [people, setPeople] = useState("");
  const [said, setSaid] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const says = words.sharing;
  const leave = useCallback(() => go({ place: "share", map: map.id }), [go, map.id]);
  const isKept = library !== undefined;
  const access = useAnswer(useCallback(async (signal: AbortSignal) => {
    if (!isKept) return { file: "", grants: [] };
    const { file } = await service.library.history(map.id, signal);
    return { file, grants: await service.sharing.grants(file, signal) };
  }, [service, map.id, isKept]));
  const file = access.value?.file;

  const run = async (work: (file: string) => Promise<string>): Promise<void> => {
    setProblem(undefined);
    try {
      const done = await work(file ?? (await service.library.history(map.id)).file);
      setSaid(done);
      announce(done);
      access.ask();
    } catch (reason) {
      setProblem(reason);
    }
  };
  const makeLink = (): void => void run(async (name) => {
    copy((await service.sharing.link(name, rights)).address ?? "");
    return says.copied;
  });
  const invite = (): void => {
    const named = people.split(/[\s,;，；、]+/).filter((address) => address !== "");
    if (named.length === 0) {
      setSaid(says.needPeople);
      return;
    }
    void run(async (name) => {
      await service.sharing.invite(name, named, rights);
      setPeople("");
      return says.invited(named.length);
    });
  };
  return (
    <FullPage title={says.access} onBack={leave}>
      <Field label={says.rights}>
        <Select value={rights} onChange={(_, data) => setRights(data.value as Right)}>
          <option value="view">{says.view}</option>
          <option value="edit">{says.edit}</option>
        </Select>
      </Field>
      <Field label={says.people}><Textarea value={people} onChange={(_, data) => setPeople(data.value)} rows={2} /></Field>
      <div className={css.buttons}>
        <Button appearance="primary" onClick={invite}>{says.invite}</Button>
        <Button onClick={makeLink}>{says.makeLink}</Button>
      </div>
      <p className={css.caption}>{says.linkSays}</p>
      {byHand !== undefined && <ByHand text={byHand} />}
      {said !== undefined && <p role="status">{said}</p>}
      {(problem ?? access.problem) !== undefined && <Problem problem={problem ?? access.problem} />}
      {access.value?.grants.length === 0 && <p>{says.noAccess}</p>}
      <ul className={css.departments}>
        {access.value?.grants.map((grant) => (
          <li key={grant.id ?? nameOf(grant)} className={css.department}>
            <span className={css.grant}><strong>{nameOf(grant) === "" ? words.sharing.link : nameOf(grant)}</strong><span className={css.caption}>{aboutOf(grant, says)}</span></span>
            {typeof grant.id === "string" && grant.rights !== "own" && !grant.inherited && (
              <Button appearance="subtle" icon={<DismissRegular />} aria-label={says.remove(nameOf(grant) || says.link)} onClick={() => void run(async (name) => {
                await service.sharing.remove(name, grant.id ?? "");
                return words.app.removed(1);
              })} />
            )}
          </li>
        ))}
      </ul>
    </FullPage>
  );
}

const nameOf = (grant: Grant): string => grant.people.join(", ");

function aboutOf(grant: Grant, says: { readonly view: string; readonly edit: string; readonly own: string; readonly anyone: string; readonly organization: string; readonly inherited: string }): string {
  const scope = grant.scope === "anyone" ? says.anyone : grant.scope === "organization" ? says.organization : "";
  return [says[grant.rights], scope, grant.inherited ? says.inherited : ""].filter((part) => part !== "").join(" · ");
}
