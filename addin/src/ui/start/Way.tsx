import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import css from "./start.module.css";

/** A row of a list that leads on: what it leads to, and a word about it. */
export function Way({ icon, title, text, onClick }: { readonly icon?: ReactNode; readonly title: string; readonly text: string; readonly onClick: () => void }) {
  return (
    <li>
      <button type="button" className={css.way} onClick={onClick}>
        {icon !== undefined && <span className={css.wayIcon}>{icon}</span>}
        <span className={css.wayText}><strong>{title}</strong><span className={css.caption}>{text}</span></span>
        <ChevronRightRegular />
      </button>
    </li>
  );
}
