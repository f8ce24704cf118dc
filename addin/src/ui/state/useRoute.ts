import { useCallback, useSyncExternalStore } from "react";
import { addressOf, routeOf, type Route } from "../../core/route";

const subscribe = (listener: () => void): (() => void) => {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
};

/** Where the pane is, by the address, and how to go elsewhere. */
export function useRoute(): readonly [Route, (route: Route) => void] {
  const address = useSyncExternalStore(subscribe, () => location.hash);
  const go = useCallback((route: Route) => {
    location.hash = addressOf(route);
  }, []);
  return [routeOf(address), go];
}
