import { useCallback, useState } from "react";
import type { Made, UpdateResult } from "../../api/answers";
import { Problem } from "../shell/Problem";
import { useMap, usePane, type TakenFile } from "../state/pane";
import { ConflictChoice, type Choice } from "./ConflictChoice";
import { ConflictPage } from "./ConflictPage";
import css from "./files.module.css";

/** Decides what map and file both changed, one place after the other. Nothing is chosen before somebody looked. */
export function Conflicts({ file, deciding }: { readonly file: TakenFile; readonly deciding: Made<UpdateResult> }) {
  const { words, service, go, takeFile, announce } = usePane();
  const { map } = useMap();
  const [at, setAt] = useState(0);
  const [choice, setChoice] = useState<Choice>();
  const [problem, setProblem] = useState<unknown>();
  const { conflicts } = deciding.result;
  const shown = Math.min(at, conflicts.length - 1);
  const conflict = conflicts[shown];
  const says = words.conflict;

  // What was decided so far is in the file that goes on being compared; it is downloaded from there.
  const leave = useCallback(() => {
    takeFile({ name: deciding.name, bytes: deciding.bytes, isChanged: true });
    go({ place: "files", map: map.id });
  }, [deciding, go, map.id, takeFile]);
  const show = (index: number): void => {
    setAt(index);
    setChoice(undefined);
  };
  const take = async (choice: Choice): Promise<void> => {
    if (conflict === undefined) return;
    setProblem(undefined);
    try {
      const made = await service.resolve(deciding, { field: conflict.path, map: map.id, ...(choice.kind === "own" ? { value: choice.text } : { prefer: choice.kind }) });
      announce(says.taken(made.result.conflicts.length));
      const next: Made<UpdateResult> = { name: deciding.name, bytes: made.bytes, result: { ...deciding.result, conflicts: made.result.conflicts } };
      if (made.result.conflicts.length === 0) {
        takeFile({ name: next.name, bytes: next.bytes, isChanged: true });
        go({ place: "files", map: map.id });
      } else {
        takeFile({ ...file, deciding: next });
        show(Math.min(shown, made.result.conflicts.length - 1));
      }
    } catch (reason) {
      setProblem(reason);
    }
  };
  if (conflict === undefined) return null;
  const later = (): void => (shown + 1 < conflicts.length ? show(shown + 1) : leave());
  return (
    <ConflictPage count={conflicts.length} shown={shown} onShow={show} choice={choice} useSide={{ file: says.useFile, map: says.useMap }} onTake={(taken) => void take(taken)} onLater={later} onBack={leave}>
      <div className={css.progress} aria-hidden="true">{conflicts.map((other, index) => <i key={other.path} data-on={index <= shown} />)}</div>
      {problem !== undefined && <Problem problem={problem} />}
      <ConflictChoice key={conflict.path} conflict={conflict} place={placeOf(deciding.result, conflict.path)} choice={choice} onChoose={setChoice} />
    </ConflictPage>
  );
}

const placeOf = (result: UpdateResult, path: string): string | undefined => [...result.edits, ...result.incoming].find((change) => change.path === path)?.place;
