import { AddRegular } from "@fluentui/react-icons/svg/add";
import { itemsIn, kindOf } from "../../../core/cells";
import { addEntry } from "../../../core/edits";
import { scaleOf } from "../../../core/emotions";
import { newId } from "../../../core/identifier";
import { entries, type Item, type Lane, type Stage } from "../../../core/map";
import { useMap, usePane } from "../../state/pane";
import { useFindings } from "../../state/useFindings";
import { useTexts } from "../../state/useTexts";
import { scoreWord } from "../emotions/scoreWords";
import { FromSheet } from "../../sheet/FromSheet";
import { fixId } from "../useGoToFinding";
import { ItemEditor } from "./ItemEditor";
import { unitOf } from "./useGridKeys";
import css from "./grid.module.css";

interface Properties {
  readonly lane: Lane;
  readonly stage: Stage;
  /** The place that is a stop of the Tab key. */
  readonly stop: string | undefined;
  /** The item whose fields are open. */
  readonly open: string | undefined;
  readonly onOpen: (item: string | undefined) => void;
}

/** What stands in a lane in a stage, and a way to add to it. */
export function Cell({ lane, stage, stop, open, onOpen }: Properties) {
  const { words } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const items = itemsIn(map, lane.id, stage.id);
  const unit = unitOf(stage.id, lane.id, items.length);
  const findings = useFindings().all.filter((finding) => items.some((item) => finding.list === "items" && finding.id === item.id));
  const add = (): void => {
    const id = newId("i");
    session.edit(addEntry("items", { id, lane: lane.id, stage: stage.id }));
    onOpen(id);
  };
  return (
    <div role="gridcell" className={css.cell}>
      {items.map((item, index) => (item.id === open
        ? <ItemEditor key={item.id} item={item} kind={kindOf(lane)} onDone={() => onOpen(undefined)} />
        : <Card key={item.id} item={item} lane={lane} unit={unitOf(stage.id, lane.id, index)} stop={stop} missing={findings.find((finding) => finding.id === item.id)?.message} onOpen={() => onOpen(item.id)} />))}
      {!session.isReadOnly && (
        <button type="button" className={css.add} data-unit={unit} tabIndex={unit === stop ? 0 : -1} onClick={add} aria-label={words.grid.addTo(texts.of(lane.name) || words.lanes[kindOf(lane)], texts.of(stage.name))}>
          <AddRegular />{words.grid.add}
        </button>
      )}
    </div>
  );
}

function Card({ item, lane, unit, stop, missing, onOpen }: { readonly item: Item; readonly lane: Lane; readonly unit: string; readonly stop: string | undefined; readonly missing: string | undefined; readonly onOpen: () => void }) {
  const { words } = usePane();
  const texts = useTexts();
  const says = useCardWords(item, lane);
  const isAssumption = item.basis !== "evidenced";
  return (
    <button type="button" id={fixId("items", item.id, undefined)} className={css.card} data-basis={isAssumption ? "assumption" : "evidenced"} data-unit={unit} tabIndex={unit === stop ? 0 : -1} onClick={onOpen}>
      <span lang={texts.lang}>{says.text || words.app.unnamed}</span>
      {says.about !== "" && <span className={css.about}>{says.about}</span>}
      {says.lacksOwner && <span className={css.missing}>{words.touchpoints.noOwner}</span>}
      {isAssumption && <span className={css.about}>{words.grid.assumption}</span>}
      <FromSheet list="items" id={item.id} />
      {missing !== undefined && <span className={css.missing}>{missing}</span>}
    </button>
  );
}

function useCardWords(item: Item, lane: Lane): { readonly text: string; readonly about: string; readonly lacksOwner: boolean } {
  const { words } = usePane();
  const { map } = useMap();
  const texts = useTexts();
  const touchpoint = entries(map, "touchpoints").find((entry) => entry.id === item.touchpoint);
  const name = (list: "channels" | "departments", id: string | undefined): string => texts.of(entries(map, list).find((entry) => entry.id === id)?.name);
  const parts = touchpoint !== undefined ? [name("channels", touchpoint.channel), name("departments", touchpoint.department)]
    : kindOf(lane) === "emotion" ? [scoreWord(scaleOf(map), item.score, words)]
    : [item.momentOfTruth === true ? words.grid.moment : "", item.severity === undefined ? "" : `${words.grid.severity}${words.colon}${words.grid[item.severity]}`, texts.of(item.owner)];
  return { lacksOwner: touchpoint !== undefined && name("departments", touchpoint.department) === "", text: texts.of(item.text) || texts.of(touchpoint?.name) || texts.of(item.value), about: [item.text !== undefined && item.value !== undefined ? texts.of(item.value) : "", ...parts].filter((part) => part !== "").join(" · ") };
}
