import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { Footer } from "../shell/Footer";
import { FullPage } from "../shell/FullPage";
import { usePane } from "../state/pane";
import type { Choice } from "./ConflictChoice";
import css from "./files.module.css";

interface Properties {
  readonly count: number;
  readonly shown: number;
  readonly onShow: (index: number) => void;
  readonly choice: Choice | undefined;
  /** What the button says that takes a side. */
  readonly useSide: Readonly<Record<"file" | "map", string>>;
  readonly onTake: (choice: Choice) => void;
  readonly onLater: () => void;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** Conflicts, one after the other. As long as nothing is chosen the button leads to the choices. */
export function ConflictPage({ count, shown, onShow, choice, useSide, onTake, onLater, onBack, children }: Properties) {
  const { words } = usePane();
  const says = words.conflict;
  const take = (): void => {
    if (choice === undefined) document.querySelector<HTMLElement>("[data-first-choice]")?.focus();
    else onTake(choice);
  };
  const label = choice === undefined ? says.chooseText : { ...useSide, own: says.useOwn }[choice.kind];
  return (
    <FullPage title={says.title(count)} onBack={onBack} footer={<Footer primary={{ label, onClick: take }} other={{ label: says.later, onClick: onLater }} />}>
      <div className={css.pager}>
        <strong>{says.numberOf(shown + 1, count)}</strong>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label={words.app.previous} disabledFocusable={shown === 0} onClick={() => onShow(shown - 1)} />
        <Button appearance="subtle" icon={<ChevronRightRegular />} aria-label={words.app.next} disabledFocusable={shown === count - 1} onClick={() => onShow(shown + 1)} />
      </div>
      {children}
    </FullPage>
  );
}
