import { useCallback, useState } from "react";

/** What was said last; the number makes the same words be said again. */
export interface Said {
  readonly text: string;
  readonly urgent: boolean;
  readonly number: number;
}

/** What to say, and how. */
export function useAnnouncer(): readonly [Said, (text: string, urgent?: boolean) => void] {
  const [said, setSaid] = useState<Said>({ text: "", urgent: false, number: 0 });
  const announce = useCallback((text: string, urgent = false) => setSaid((last) => ({ text, urgent, number: last.number + 1 })), []);
  return [said, announce];
}

/** The two live regions of the pane: one that waits and one that interrupts. */
export function Announcer({ said }: { readonly said: Said }) {
  return (
    <>
      <div role="status" aria-live="polite" className="unseen">{!said.urgent && <span key={said.number}>{said.text}</span>}</div>
      <div role="alert" aria-live="assertive" className="unseen">{said.urgent && <span key={said.number}>{said.text}</span>}</div>
    </>
  );
}
