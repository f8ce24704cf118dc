import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePrimaryKey } from "./usePageKeys";
import css from "./shell.module.css";

interface Action {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onClick: () => void;
}

/** The one primary button of a place, at most one more beside it, and a word about what is above. Ctrl+Enter is the primary button. */
export function Footer({ primary, other, note }: { readonly primary: Action; readonly other?: Action | undefined; readonly note?: ReactNode }) {
  usePrimaryKey(primary.onClick);
  return (
    <footer className={css.footer}>
      {note !== undefined && note !== false && <div className={css.footNote}>{note}</div>}
      {other !== undefined && <Button className={css.other ?? ""} onClick={other.onClick}>{other.label}</Button>}
      <Button appearance="primary" className={css.primary ?? ""} icon={primary.icon === undefined ? null : <>{primary.icon}</>} iconPosition="after" onClick={primary.onClick}>{primary.label}</Button>
    </footer>
  );
}
