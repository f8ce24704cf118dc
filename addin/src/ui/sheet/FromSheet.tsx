import { TableRegular } from "@fluentui/react-icons/svg/table";
import type { EntryPlace } from "../../core/sheetRows";
import { usePane } from "../state/pane";
import { useIsFromSheet } from "./state";
import css from "./sheet.module.css";

/** The mark of what somebody changed in a sheet. */
export function FromSheet(place: EntryPlace) {
  const { words } = usePane();
  return useIsFromSheet(place) ? <span className={css.mark}><TableRegular />{words.sheet.mark}</span> : null;
}
