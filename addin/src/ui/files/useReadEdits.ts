import { useState } from "react";
import type { JourneyMap } from "../../core/map";
import { useMap, usePane, type TakenFile } from "../state/pane";

/** Brings what people changed in a file into the map. It is one step back, like any other change. */
export function useReadEdits(): { readonly run: (file: TakenFile) => void; readonly said: string | undefined; readonly problem: unknown } {
  const { service, words, announce } = usePane();
  const { session } = useMap();
  const [state, setState] = useState<{ readonly said?: string; readonly problem?: unknown }>({});
  const read = async (file: TakenFile): Promise<void> => {
    setState({});
    try {
      // The map is the one that is brought up to date: what it says itself stays, and what both changed stays the map's until somebody decides.
      const before = session.current();
      const made = await service.update({ name: `${before.id}.journey.json`, bytes: new Blob([JSON.stringify(before)], { type: "application/json" }) }, file, {});
      const map = JSON.parse(await made.bytes.text()) as JourneyMap;
      session.edit((now) => (now === before ? map : now));
      const taken = made.result.incoming.length - made.result.conflicts.length;
      const said = taken > 0 ? words.files.editsRead(taken) : words.files.noEdits;
      setState({ said });
      announce(said);
    } catch (problem) {
      setState({ problem });
    }
  };
  return { run: (file) => void read(file), said: state.said, problem: state.problem };
}
