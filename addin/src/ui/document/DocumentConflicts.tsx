import { Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Conflict } from "../../api/answers";
import { setAt } from "../../core/mapPath";
import { ConflictChoice, type Choice } from "../files/ConflictChoice";
import { ConflictPage } from "../files/ConflictPage";
import { Footer } from "../shell/Footer";
import { FullPage } from "../shell/FullPage";
import { useMap, usePane } from "../state/pane";
import { documentOf, useDocument } from "./state";
import { usePlan } from "./usePlan";

/** Decides what map and document both changed. What the document says goes into the map, what the map says waits for the update; nothing is written here. */
export function DocumentConflicts() {
  const { words, host, go, announce } = usePane();
  const { map, session } = useMap();
  const { read, decided, decide } = useDocument();
  const planned = usePlan(read, map, decided);
  const [later, setLater] = useState<readonly string[]>([]);
  const [at, setAt_] = useState(0);
  const [choice, setChoice] = useState<Choice>();
  const says = words.conflict;
  const { kind } = documentOf(host);
  const leave = useCallback(() => go({ place: "files", map: map.id }), [go, map.id]);
  if (planned === undefined) return <FullPage title={says.title(0)} onBack={leave}><Spinner label={words.document.asking} /></FullPage>;
  const waiting = planned.open;
  const shown = Math.min(at, waiting.length - 1);
  const conflict = waiting[shown];
  const show = (index: number): void => {
    setAt_(index);
    setChoice(undefined);
  };
  const take = (choice: Choice): void => {
    if (conflict === undefined) return;
    if (choice.kind !== "map") session.edit(setAt(conflict.path, choice.kind === "own" ? choice.text : conflict.file));
    decide(conflict);
    announce(says.taken(waiting.length - 1));
    show(shown);
    if (waiting.length === 1) leave();
  };
  const postpone = (): void => {
    if (conflict !== undefined) setLater([...later, conflict.path]);
    if (shown + 1 < waiting.length) show(shown + 1);
    else leave();
  };
  if (conflict === undefined) return <FullPage title={says.taken(0)} onBack={leave} footer={<Footer primary={{ label: words.app.back, onClick: leave }} />}><p>{words.document.decided(decided.length)}</p></FullPage>;
  return (
    <ConflictPage count={waiting.length} shown={shown} onShow={show} choice={choice} useSide={{ file: words.document.useThis[kind], map: says.useMap }} onTake={take} onLater={postpone} onBack={leave}>
      <ConflictChoice key={conflict.path} conflict={conflict} place={placeOf(planned.plan?.edits, planned.plan?.incoming, conflict)} choice={choice} onChoose={setChoice} other={words.document.place[kind]} />
    </ConflictPage>
  );
}

type Changes = readonly { readonly path: string; readonly place: string }[] | undefined;

const placeOf = (edits: Changes, incoming: Changes, conflict: Conflict): string | undefined => [...(edits ?? []), ...(incoming ?? [])].find((change) => change.path === conflict.path)?.place;
