import { useState, type FocusEvent, type KeyboardEvent } from "react";
import { itemsIn, kindOf, moveInCell, placeItem } from "../../../core/cells";
import { entries, type Lane, type Stage } from "../../../core/map";
import { removeItems } from "../../../core/removal";
import { useMap, usePane } from "../../state/pane";
import { useTexts } from "../../state/useTexts";

/** A place that can have the focus: a card of a cell, or behind the last one the button that adds. */
export const unitOf = (stage: string, lane: string, index: number): string => `${stage}/${lane}/${index}`;

interface GridState {
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly shown: readonly Stage[];
  readonly show: (index: number) => void;
  readonly open: string | undefined;
  readonly setOpen: (item: string | undefined) => void;
}

/** The keys of the grid: arrows move the focus, Ctrl+arrows the card, Alt+PgUp and PgDn the page, Delete removes, Esc leaves; one place is a stop of the Tab key. */
export function useGridKeys({ stages, lanes, shown, show, open, setOpen }: GridState) {
  const { words, announce, offerUndo } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const [focused, setFocused] = useState<string>();
  const isShown = shown.some((stage) => focused?.startsWith(`${stage.id}/`));
  const stop = isShown ? focused : unitOf(shown[0]?.id ?? "", lanes[0]?.id ?? "", 0);

  const focusUnit = (stage: number, lane: number, index: number, tries = 10, from = document.activeElement): void => {
    const [inStage, inLane] = [stages[stage], lanes[lane]];
    if (inStage === undefined || inLane === undefined) return;
    const last = itemsIn(session.current(), inLane.id, inStage.id).length;
    const element = document.querySelector<HTMLElement>(`[data-unit="${unitOf(inStage.id, inLane.id, Math.min(index, last))}"]`);
    if (element !== null) {
      element.focus();
      return;
    }
    // Its stage stands on another page.
    if (tries === 10) show(stage);
    if (tries > 0) setTimeout(() => {
      // Who went on meanwhile stays where they are.
      if (document.activeElement === from || document.activeElement === document.body) focusUnit(stage, lane, index, tries - 1, from);
    }, 30);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    if (event.key === "Escape" && open !== undefined) {
      event.preventDefault();
      const item = entries(map, "items").find((entry) => entry.id === open);
      setOpen(undefined);
      if (item !== undefined) setTimeout(() => focusUnit(stages.findIndex((stage) => stage.id === item.stage), lanes.findIndex((lane) => lane.id === item.lane), itemsIn(session.current(), item.lane, item.stage).findIndex((entry) => entry.id === item.id)));
      return;
    }
    const unit = target.dataset.unit?.split("/");
    if (unit === undefined) return;
    const [stage, lane, index] = [stages.findIndex((entry) => entry.id === unit[0]), lanes.findIndex((entry) => entry.id === unit[1]), Number(unit[2])];
    const items = itemsIn(map, unit[1], unit[0] ?? "");
    const item = items[index];
    const ctrl = event.ctrlKey || event.metaKey;
    const moveCard = (toStage: number): void => {
      const to = stages[toStage];
      if (item === undefined || to === undefined) return;
      session.edit(placeItem(item.id, item.lane, to.id));
      announce(words.grid.moved(laneName(lanes[lane]), texts.of(to.name)));
      // Once it is drawn where it stands now.
      setTimeout(() => focusUnit(toStage, lane, itemsIn(session.current(), item.lane, to.id).length - 1));
    };
    const reorder = (by: -1 | 1): void => {
      if (item === undefined) return;
      session.edit(moveInCell(item.id, by));
      setTimeout(() => focusUnit(stage, lane, Math.max(0, index + by)));
    };
    // The focus keeps its column.
    const turnPage = (by: -1 | 1): void => {
      const from = stages.findIndex((entry) => entry.id === shown[0]?.id);
      const to = Math.min(stages.length - shown.length, Math.max(0, from + by * shown.length));
      if (to === from) return;
      show(to);
      setTimeout(() => focusUnit(to + stage - from, lane, 0, 9));
    };
    const laneName = (of: Lane | undefined): string => texts.of(of?.name) || words.lanes[kindOf(of)];
    const above = lanes[lane - 1];
    const done = ((): boolean => {
      switch (event.key) {
        case "ArrowLeft": if (ctrl) moveCard(stage - 1); else focusUnit(stage - 1, lane, index); return true;
        case "ArrowRight": if (ctrl) moveCard(stage + 1); else focusUnit(stage + 1, lane, index); return true;
        case "ArrowDown": if (ctrl) reorder(1); else if (index < items.length) focusUnit(stage, lane, index + 1); else focusUnit(stage, lane + 1, 0); return true;
        case "ArrowUp": if (ctrl) reorder(-1); else if (index > 0) focusUnit(stage, lane, index - 1); else if (above !== undefined) focusUnit(stage, lane - 1, itemsIn(map, above.id, unit[0] ?? "").length); return true;
        case "PageDown": case "PageUp": {
          const by = event.key === "PageDown" ? 1 : -1;
          if (ctrl) focusUnit(stage, lane + by, 0);
          else if (event.altKey) turnPage(by);
          return ctrl || event.altKey;
        }
        case "Delete": {
          if (item === undefined) return false;
          session.edit(removeItems([item.id]));
          offerUndo(words.app.removed(1));
          setTimeout(() => focusUnit(stage, lane, index));
          return true;
        }
        default: return false;
      }
    })();
    if (done) event.preventDefault();
  };
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const { unit } = (event.target).dataset;
    if (unit !== undefined) setFocused(unit);
  };
  return { onKeyDown, onFocus, stop };
}
