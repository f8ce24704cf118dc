import { Button, Spinner } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useCallback, useEffect, useState } from "react";
import { ConflictChoice, type Choice } from "../files/ConflictChoice";
import { Footer } from "../shell/Footer";
import { FullPage } from "../shell/FullPage";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import { useSaving } from "../state/useSaving";
import files from "../files/files.module.css";

/** Decides what this pane and somebody else both changed in the library. Nothing is chosen before somebody looked. */
export default function SaveConflicts() {
  const { words, go, announce } = usePane();
  const { map } = useMap();
  const { saving, merging, doing, problem } = useSaving();
  const [at, setAt] = useState(0);
  const [choice, setChoice] = useState<Choice>();
  const leave = useCallback(() => go({ place: "share", map: map.id }), [go, map.id]);
  const says = words.conflict;
  const conflicts = merging?.conflicts ?? [];
  const shown = Math.min(at, conflicts.length - 1);
  const conflict = conflicts[shown];
  const isOver = merging === undefined && doing === "rest" && problem === undefined;
  useEffect(() => {
    if (isOver) leave();
  }, [isOver, leave]);

  const show = (index: number): void => {
    setAt(index);
    setChoice(undefined);
  };
  const take = (): void => {
    if (conflict === undefined) return;
    if (choice === undefined) {
      document.querySelector<HTMLElement>("[data-first-choice]")?.focus();
      return;
    }
    setChoice(undefined);
    announce(says.taken(conflicts.length - 1));
    void saving.decide(conflict, choice.kind === "own" ? choice.text : conflict[choice.kind]);
  };
  if (conflict === undefined || merging === undefined) {
    return <FullPage title={words.library.merging} onBack={leave}>{problem === undefined ? <Spinner label={words.library.merging} /> : <Problem problem={problem} />}</FullPage>;
  }
  const label = choice === undefined ? says.chooseText : { file: words.library.useTheirs, map: words.library.useMine, own: says.useOwn }[choice.kind];
  const later = (): void => (shown + 1 < conflicts.length ? show(shown + 1) : leave());
  return (
    <FullPage title={says.title(conflicts.length)} onBack={leave} footer={<Footer primary={{ label, onClick: take }} other={{ label: says.later, onClick: later }} />}>
      <div className={files.pager}>
        <strong>{says.numberOf(shown + 1, conflicts.length)}</strong>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label={words.app.previous} disabledFocusable={shown === 0} onClick={() => show(shown - 1)} />
        <Button appearance="subtle" icon={<ChevronRightRegular />} aria-label={words.app.next} disabledFocusable={shown === conflicts.length - 1} onClick={() => show(shown + 1)} />
      </div>
      <ConflictChoice key={conflict.path} conflict={conflict} place={merging.places[conflict.path] ?? conflict.path} choice={choice} onChoose={setChoice}
        sides={{ file: words.library.theirs(merging.theirs.map.version ?? 1), map: words.library.mine }} />
    </FullPage>
  );
}
