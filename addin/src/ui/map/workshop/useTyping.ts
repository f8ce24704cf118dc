import { useRef, useState } from "react";
import { itemsIn } from "../../../core/cells";
import type { Stage } from "../../../core/map";
import { writeCards, type CardPlace } from "../../../core/workshop";
import { flushFields } from "../../fields/pending";
import { useMap } from "../../state/pane";
import { useTexts } from "../../state/useTexts";
import { unitOf } from "../grid/useGridKeys";

/** The card that is being written; each turn is a field of its own. */
export interface Typing extends CardPlace {
  readonly turn: number;
}

/** How cards are written one after the other. */
export interface Writing {
  readonly typing: Typing | undefined;
  /** Opens a field: for a card that is there, or for a new one. */
  readonly begin: (place: CardPlace) => void;
  /** Takes over what was typed and ends the turn, unless another one has begun. */
  readonly end: (turn: Typing, text: string) => void;
  /** The same, and the focus goes to the card. */
  readonly leave: (turn: Typing, text: string) => void;
  /** Goes on with the next card of the stage, a new one behind the last. */
  readonly next: (turn: Typing, text: string) => void;
  /** Goes on in the stage before or after; false where there is none. */
  readonly go: (turn: Typing, text: string, by: 1 | -1) => boolean;
  /** Makes a card of each line and goes on behind them. */
  readonly paste: (turn: Typing, lines: readonly string[]) => void;
}

/** Writes cards of a lane. A stage on another page is shown before it is written in. */
export function useTyping(stages: readonly Stage[], show: (index: number) => void): Writing {
  const { session } = useMap();
  const texts = useTexts();
  const turns = useRef(0);
  const [typing, setTyping] = useState<Typing>();

  const begin = (place: CardPlace): void => {
    if (session.isReadOnly) return;
    flushFields();
    turns.current++;
    setTyping({ ...place, turn: turns.current });
  };
  const textOf = (item: string): string => texts.of(session.current().items?.find((entry) => entry.id === item)?.text);
  const write = (place: CardPlace, lines: readonly string[]): string | undefined => {
    if (place.item !== undefined && lines.length < 2 && textOf(place.item) === (lines[0] ?? "")) return lines.length === 0 ? undefined : place.item;
    const { edit, last } = writeCards(place, lines, texts.writes);
    session.edit(edit);
    return last;
  };
  const cards = (text: string): readonly string[] => (text.trim() === "" ? [] : [text.trim()]);
  const cell = (place: CardPlace): readonly string[] => itemsIn(session.current(), place.lane, place.stage).map((item) => item.id);
  const end = (turn: Typing, text: string): void => {
    write(turn, cards(text));
    setTyping((now) => (now?.turn === turn.turn ? undefined : now));
  };
  return {
    typing,
    begin,
    end,
    leave: (turn, text) => {
      const written = write(turn, cards(text));
      setTyping(undefined);
      const all = cell(turn);
      const at = all.indexOf(written ?? turn.behind ?? "");
      // Once it is drawn as a card again.
      setTimeout(() => document.querySelector<HTMLElement>(`[data-unit="${unitOf(turn.stage, turn.lane, at < 0 ? all.length : at)}"]`)?.focus());
    },
    next: (turn, text) => {
      const written = write(turn, cards(text));
      if (written === undefined && turn.item === undefined) return;
      const all = cell(turn);
      const following = turn.item === undefined ? undefined : all[all.indexOf(turn.item) + 1];
      begin(following === undefined ? { lane: turn.lane, stage: turn.stage, behind: written ?? turn.behind } : { lane: turn.lane, stage: turn.stage, item: following });
    },
    go: (turn, text, by) => {
      const to = stages.findIndex((stage) => stage.id === turn.stage) + by;
      const stage = stages[to];
      if (stage === undefined) return false;
      write(turn, cards(text));
      show(to);
      begin({ lane: turn.lane, stage: stage.id });
      return true;
    },
    paste: (turn, lines) => begin({ lane: turn.lane, stage: turn.stage, behind: write(turn, lines) }),
  };
}
