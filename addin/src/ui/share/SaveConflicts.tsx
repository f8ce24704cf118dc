import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { ConflictChoice, type Choice } from "../files/ConflictChoice";
import { ConflictPage } from "../files/ConflictPage";
import { FullPage } from "../shell/FullPage";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import { useSaving } from "../state/useSaving";

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
  const take = (choice: Choice): void => {
    if (conflict === undefined) return;
    setChoice(undefined);
    announce(says.taken(conflicts.length - 1));
    void saving.decide(conflict, choice.kind === "own" ? choice.text : conflict[choice.kind]);
  };
  if (conflict === undefined || merging === undefined) {
    return <FullPage title={words.library.merging} onBack={leave}>{problem === undefined ? <Spinner label={words.library.merging} /> : <Problem problem={problem} />}</FullPage>;
  }
  const later = (): void => (shown + 1 < conflicts.length ? show(shown + 1) : leave());
  return (
    <ConflictPage count={conflicts.length} shown={shown} onShow={show} choice={choice} useSide={{ file: words.library.useTheirs, map: words.library.useMine }} onTake={take} onLater={later} onBack={leave}>
      <ConflictChoice key={conflict.path} conflict={conflict} place={merging.places[conflict.path]} choice={choice} onChoose={setChoice}
        sides={{ file: words.library.theirs(merging.theirs.map.version ?? 1), map: words.library.mine }} />
    </ConflictPage>
  );
}
