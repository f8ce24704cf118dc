import { useEffect, useState, useSyncExternalStore } from "react";
import { isNested } from "../../auth/msalIdentity";
import type { SignIn, SignInState } from "../../auth/signIn";
import type { Service } from "../../api/service";
import { placeOf } from "../../core/tokens";

// How long after the service did not say where people sign in it is asked again, in milliseconds.
const pause = 5_000;

/** Whether somebody is signed in, and whether maps live in OneDrive; asks the service once where people sign in. */
export function useSignIn(signIn: SignIn, service: Service): readonly [state: SignInState, hasOneDrive: boolean] {
  const [hasOneDrive, setHasOneDrive] = useState(false);
  const state = useSyncExternalStore(signIn.subscribe, signIn.now);
  const isUnknown = state.kind === "unknown";
  useEffect(() => {
    if (!isUnknown) return;
    const asking = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      service.signIn(asking.signal).then((told) => {
        setHasOneDrive(told.oneDrive);
        return signIn.use(told.required ? placeOf(told) ?? "impossible" : "needless", isNested());
      }).catch(() => {
        if (!asking.signal.aborted) waiting = setTimeout(ask, pause);
      });
    };
    ask();
    return () => {
      asking.abort();
      clearTimeout(waiting);
    };
  }, [signIn, service, isUnknown]);
  return [state, hasOneDrive];
}
