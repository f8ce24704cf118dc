import { useCallback, useEffect, useState } from "react";

/** What was asked for: nothing yet, an answer, or why there is none. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly problem: unknown;
  readonly ask: () => void;
}

/** Asks once, and again when somebody wants it or the question changes. The question must be stable (useCallback). */
export function useAnswer<T>(question: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ readonly to?: unknown; readonly value?: T; readonly problem?: unknown }>({});
  useEffect(() => {
    const asking = new AbortController();
    question(asking.signal).then(
      (value) => asking.signal.aborted || setAnswer({ to: question, value }),
      (problem: unknown) => asking.signal.aborted || setAnswer({ to: question, problem }),
    );
    return () => asking.abort();
  }, [question, round]);
  const ask = useCallback(() => {
    setAnswer({});
    setRound((last) => last + 1);
  }, []);
  return { value: answer.value, problem: answer.to === question ? answer.problem : undefined, ask };
}
