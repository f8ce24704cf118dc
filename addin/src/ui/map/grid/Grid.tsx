import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useRef, useState, type CSSProperties, type ReactNode } from "react";
import { isBlank, kindOf } from "../../../core/cells";
import { entries, type Lane, type Stage } from "../../../core/map";
import { flushFields } from "../../fields/pending";
import { Footer } from "../../shell/Footer";
import { removeItems } from "../../../core/removal";
import { useMap, usePane } from "../../state/pane";
import { useElementWidth } from "../../state/useElementWidth";
import { useTexts } from "../../state/useTexts";
import { useWiderThan } from "../../state/useWidth";
import { FirstStage } from "../FirstStage";
import { StageCurve } from "../workshop/StageCurve";
import { useTakeOut } from "../useTakeOut";
import { Cell } from "./Cell";
import { StageMenu } from "./StageMenu";
import { useGridKeys } from "./useGridKeys";
import shell from "../../shell/shell.module.css";
import css from "./grid.module.css";

const laneWidth = 124;
const leastStage = 180;

// As many stages as fit; the rest is paged, so that nothing scrolls sideways.
const stagesIn = (width: number): number => (width < 440 ? 1 : width < 500 ? 2 : Math.max(2, Math.floor((width - laneWidth) / leastStage)));

/** The map as a grid of stages and lanes, worked on by hand or by keyboard. */
export default function Grid({ views, note, stage }: { readonly views: ReactNode; readonly note: ReactNode; readonly stage: string | undefined }) {
  const { words, go } = usePane();
  const { map, session } = useMap();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const showsStrip = useWiderThan(640);
  const [open, openItem] = useState<string>();
  const stages = entries(map, "stages");
  const lanes = entries(map, "lanes").filter((lane) => lane.hidden !== true);
  const fit = Math.min(stagesIn(width), Math.max(1, stages.length));
  const wanted = Math.max(0, stages.findIndex((entry) => entry.id === stage));
  const from = Math.max(0, Math.min(wanted, stages.length - fit));
  const shown = stages.slice(from, from + fit);
  const hasPages = stages.length > shown.length;
  const takeOut = useTakeOut();
  const isNarrow = width < 440;
  const show = (index: number): void => go({ place: "map", map: map.id, view: "grid", stage: stages[Math.min(stages.length - 1, Math.max(0, index))]?.id });
  // A card that was added and left without a word is taken out again.
  const setOpen = (item: string | undefined): void => {
    if (session.isReadOnly) return;
    flushFields();
    if (open !== undefined && entries(session.current(), "items").some((entry) => entry.id === open && isBlank(entry))) session.edit(removeItems([open]));
    openItem(item);
  };
  const keys = useGridKeys({ stages, lanes, shown, show, open, setOpen });
  const columns = isNarrow ? "1fr" : `${laneWidth}px repeat(${shown.length}, minmax(0, 1fr))`;
  return (
    <>
      <main className={shell.main} id="fields" tabIndex={-1}>
        <div className={`${shell.column ?? ""} ${css.wide ?? ""}`}>
          <h1 className="unseen">{words.grid.table}</h1>
          {note}
          {views}
          {stages.length === 0 ? <FirstStage /> : (
            <div className={css.tools}>
              {hasPages && <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label={words.grid.previousStages} disabledFocusable={from === 0} onClick={() => show(from - fit)} />}
              <span role="status">{words.grid.stages(from + 1, from + shown.length, stages.length)}</span>
              {hasPages && <Button appearance="subtle" icon={<ChevronRightRegular />} aria-label={words.grid.nextStages} disabledFocusable={from + fit >= stages.length} onClick={() => show(from + fit)} />}
            </div>
          )}
          {showsStrip && hasPages && <div><Strip stages={stages} shown={shown} onShow={show} /><StageCurve stages={stages} height={40} /></div>}
          <div ref={frame} hidden={stages.length === 0}>
            {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on cards inside the grid, one of which is a stop of the Tab key */}
            <div role="grid" aria-label={words.grid.table} className={css.grid} data-narrow={isNarrow} style={{ "--columns": columns } as CSSProperties} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
              <div role="row" className={css.row}>
                {!isNarrow && <div role="columnheader" className={css.corner}><span className="unseen">{words.grid.lane}</span></div>}
                {shown.map((entry) => <StageHead key={entry.id} stage={entry} number={stages.indexOf(entry) + 1} />)}
              </div>
              {lanes.map((lane) => (
                <div role="row" className={css.row} key={lane.id}>
                  <LaneHead lane={lane} />
                  {shown.map((entry) => <Cell key={entry.id} lane={lane} stage={entry} stop={keys.stop} open={open} onOpen={setOpen} />)}
                </div>
              ))}
            </div>
          </div>
          {stages.length > 0 && <p className={css.keys}>{words.grid.keys}</p>}
        </div>
      </main>
      <Footer note={stages.length > 0 && words.grid.legend} primary={takeOut} />
    </>
  );
}

function LaneHead({ lane }: { readonly lane: Lane }) {
  const { words } = usePane();
  const texts = useTexts();
  return <div role="rowheader" className={css.lane} lang={lane.name === undefined ? undefined : texts.lang}>{texts.of(lane.name) || words.lanes[kindOf(lane)]}</div>;
}

function StageHead({ stage, number }: { readonly stage: Stage; readonly number: number }) {
  const { words } = usePane();
  const texts = useTexts();
  return (
    <div role="columnheader" className={css.stage}>
      <span className={css.number}>{number}</span>
      <span lang={texts.lang}>{texts.of(stage.name) || words.app.unnamed}</span>
      <StageMenu stage={stage} />
    </div>
  );
}

/** All stages, for going to one of them. */
function Strip({ stages, shown, onShow }: { readonly stages: readonly Stage[]; readonly shown: readonly Stage[]; readonly onShow: (index: number) => void }) {
  const { words } = usePane();
  const texts = useTexts();
  return (
    <ol className={css.strip}>
      {stages.map((stage, index) => (
        <li key={stage.id}><button type="button" className={css.chevron} aria-pressed={shown.includes(stage)} lang={texts.lang} onClick={() => onShow(index)}>{texts.of(stage.name) || words.app.unnamed}</button></li>
      ))}
    </ol>
  );
}
