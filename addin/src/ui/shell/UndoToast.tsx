import { Button } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { MapSession, Work } from "../../core/session";
import { usePane } from "../state/pane";
import css from "./shell.module.css";

/** What can be taken back at once. */
export interface UndoOffer {
  readonly number: number;
  readonly text: string;
  readonly session: MapSession;
  /** What was worked on right after it: once that is another, Undo would take back something else. */
  readonly after: Work;
}

const shownFor = 10_000;
const distance = 12;

/** Says for ten seconds what was removed, with a way to take it back. It waits while somebody is at it. The words are read out by the shell's live region. */
export function UndoToast({ offer, onGone }: { readonly offer: UndoOffer; readonly onGone: () => void }) {
  const { words, announce } = usePane();
  const work = useSyncExternalStore(offer.session.subscribe, () => offer.session.steps().present);
  const [isHeld, hold] = useState(false);
  const left = useRef(shownFor);
  const toast = useRef<HTMLDivElement>(null);
  const gone = useEffectEvent(onGone);
  const isPast = work !== offer.after;

  useEffect(() => {
    if (isPast) gone();
  }, [isPast]);
  useEffect(() => {
    if (isHeld) return;
    const since = Date.now();
    const waiting = setTimeout(() => gone(), left.current);
    return () => {
      clearTimeout(waiting);
      left.current -= Date.now() - since;
    };
  }, [isHeld]);
  // Above the footer, however high that is.
  useLayoutEffect(() => {
    const footer = document.querySelector("footer");
    toast.current?.style.setProperty("bottom", `${distance + (footer !== null && getComputedStyle(footer).position === "sticky" ? footer.offsetHeight : 0)}px`);
  }, []);

  const undo = (): void => {
    offer.session.undo();
    announce(words.app.undone);
    document.getElementById("fields")?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing is done by these, it only waits
    <div ref={toast} className={css.toast} role="group" aria-label={offer.text} onPointerEnter={() => hold(true)} onPointerLeave={() => hold(toast.current?.contains(document.activeElement) === true)} onFocus={() => hold(true)} onBlur={() => hold(toast.current?.matches(":hover") === true)}>
      <span>{offer.text}</span>
      <Button size="small" onClick={undo}>{words.app.undo}</Button>
    </div>
  );
}
