import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../state/pane";
import { documentOf, useDocument, type Busy } from "./state";
import css from "./document.module.css";

// After so long, in milliseconds, it is said that it takes longer than usual.
const usual = 10_000;

/** How far reading or writing has come, with a way to stop it. */
export function Doing() {
  const { busy } = useDocument();
  // Anew for each thing that is done, so that its time counts from its own beginning.
  return busy === undefined ? null : <Going key={busy.kind} busy={busy} />;
}

function Going({ busy }: { readonly busy: Busy }) {
  const { words, host } = usePane();
  const { stop } = useDocument();
  const [isLong, setIsLong] = useState(false);
  const says = words.document;
  useEffect(() => {
    const waiting = setTimeout(() => setIsLong(true), usual);
    return () => clearTimeout(waiting);
  }, []);
  const { kind, progress } = busy;
  const said = progress === undefined || progress.of === 0 ? (kind === "reading" ? says.starting : says.asking)
    : kind === "reading" ? says.reading[documentOf(host).kind](Math.min(progress.done + 1, progress.of), progress.of) : says.working(Math.min(progress.done + 1, progress.of), progress.of);
  return (
    <div className={css.doing}>
      <div className={css.doingText}>
        <span role="status">{said}{isLong && ` · ${says.slow}`}</span>
        <ProgressBar thickness="large" aria-label={said} {...(progress === undefined || progress.of === 0 ? {} : { value: progress.done, max: progress.of })} />
      </div>
      <Button size="small" onClick={stop}>{says.stop}</Button>
    </div>
  );
}
