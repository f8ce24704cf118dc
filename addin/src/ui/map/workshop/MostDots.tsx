import { Button } from "@fluentui/react-components";
import { mostDots } from "../../../core/dots";
import { entries, type Lane } from "../../../core/map";
import { useDots, useMap, usePane } from "../../state/pane";
import { useTexts } from "../../state/useTexts";
import css from "./workshop.module.css";

const mostShown = 5;

/** The cards of a lane that have most dots. */
export function MostDots({ lane }: { readonly lane: Lane }) {
  const { words, offerUndo } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const dots = useDots();
  const voted = mostDots(map, lane.id, dots);
  const clear = (): void => {
    session.clearDots();
    offerUndo(words.workshop.cleared);
  };
  return (
    <section className={css.most} aria-labelledby="most-dots">
      <h2 id="most-dots" className={css.sideTitle}>{words.workshop.mostDots}</h2>
      {voted.length === 0 ? <p>{words.workshop.noDots}</p> : (
        <ol className={css.ranks}>
          {voted.slice(0, mostShown).map(({ item, dots: count }) => (
            <li key={item.id}>
              <span className={css.rankText} lang={texts.lang}>{texts.of(item.text) || words.app.unnamed}<span className={css.about}>{texts.of(entries(map, "stages").find((stage) => stage.id === item.stage)?.name)}</span></span>
              <span className={css.rankDots}><i className={css.dot} aria-hidden="true" /><b aria-hidden="true">{count}</b><span className="unseen">{words.workshop.dots(count)}</span></span>
            </li>
          ))}
        </ol>
      )}
      <p className={css.note}>{words.workshop.group}</p>
      {voted.length > 0 && <Button className={css.clear ?? ""} onClick={clear}>{words.workshop.clear}</Button>}
    </section>
  );
}
