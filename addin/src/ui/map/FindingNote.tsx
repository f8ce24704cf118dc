import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { PlacedFinding } from "../../core/findings";
import css from "./map.module.css";

/** What is missing at a field, with ways to put it right. */
export function FindingNote({ finding, children }: { readonly finding: PlacedFinding; readonly children?: ReactNode }) {
  return (
    <div className={css.fix} role="note">
      <div className={css.fixText}><WarningFilled /><span>{finding.message}{children === undefined && <span className={css.caption}> {finding.wayOut}</span>}</span></div>
      {children !== undefined && <div className={css.fixWays}>{children}</div>}
    </div>
  );
}
