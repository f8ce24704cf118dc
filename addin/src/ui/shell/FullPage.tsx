import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../state/pane";
import { SignInBar } from "./SignInBar";
import css from "./shell.module.css";

/** A task that takes the whole pane: Back and a title instead of the tabs. Esc leaves it. */
export function FullPage({ title, onBack, head, children, footer }: { readonly title: string; readonly onBack: () => void; readonly head?: ReactNode; readonly children: ReactNode; readonly footer?: ReactNode }) {
  const { words } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const active = document.activeElement;
      if (active instanceof HTMLElement && active.matches("input, textarea, select")) active.blur();
      else onBack();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onBack]);
  return (
    <>
      <header className={css.pageHead}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={words.app.back} onClick={onBack} />
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {head}
      </header>
      <main className={css.main} id="fields"><div className={css.column}><SignInBar />{children}</div></main>
      {footer}
    </>
  );
}
