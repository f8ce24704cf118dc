import { useRef, type KeyboardEvent } from "react";
import type { Template } from "../../api/answers";
import { usePane } from "../state/pane";
import { templateFacts, templateName } from "./templateName";
import css from "./gallery.module.css";

interface Properties {
  readonly templates: readonly Template[];
  /** The one whose details stand beside; absent where each has its own page. */
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
  readonly isList: boolean;
}

/** Templates as cards with pictures, or as a list. Arrow keys go from one to the next; beside the details the cards are one stop of the Tab key. */
export function TemplateCards({ templates, chosen, onChoose, isList }: Properties) {
  const { words } = usePane();
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const cards = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = cards.findIndex((card) => card === document.activeElement);
    const to = at < 0 ? undefined : cards[nextCard(event.key, at, cards.map((card) => card.offsetTop))];
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
    if (!isList) onChoose(to.dataset.template ?? "");
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the focus is on the buttons inside
    <ul ref={list} className={isList ? css.list : css.cards} aria-label={words.gallery.list} onKeyDown={onKeyDown}>
      {templates.map((template) => (
        <li key={template.name}>
          <button type="button" className={css.card} data-template={template.name} tabIndex={isList || template.name === chosen ? 0 : -1} {...(isList ? {} : { "aria-pressed": template.name === chosen })} onClick={() => onChoose(template.name)}>
            <img src={template.picture} alt="" loading="lazy" />
            <span className={css.cardText}><strong>{templateName(template, words)}</strong><span className={css.caption}>{templateFacts(template, words).map((fact, index, all) => <span key={fact} className={css.fact}>{fact}{index < all.length - 1 && " ·"}</span>)}</span></span>
          </button>
        </li>
      ))}
    </ul>
  );
}

// The card that an arrow key leads to: rows are where cards begin at one height.
function nextCard(key: string, at: number, tops: readonly number[]): number {
  const perRow = Math.max(1, tops.filter((top) => top === tops[0]).length);
  switch (key) {
    case "ArrowRight": return at + 1;
    case "ArrowLeft": return at - 1;
    case "ArrowDown": return at + perRow;
    case "ArrowUp": return at - perRow;
    case "Home": return 0;
    case "End": return tops.length - 1;
    default: return -1;
  }
}
