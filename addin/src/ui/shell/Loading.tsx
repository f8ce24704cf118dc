import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../state/pane";

// From when on waiting is said to take long, in milliseconds.
const long = 10_000;

/** Says what is waited for, and after a while that it takes longer than usual. */
export function Loading({ label }: { readonly label?: string }) {
  const { words } = usePane();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setLong(true), long);
    return () => clearTimeout(waiting);
  }, []);
  const says = label ?? words.app.loading;
  return <Spinner label={isLong ? `${says} · ${words.document.slow}` : says} />;
}
