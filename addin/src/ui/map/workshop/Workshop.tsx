import { Button, Select } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useRef, type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { kindOf } from "../../../core/cells";
import { dotsOn, mostDots } from "../../../core/dots";
import { entries, type Lane } from "../../../core/map";
import { cardLane, cardLanes } from "../../../core/workshop";
import { flushFields } from "../../fields/pending";
import { Footer } from "../../shell/Footer";
import { useDots, useMap, usePane } from "../../state/pane";
import { useElementWidth } from "../../state/useElementWidth";
import { useTexts } from "../../state/useTexts";
import { useGridKeys } from "../grid/useGridKeys";
import { FirstStage } from "../FirstStage";
import { LivePicture } from "../LivePicture";
import { useTakeOut } from "../useTakeOut";
import { Column } from "./Column";
import { MostDots } from "./MostDots";
import { StageCurve } from "./StageCurve";
import { useTyping } from "./useTyping";
import shell from "../../shell/shell.module.css";
import css from "./workshop.module.css";

const leastColumn = 136;
const gap = 8;
const mostColumns = 8;

interface Properties {
  readonly views: ReactNode;
  readonly note: ReactNode;
  /** The lane and the stage that the address names. */
  readonly wanted: { readonly lane?: string | undefined; readonly stage?: string | undefined };
}

/** The map before a room full of people: a lane's cards in columns of stages, written fast and chosen among by dots. */
export default function Workshop({ views, note, wanted }: Properties) {
  const { words, go } = usePane();
  const { map } = useMap();
  const texts = useTexts();
  const lane = cardLane(map, wanted.lane);
  const takeOut = useTakeOut();
  const nameOf = (of: Lane): string => texts.of(of.name) || words.lanes[kindOf(of)];
  return (
    <>
      <main className={`${shell.main ?? ""} ${css.room ?? ""}`} id="fields" tabIndex={-1}>
        <div className={css.work}>
          <h1 className="unseen">{words.guided.workshopView}</h1>
          {note}
          {views}
          {lane === undefined ? <p>{words.workshop.noLanes}</p> : entries(map, "stages").length === 0 ? <FirstStage /> : (
            <Board lane={lane} stage={wanted.stage} lanes={(
              <label className={css.lane}>
                <span>{words.workshop.lane}</span>
                <Select value={lane.id} onChange={(_, data) => {
                  flushFields();
                  go({ place: "map", map: map.id, view: "workshop", lane: data.value, stage: wanted.stage });
                }}>
                  {cardLanes(map).map((entry) => <option key={entry.id} value={entry.id}>{nameOf(entry)}</option>)}
                </Select>
              </label>
            )} />
          )}
        </div>
        <aside className={css.side} aria-label={words.draw.picture}>
          <LivePicture />
          {lane !== undefined && <MostDots lane={lane} />}
        </aside>
      </main>
      <Footer note={words.grid.legend} primary={takeOut} />
    </>
  );
}

function Board({ lane, stage, lanes }: { readonly lane: Lane; readonly stage: string | undefined; readonly lanes: ReactNode }) {
  const { words, go, announce } = usePane();
  const { map, session } = useMap();
  const dots = useDots();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const help = useId();
  const stages = entries(map, "stages");
  const fit = Math.max(1, Math.min(mostColumns, stages.length, Math.floor((width + gap) / (leastColumn + gap))));
  const at = Math.max(0, stages.findIndex((entry) => entry.id === stage));
  const from = Math.min(at, stages.length - fit);
  const shown = stages.slice(from, from + fit);
  const show = (index: number): void => {
    const to = stages[Math.min(stages.length - 1, Math.max(0, index))];
    if (to !== undefined && !shown.includes(to)) go({ place: "map", map: map.id, view: "workshop", lane: lane.id, stage: to.id });
  };
  const writing = useTyping(stages, show);
  const keys = useGridKeys({ stages, lanes: [lane], shown, show, open: undefined, setOpen: () => undefined });
  const vote = (item: string, by: 1 | -1): void => {
    session.vote(item, by);
    announce(words.workshop.dots(dotsOn(session.dots(), item)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const item = (event.target as HTMLElement).closest<HTMLElement>("[data-item]")?.dataset.item;
    if (item === undefined || event.ctrlKey || event.metaKey || event.altKey || !"+-−".includes(event.key)) {
      keys.onKeyDown(event);
      return;
    }
    event.preventDefault();
    vote(item, event.key === "+" ? 1 : -1);
  };
  // A field that loses the focus becomes a card, which is higher: what was pressed would move away under the pointer before it is let go.
  const onMouseDown = (event: MouseEvent): void => {
    if (writing.typing !== undefined && (event.target as HTMLElement).closest("button") !== null) event.preventDefault();
  };
  return (
    <>
      <div className={css.tools}>
        {lanes}
        <span className={css.placed}>{words.workshop.placed(mostDots(map, lane.id, dots).reduce((sum, voted) => sum + voted.dots, 0))}</span>
        {stages.length > fit && (
          <span className={css.pages}>
            <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label={words.grid.previousStages} disabledFocusable={from === 0} onClick={() => show(from - fit)} />
            <span role="status">{words.grid.stages(from + 1, from + shown.length, stages.length)}</span>
            <Button appearance="subtle" icon={<ChevronRightRegular />} aria-label={words.grid.nextStages} disabledFocusable={from + fit >= stages.length} onClick={() => show(from + fit)} />
          </span>
        )}
      </div>
      <div ref={frame} className={css.frame}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the focus is on cards, one of which is a stop of the Tab key */}
        <div role="group" aria-label={words.workshop.board} className={css.board} style={{ "--columns": fit } as CSSProperties} onMouseDown={onMouseDown} onKeyDown={onKeyDown} onFocus={keys.onFocus}>
          <StageCurve stages={shown} />
          {shown.map((entry, index) => <Column index={index} key={entry.id} stage={entry} lane={lane} stop={keys.stop} writing={writing} onVote={vote} help={help} />)}
        </div>
      </div>
      <p id={help} className={css.keys}>{writing.typing === undefined ? words.workshop.keys : words.workshop.typingKeys}</p>
    </>
  );
}
