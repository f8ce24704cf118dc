import { useEffect, useState } from "react";
import { draftPause } from "../../core/drafts";
import type { LibraryVersion } from "../../core/library";
import type { MapSession } from "../../core/session";
import type { OfficeHost } from "../../host/officeHost";

/** When the draft was last kept; "failed" where this device does not keep it. */
export type DraftState = Date | "failed" | undefined;

/** Keeps the open map as a draft after each pause, and at once when the page is left. */
export function useDraft(host: OfficeHost, session: MapSession | undefined, library: LibraryVersion | undefined): DraftState {
  const [state, setState] = useState<DraftState>();
  useEffect(() => {
    if (session === undefined || session.isReadOnly) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      clearTimeout(waiting);
      waiting = undefined;
      session.rest();
      const keptAt = new Date();
      host.drafts.keep({ map: session.current(), dots: session.dots(), keptAt: keptAt.getTime(), library }).then(() => setState(keptAt), () => setState("failed"));
    };
    const later = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, draftPause);
    };
    const atOnce = (): void => {
      if (waiting !== undefined) keep();
    };
    keep();
    const stop = session.subscribe(later);
    addEventListener("pagehide", atOnce);
    document.addEventListener("visibilitychange", atOnce);
    return () => {
      stop();
      atOnce();
      removeEventListener("pagehide", atOnce);
      document.removeEventListener("visibilitychange", atOnce);
    };
  }, [host, session, library]);
  return state;
}
