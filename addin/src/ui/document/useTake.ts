import { useState } from "react";
import type { LiveSnapshot } from "../../core/live";
import { useMap, usePane } from "../state/pane";

/** Brings what people changed in the open document into the map. It is one step back, like any other change. */
export function useTake(): { readonly run: (snapshot: LiveSnapshot) => void; readonly said: string | undefined; readonly problem: unknown } {
  const { service, words, announce } = usePane();
  const { session } = useMap();
  const [state, setState] = useState<{ readonly said?: string; readonly problem?: unknown }>({});
  const take = async (snapshot: LiveSnapshot): Promise<void> => {
    setState({});
    try {
      const before = session.current();
      const taken = await service.takeOpen(snapshot, before);
      session.edit((now) => (now === before ? taken.map : now));
      const number = taken.incoming.length - taken.conflicts.length;
      const said = number > 0 ? words.files.editsRead(number) : words.files.noEdits;
      setState({ said });
      announce(said);
    } catch (problem) {
      setState({ problem });
    }
  };
  return { run: (snapshot) => void take(snapshot), said: state.said, problem: state.problem };
}
