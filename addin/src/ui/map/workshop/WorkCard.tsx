import { AddRegular } from "@fluentui/react-icons/svg/add";
import { SubtractRegular } from "@fluentui/react-icons/svg/subtract";
import { dotsOn } from "../../../core/dots";
import type { Item } from "../../../core/map";
import { useDots, usePane } from "../../state/pane";
import { useTexts } from "../../state/useTexts";
import css from "./workshop.module.css";

// More are told by their number alone: nobody counts them, and they would not fit.
const mostDrawn = 5;

interface Properties {
  readonly item: Item;
  readonly unit: string;
  /** The place that is a stop of the Tab key. */
  readonly stop: string | undefined;
  readonly onOpen: () => void;
  readonly onVote: (item: string, by: 1 | -1) => void;
}

/** A card in type for the wall, with its dots. */
export function WorkCard({ item, unit, stop, onOpen, onVote }: Properties) {
  const { words } = usePane();
  const texts = useTexts();
  const dots = dotsOn(useDots(), item.id);
  const isAssumption = item.basis !== "evidenced";
  const says = texts.of(item.text) || words.app.unnamed;
  const tabIndex = unit === stop ? 0 : -1;
  return (
    <li className={css.card} data-basis={isAssumption ? "assumption" : "evidenced"} data-item={item.id}>
      <button type="button" className={css.open} data-unit={unit} tabIndex={tabIndex} onClick={onOpen}>
        <span lang={texts.lang}>{says}</span>
        {isAssumption && <span className={css.about}>{words.grid.assumption}</span>}
        <span className="unseen">{words.workshop.dots(dots)}</span>
      </button>
      <div className={css.votes}>
        <span className={css.dots} aria-hidden="true">
          {dots === 0 ? words.workshop.dots(0) : <>{Array.from({ length: dots > mostDrawn ? 1 : dots }, (_, index) => <i key={index} className={css.dot} />)}<b>{dots}</b></>}
        </span>
        {dots > 0 && <button type="button" className={css.vote} tabIndex={tabIndex} aria-label={words.workshop.takeDot(says)} onClick={() => onVote(item.id, -1)}><SubtractRegular /></button>}
        <button type="button" className={css.vote} tabIndex={tabIndex} aria-label={words.workshop.addDot(says)} onClick={() => onVote(item.id, 1)}><AddRegular /></button>
      </div>
    </li>
  );
}
