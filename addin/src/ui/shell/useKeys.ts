import { useEffect, useEffectEvent } from "react";
import { flushFields } from "../fields/pending";
import { usePane } from "../state/pane";

/** Keys that work everywhere: undo and redo, saving, and in the browser Alt+1…4 for the places. */
export function useKeys(): void {
  const { session, saving, host, route, go, announce, words } = usePane();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    // Esc leaves the field, and only the next one the page. A dialog is left at once, with its field.
    if (event.key === "Escape" && document.activeElement instanceof HTMLElement && document.activeElement.matches(":is(input, textarea, select):not(dialog *)")) {
      event.preventDefault();
      document.activeElement.blur();
    }
    if (session === undefined) return;
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === "z" || key === "y")) {
      event.preventDefault();
      flushFields();
      if (key === "y" || event.shiftKey) session.redo();
      else session.undo();
      announce(key === "y" || event.shiftKey ? words.app.redone : words.app.undone);
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && key === "s") {
      event.preventDefault();
      flushFields();
      if (saving?.now().library === undefined) go({ place: "share", map: session.current().id });
      else void saving.save();
    } else if (host.kind === "browser" && event.altKey && !event.ctrlKey && /^[1-4]$/.test(event.key)) {
      event.preventDefault();
      const map = session.current().id;
      const current = route.place === "map" ? route : { place: "map", map, view: "guided", step: "goal" } as const;
      go(([{ place: "start" }, current, { place: "files", map }, { place: "share", map }] as const)[Number(event.key) - 1] ?? { place: "start" });
    }
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
