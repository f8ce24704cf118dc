import { useContext } from "react";
import { DocumentContext } from "../document/state";
import { useMap, usePane } from "../state/pane";

/** What is done with a map that is filled in: it goes into the open document, is brought up to date there, or comes as a file. */
export function useTakeOut(): { readonly label: string; readonly onClick: () => void } {
  const { words, host, go } = usePane();
  const { map } = useMap();
  const state = useContext(DocumentContext);
  const onClick = (): void => go({ place: "files", map: map.id });
  if (host.document === undefined) return { label: words.guided.takeOut, onClick };
  const isThere = state?.read?.maps.some((held) => held.map.id === map.id) === true;
  return { label: isThere ? words.document.review : words.document.insert[host.document.kind], onClick };
}
