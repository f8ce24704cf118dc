import { useEffect, useSyncExternalStore } from "react";
import { unsaved, type Saving, type SavingState } from "../../api/saving";
import { useMap, usePane } from "./pane";

// How long after the connection to what others save ended it is opened again, in milliseconds.
const pause = 5_000;

/** Follows what others save while a map of the library is open, and goes on with what waits once the network is back. */
export function useFollowing(saving: Saving | undefined, mayAsk: boolean): void {
  const isKept = useSyncExternalStore(saving?.subscribe ?? nothing, () => saving?.now().library !== undefined);
  useEffect(() => {
    if (saving === undefined) return;
    const again = (): void => void saving.again();
    addEventListener("online", again);
    return () => {
      removeEventListener("online", again);
      saving.stop();
    };
  }, [saving]);
  useEffect(() => {
    if (saving === undefined || !isKept || !mayAsk) return;
    const following = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      const later = (): void => {
        if (!following.signal.aborted) waiting = setTimeout(follow, pause);
      };
      // What was saved while nobody listened is seen by looking.
      saving.look().then(() => saving.follow(following.signal)).then(later, later);
    };
    follow();
    return () => {
      following.abort();
      clearTimeout(waiting);
    };
  }, [saving, isKept, mayAsk]);
}

const nothing = (): (() => void) => () => undefined;

/** How the open map stands to the library, and how many of its places are not there yet. */
export function useSaving(): SavingState & { readonly saving: Saving; readonly changes: number } {
  const { saving } = usePane();
  if (saving === undefined) throw new Error("No map is open here.");
  const state = useSyncExternalStore(saving.subscribe, saving.now);
  const { map } = useMap();
  return { ...state, saving, changes: unsaved(state.library, map) };
}
