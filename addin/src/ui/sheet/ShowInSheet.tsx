import { Button } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useContext } from "react";
import { tableWith, type EntryPlace } from "../../core/sheetRows";
import { DocumentContext } from "../document/state";
import { usePane } from "../state/pane";

/** Leads to an entry's row in the workbook; nothing where it has none there. */
export function ShowInSheet(place: EntryPlace) {
  const { host, words, announce } = usePane();
  const state = useContext(DocumentContext);
  const { document } = host;
  const table = document?.kind === "workbook" ? tableWith(state?.read?.snapshot, place) : undefined;
  if (document === undefined || table === undefined) return null;
  return <Button size="small" icon={<TableRegular />} onClick={() => void document.show({ table, id: place.id }).catch(() => announce(words.sheet.notThere, true))}>{words.sheet.show}</Button>;
}
