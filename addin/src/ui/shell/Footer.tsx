import { Button } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { flushFields } from "../fields/pending";
import css from "./shell.module.css";

interface Action {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onClick: () => void;
}

/** The one primary button of a place, at most one more beside it, and a word about what is above. Ctrl+Enter is the primary button. */
export function Footer({ primary, other, note }: { readonly primary: Action; readonly other?: Action | undefined; readonly note?: ReactNode }) {
  const latest = useRef(primary);
  useLayoutEffect(() => {
    latest.current = primary;
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    // The button must do its work with what was typed last, so the pane is drawn with it first.
    flushSync(flushFields);
    latest.current.onClick();
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <footer className={css.footer}>
      {note !== undefined && note !== false && <div className={css.footNote}>{note}</div>}
      {other !== undefined && <Button className={css.other ?? ""} onClick={other.onClick}>{other.label}</Button>}
      <Button appearance="primary" className={css.primary ?? ""} icon={primary.icon === undefined ? null : <>{primary.icon}</>} iconPosition="after" onClick={primary.onClick}>{primary.label}</Button>
    </footer>
  );
}
