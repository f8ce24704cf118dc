import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { saysTheSame } from "../../core/changes";
import { ServiceProblem } from "../../api/problem";
import { FileCard } from "../files/FileCard";
import { OtherMap } from "../files/OtherMap";
import { useComparison } from "../files/useComparison";
import { useReadEdits } from "../files/useReadEdits";
import { Footer } from "../shell/Footer";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import { Doing } from "./Doing";
import { documentOf, useDocument } from "./state";
import { useInsert } from "./useInsert";
import { WhichSlides } from "./WhichSlides";
import css from "./document.module.css";
import shell from "../shell/shell.module.css";

// The file carries no map; or it is known by names alone (docs/errors.md).
const noMap = "JO6003";
const byNames = "JO6011";

/** The open document where it can't be changed in place: its bytes are compared with the map, and what is new opens as a copy in a window of its own. */
export function CopyPlace() {
  const { words, host, file, takeFile, go, announce } = usePane();
  const { map } = useMap();
  const { run, busy, problem } = useDocument();
  const comparison = useComparison(file, map);
  const reading = useReadEdits();
  const inserting = useInsert();
  const [other, setOther] = useState<unknown>();
  const document = documentOf(host);
  const says = words.document;
  const { status, plan } = comparison ?? {};
  const isAway = comparison?.problem instanceof ServiceProblem && comparison.problem.code === noMap;
  const isElsewhere = isAway || comparison?.isOther === true;
  // What the deck could not be made to remember, a copy does.
  const forgets = document.kind === "deck" && document.abilities.copy.works;

  const look = useCallback(() => void run(async (work) => {
    const bytes = await document.bytes(work);
    takeFile({ ...bytes, isChanged: false });
  }), [document, run, takeFile]);
  useEffect(() => {
    if (file === undefined && document.abilities.copy.works) look();
  }, [document, file, look]);

  const openCopy = async (): Promise<void> => {
    if (plan !== undefined && (await run(() => document.openCopy({ name: plan.name, bytes: plan.bytes })))) announce(says.copied);
  };
  const insert = async (): Promise<void> => {
    await inserting.run();
    look();
  };
  const insertHere = inserting.ability.works && document.isReadOnly !== true ? { label: says.insert[document.kind], onClick: () => void insert() } : undefined;
  const primary = ((): { readonly label: string; readonly onClick: () => void } => {
    if (isElsewhere && document.abilities.copy.works && (forgets || insertHere === undefined)) return { label: says.insertCopy[document.kind], onClick: () => void inserting.copy() };
    if (isElsewhere && insertHere !== undefined) return insertHere;
    if (file === undefined || status === undefined || plan === undefined) return { label: says.refresh, onClick: look };
    const conflicts = plan.result.conflicts.length;
    if (conflicts > 0) return { label: words.files.decide(conflicts), onClick: () => {
      takeFile({ ...file, deciding: plan });
      go({ place: "files", map: map.id, page: "conflicts" });
    } };
    if (file.isChanged || (plan.result.changed && !saysTheSame(plan.result)) || (forgets && status.findings.some((finding) => finding.code === byNames))) return { label: says.copy, onClick: () => void openCopy() };
    if (status.edits.length > 0 && !saysTheSame(plan.result)) return { label: words.files.readEdits, onClick: () => reading.run(file) };
    return { label: says.refresh, onClick: look };
  })();
  const { update } = document.abilities;
  return (
    <>
      <main className={shell.main} id="fields" tabIndex={-1}>
        <div className={shell.column}>
          <h1>{says.title[document.kind]}</h1>
          {!update.works && <MessageBar intent="info" layout="multiline"><MessageBarBody>{says.needs(update.needs)}</MessageBarBody></MessageBar>}
          <Doing />
          {busy === undefined && problem !== undefined && <Problem problem={problem} onAgain={look} />}
          {file !== undefined && comparison === undefined && <Spinner size="tiny" labelPosition="after" label={words.open.reading(file.name)} />}
          {isElsewhere && (
            <section className={css.section}>
              <p>{isAway && `${says.none[document.kind]} `}{says.notThis[document.kind]}</p>
              {forgets && <p>{says.forgets}</p>}
              {document.kind === "deck" && <WhichSlides inserting={inserting} />}
            </section>
          )}
          {comparison?.problem !== undefined && !isAway && <Problem problem={comparison.problem} />}
          {comparison?.isOther === true && file !== undefined && <OtherMap file={file} onProblem={setOther} />}
          {file !== undefined && status !== undefined && plan !== undefined && <FileCard name={file.name} here={says.here[document.kind]} status={status} plan={plan.result} />}
          {(other ?? reading.problem) !== undefined && <Problem problem={other ?? reading.problem} />}
          {reading.said !== undefined && <p role="status">{reading.said}</p>}
          {primary.label !== says.refresh && <div><Button onClick={look}>{says.refresh}</Button></div>}
        </div>
      </main>
      <Footer primary={primary} other={isElsewhere && forgets ? insertHere : undefined} />
    </>
  );
}
