import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { addPending } from "./pending";

// Shorter than the pause after which a draft is kept.
const pause = 300;

/** A text while it is typed: shown at once, handed over after a pause, when the field is left, and when somebody asks for it. */
export function useTyped(value: string, onChange: (value: string) => void): { readonly text: string; readonly type: (text: string) => void; readonly handOver: () => void } {
  const [typed, setTyped] = useState<string>();
  const latest = useRef<string>(undefined);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const give = useEffectEvent((text: string) => onChange(text));
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });

  const handOver = useCallback(() => {
    clearTimeout(waiting.current);
    const text = latest.current;
    latest.current = undefined;
    if (text === undefined) return;
    change.current(text);
    setTyped(undefined);
  }, []);
  const type = useCallback((text: string) => {
    latest.current = text;
    setTyped(text);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(handOver, pause);
  }, [handOver]);
  useEffect(() => addPending(handOver), [handOver]);
  useEffect(() => () => {
    clearTimeout(waiting.current);
    if (latest.current !== undefined) give(latest.current);
  }, []);
  return { text: typed ?? value, type, handOver };
}
