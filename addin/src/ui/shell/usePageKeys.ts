import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { flushFields } from "../fields/pending";

/** Ctrl+Enter presses the primary button of a place, wherever the focus is. */
export function usePrimaryKey(run: () => void): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || isInDialog(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    // The button must do its work with what was typed last, so the pane is drawn with it first.
    flushSync(flushFields);
    latest.current();
  });
  // Before the field that has the focus: to a list or a calendar Enter means something, whatever is pressed with it.
  useEffect(() => {
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, []);
}

// What is behind a dialog can't be pressed.
const isInDialog = (target: EventTarget | null): boolean => target instanceof Element && target.closest("dialog, [role=dialog]") !== null;

/** Esc leaves the page; in a field it leaves that first (useKeys). */
export function useEscape(leave: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented && document.activeElement?.matches("input, textarea, select") !== true) leave();
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
