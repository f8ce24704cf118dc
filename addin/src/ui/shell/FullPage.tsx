import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../state/pane";
import { SignInBar } from "./SignInBar";
import { useEscape } from "./usePageKeys";
import css from "./shell.module.css";

interface Head {
  readonly title: string;
  readonly onBack: () => void;
  /** What else stands in the head. */
  readonly head?: ReactNode;
}

/** A task that takes the whole pane: Back and a title instead of the tabs. Esc leaves it. */
export function FullPage({ children, footer, ...head }: Head & { readonly children: ReactNode; readonly footer?: ReactNode }) {
  return (
    <>
      <PageHead {...head} />
      <main className={css.main} id="fields"><div className={css.column}><SignInBar />{children}</div></main>
      {footer}
    </>
  );
}

/** The head of a task that takes the whole pane. */
export function PageHead({ title, onBack, head }: Head) {
  const { words } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscape(onBack);
  return (
    <header className={css.pageHead}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={words.app.back} onClick={onBack} />
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
      {head}
    </header>
  );
}
