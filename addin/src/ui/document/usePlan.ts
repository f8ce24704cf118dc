import { useEffect, useState } from "react";
import type { Conflict, PlanAnswer } from "../../api/answers";
import type { JourneyMap } from "../../core/map";
import { usePane } from "../state/pane";
import { planToShow, undecided, type ReadDocument } from "./work";

/** What an update of the document with the map would do. */
export interface Planned {
  readonly plan?: PlanAnswer;
  /** What both changed and nobody decided yet. */
  readonly open: readonly Conflict[];
  readonly problem?: unknown;
}

interface Asked {
  readonly read: ReadDocument | undefined;
  readonly map: JourneyMap;
  readonly decided: readonly Conflict[];
}

/** Has the update planned, anew whenever document, map or decisions change. Undefined: it is being planned, or the map is not in the document. */
export function usePlan(read: ReadDocument | undefined, map: JourneyMap, decided: readonly Conflict[]): Planned | undefined {
  const { service, host } = usePane();
  const { document } = host;
  const [done, setDone] = useState<{ readonly asked: Asked; readonly said: Planned }>();
  const isThere = read?.maps.some((held) => held.map.id === map.id && !held.isBegun) === true;
  useEffect(() => {
    if (document === undefined || read === undefined || !isThere) return;
    const asking = new AbortController();
    const say = (said: Planned): void => {
      if (!asking.signal.aborted) setDone({ asked: { read, map, decided }, said });
    };
    planToShow(document, service, read.snapshot, map, decided, { signal: asking.signal }).then((plan) => say({ plan, open: undecided(plan, decided) }), (problem: unknown) => say({ open: [], problem }));
    return () => asking.abort();
  }, [document, service, read, map, decided, isThere]);
  return done?.asked.read === read && done?.asked.map === map && done.asked.decided === decided ? done.said : undefined;
}
