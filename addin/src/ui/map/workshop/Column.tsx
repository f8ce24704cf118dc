import { AddRegular } from "@fluentui/react-icons/svg/add";
import { itemsIn } from "../../../core/cells";
import type { Lane, Stage } from "../../../core/map";
import { useMap, usePane } from "../../state/pane";
import { useTexts } from "../../state/useTexts";
import { unitOf } from "../grid/useGridKeys";
import { CardField } from "./CardField";
import { WorkCard } from "./WorkCard";
import type { Writing } from "./useTyping";
import css from "./workshop.module.css";

interface Properties {
  readonly stage: Stage;
  readonly lane: Lane;
  /** Which of the columns that are shown. */
  readonly index: number;
  readonly stop: string | undefined;
  readonly writing: Writing;
  readonly onVote: (item: string, by: 1 | -1) => void;
  /** Id of what says which keys there are while somebody types. */
  readonly help: string;
}

/** A stage with the cards of the lane. */
export function Column({ stage, lane, index: column, stop, writing, onVote, help }: Properties) {
  const { words } = usePane();
  const { map } = useMap();
  const texts = useTexts();
  const items = itemsIn(map, lane.id, stage.id);
  const name = texts.of(stage.name) || words.app.unnamed;
  const turn = writing.typing?.lane === lane.id && writing.typing.stage === stage.id ? writing.typing : undefined;
  const fresh = turn !== undefined && turn.item === undefined
    ? <li key={turn.turn}><CardField key={turn.turn} turn={turn} writing={writing} label={words.workshop.newCard(name)} text="" help={help} /></li> : undefined;
  const isLast = fresh !== undefined && !items.some((item) => item.id === turn?.behind);
  const unit = unitOf(stage.id, lane.id, items.length);
  return (
    <section className={css.column} aria-label={name} style={{ gridColumn: column + 1 }}>
      <h2 className={css.stage} lang={texts.lang}>{name}</h2>
      <div className={css.below}>
        <ul className={css.cards}>
          {items.flatMap((item, index) => [
            turn?.item === item.id
              ? <li key={item.id}><CardField key={turn.turn} turn={turn} writing={writing} label={words.workshop.changeCard(name)} text={texts.of(item.text)} help={help} /></li>
              : <WorkCard key={item.id} item={item} unit={unitOf(stage.id, lane.id, index)} stop={stop} onVote={onVote} onOpen={() => writing.begin({ lane: lane.id, stage: stage.id, item: item.id })} />,
            ...(fresh !== undefined && turn?.behind === item.id ? [fresh] : []),
          ])}
          {isLast && fresh}
        </ul>
        <button type="button" className={css.add} data-unit={unit} tabIndex={unit === stop ? 0 : -1} aria-label={words.workshop.addTo(name)} onClick={() => writing.begin({ lane: lane.id, stage: stage.id })}>
          <AddRegular />{words.workshop.card}
        </button>
      </div>
    </section>
  );
}
