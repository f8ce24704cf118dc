import { useEffect, useRef, useState } from "react";
import type { Shelved, Write } from "../../api/library";
import { ServiceProblem } from "../../api/problem";
import { retryPause } from "../../api/saving";
import { asNext } from "../../core/library";
import { withReview, type Sent } from "../../core/review";
import { usePane } from "../state/pane";

export type Sending = "rest" | "sending" | "waiting" | "sent";

interface SendingState {
  readonly state: Sending;
  readonly problem: unknown;
  readonly send: (sent: Sent, over: Shelved, why: string) => void;
  readonly again: () => void;
}

/**
 * Sends a review: into the map as the library holds it, never over what somebody else wrote meanwhile. Without an answer it is sent again
 * under its own key until there is one.
 */
export function useSending(onSent: (shelved: Shelved) => void): SendingState {
  const { service } = usePane();
  const [state, setState] = useState<{ readonly state: Sending; readonly problem?: unknown }>({ state: "rest" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const write = (sent: Sent, over: Shelved, why: string): Write => ({ map: asNext(over.map, withReview(sent)(over.map)), over: over.tag, key: crypto.randomUUID(), why });
  const put = async (sent: Sent, first: Write, why: string): Promise<void> => {
    setState({ state: "sending" });
    for (let next = first; ;) {
      try {
        const version = await service.library.put(next);
        onSent({ map: next.map, tag: version.etag });
        setState({ state: "sent" });
        return;
      } catch (problem) {
        const status = problem instanceof ServiceProblem ? problem.status : undefined;
        if (status === 412 || status === 409) {
          next = write(sent, await service.library.get(next.map.id), why);
          continue;
        }
        if (status === 0 || status === 429 || status === 503) {
          const waiting = next;
          timer.current = setTimeout(() => run(sent, waiting, why), retryPause);
          setState({ state: "waiting" });
          return;
        }
        throw problem;
      }
    }
  };
  const run = (sent: Sent, next: Write, why: string): void => void put(sent, next, why).catch((problem: unknown) => setState({ state: "rest", problem }));
  return { state: state.state, problem: state.problem, send: (sent, over, why) => run(sent, write(sent, over, why), why), again: () => setState({ state: "rest" }) };
}
