import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useState } from "react";
import { apart, saysTheSame } from "../../core/changes";
import { textFor } from "../../core/localizedText";
import { FileCard } from "../files/FileCard";
import { Footer } from "../shell/Footer";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import { Doing } from "./Doing";
import { OtherMaps, slidesOf } from "./OtherMaps";
import { documentOf, useDocument } from "./state";
import { usePlan } from "./usePlan";
import { useInsert } from "./useInsert";
import { useTake } from "./useTake";
import { Verbs } from "./Verbs";
import { WhichSlides } from "./WhichSlides";
import shell from "../shell/shell.module.css";
import css from "./document.module.css";

/** The maps of the open document and what the open one needs most. */
export function InPlace() {
  const { words, host, go, language } = usePane();
  const { map } = useMap();
  const state = useDocument();
  const document = documentOf(host);
  const planned = usePlan(state.read, map, state.decided);
  const inserting = useInsert();
  const taking = useTake();
  const [problem, setProblem] = useState<unknown>();
  const says = words.document;
  const { read, busy } = state;
  const { update } = document.abilities;
  const there = read?.maps.find((candidate) => candidate.map.id === map.id);
  // What was begun and broken off is put in again, and not brought up to date.
  const held = there?.isBegun === true ? undefined : there;
  // A workbook holds one map; what would be refused is not offered.
  const isTaken = document.kind === "workbook" && there === undefined && read !== undefined && read.maps.length > 0;
  const plan = planned?.plan;
  const edits = plan === undefined ? [] : apart(plan)[1];
  const isSame = plan !== undefined && saysTheSame(plan);
  // Where the service does not answer, neither reading nor planning works: that is said once.
  const other = problem ?? taking.problem ?? (state.problem === undefined || busy !== undefined ? planned?.problem : undefined);
  const readEdits = (): void => {
    if (read !== undefined) taking.run(read.snapshot);
  };

  const primary = ((): { readonly label: string; readonly onClick: () => void } => {
    if (read !== undefined && held === undefined && document.isReadOnly !== true && inserting.ability.works && !isTaken) return { label: says.insert[document.kind], onClick: () => void inserting.run() };
    if (update.works && planned !== undefined && planned.open.length > 0) return { label: words.files.decide(planned.open.length), onClick: () => go({ place: "files", map: map.id, page: "conflicts" }) };
    if (update.works && plan !== undefined && !isSame && (plan.patch.steps ?? []).length > 0 && apart(plan)[0].length + state.decided.length > 0) return { label: says.review, onClick: () => go({ place: "files", map: map.id, page: "update" }) };
    if (plan !== undefined && !isSame && edits.length > 0) return { label: words.files.readEdits, onClick: readEdits };
    return { label: says.refresh, onClick: state.refresh };
  })();
  return (
    <>
      <main className={shell.main} id="fields" tabIndex={-1}>
        <div className={shell.column}>
          <div className={css.head}>
            <div>
              <h1>{says.title[document.kind]}</h1>
              {read !== undefined && <p className={shell.caption}>{[document.kind === "deck" ? says.mapsOn(read.maps.length, read.snapshot.slides?.length ?? 0) : says.maps(read.maps.length), state.readAt && says.readAt(state.readAt.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }))].filter(Boolean).join(" · ")}</p>}
            </div>
            <Button appearance="subtle" icon={<ArrowClockwiseRegular />} aria-label={says.refresh} disabledFocusable={busy !== undefined} onClick={state.refresh} />
          </div>
          {!update.works && <MessageBar intent="info" layout="multiline"><MessageBarBody>{says.needsReads(update.needs)}</MessageBarBody></MessageBar>}
          {document.isReadOnly === true && <MessageBar intent="warning" layout="multiline"><MessageBarBody><MessageBarTitle>{words.problems.readOnly}</MessageBarTitle>{says.problems.readOnly} {says.problems.readOnlySays}</MessageBarBody></MessageBar>}
          <Doing />
          {busy === undefined && state.problem !== undefined && <Problem problem={state.problem} onAgain={state.refresh} />}
          {other !== undefined && <Problem problem={other} />}
          {read !== undefined && held === undefined && (
            <section className={css.section}>
              <p>{there !== undefined ? says.begun : isTaken ? says.oneMap : <>{read.maps.length === 0 ? `${says.none[document.kind]} ` : ""}{says.notThis[document.kind]}</>}</p>
              {!inserting.ability.works && !isTaken && <p>{says.canInsert[document.kind]} · {says.needsVersion(inserting.ability.needs)}</p>}
              {document.kind === "deck" && inserting.ability.works && <WhichSlides inserting={inserting} />}
              {there !== undefined && <Verbs held={there} onProblem={setProblem} />}
            </section>
          )}
          {held !== undefined && plan === undefined && planned?.problem === undefined && busy === undefined && <Spinner size="tiny" labelPosition="after" label={says.asking} />}
          {held !== undefined && plan !== undefined && (
            <FileCard name={textFor(map.title, language, map.language) || words.app.notYetNamed} about={<span className={shell.caption}>{slidesOf(words, held)}</span>} here={says.here[document.kind]} status={held.status} plan={{ ...plan, conflicts: planned?.open ?? [] }}>
              {state.decided.length > 0 && <p>{says.decided(state.decided.length)}</p>}
              <Verbs held={held} onProblem={setProblem} />
            </FileCard>
          )}
          {taking.said !== undefined && <p role="status">{taking.said}</p>}
          {read !== undefined && <OtherMaps maps={read.maps.filter((other) => other !== there)} onProblem={setProblem} />}
        </div>
      </main>
      <Footer primary={primary} other={edits.length > 0 && primary.label !== words.files.readEdits ? { label: words.files.readEdits, onClick: readEdits } : undefined} />
    </>
  );
}
