import { createContext, useContext, useEffect, useState } from "react";
import { ServiceProblem } from "../../api/problem";
import type { Service } from "../../api/service";
import { placed, type PlacedFinding } from "../../core/findings";
import type { MapSession } from "../../core/session";

/** What the service says of the open map. */
export interface Findings {
  readonly all: readonly PlacedFinding[];
  /** "none" until the first answer; "offline" while the service does not answer, with the findings of the last answer. */
  readonly state: "none" | "checked" | "offline";
}

const nothing: Findings = { all: [], state: "none" };

export const FindingsContext = createContext<Findings>(nothing);

export const useFindings = (): Findings => useContext(FindingsContext);

// Long enough that nothing is asked while somebody types, short enough that a fix is seen at once.
const pause = 600;
// How long after the service did not answer it is asked again.
const again = 5_000;

/** Has the map checked after each pause. */
export function useChecking(service: Service, session: MapSession | undefined): Findings {
  const [findings, setFindings] = useState<{ readonly of: MapSession | undefined; readonly said: Findings }>({ of: undefined, said: nothing });
  useEffect(() => {
    if (session === undefined) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();
    const check = async (): Promise<void> => {
      clearTimeout(waiting);
      asking.abort();
      asking = new AbortController();
      const map = session.current();
      try {
        setFindings({ of: session, said: { all: placed(await service.check(map, asking.signal), map), state: "checked" } });
      } catch (reason) {
        if (asking.signal.aborted) return;
        // Who has to sign in first is told so above everything else.
        if (reason instanceof ServiceProblem && reason.status === 401) return;
        // A map that can't be read at all says so under its code; otherwise the service did not answer.
        const found = reason instanceof ServiceProblem && reason.status > 0 ? placed(reason.findings, map) : undefined;
        // It goes on by itself once the service is back.
        if (found === undefined) waiting = setTimeout(() => void check(), again);
        setFindings((last) => ({ of: session, said: found === undefined ? { all: last.of === session ? last.said.all : [], state: "offline" } : { all: found, state: "checked" } }));
      }
    };
    const later = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void check(), pause);
    };
    void check();
    const stop = session.subscribe(later);
    return () => {
      stop();
      clearTimeout(waiting);
      asking.abort();
    };
  }, [service, session]);
  return findings.of === session ? findings.said : nothing;
}
