import { Combobox, Field, Option, OptionGroup } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { usePane } from "../state/pane";
import { useTyped } from "./useTyped";

/** Texts to choose from, with what they have in common. */
export interface Choices {
  readonly title: string;
  readonly texts: readonly string[];
}

interface Properties {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is proposed, asked for when the list opens. */
  readonly choices: () => readonly Choices[];
  /** The language of the text, where it is not the pane's. */
  readonly lang?: string | undefined;
  readonly id?: string;
}

// More of a group are found by typing.
const mostShown = 40;

const moves: readonly string[] = ["ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp"];

/** A labelled field for a text that was most likely written before: proposed from what is typed, and anything else can be typed. */
export function ChoiceField({ label, value, onChange, choices, lang, id }: Properties) {
  const { words } = usePane();
  const { text, type, handOver } = useTyped(value, onChange);
  const [isOpen, open] = useState(false);
  // What was typed since the list was opened; before that all are shown, also where the field is filled.
  const [typed, setTyped] = useState("");
  // Whether arrows led to a proposal. Leaving the field must not take one that only begins like what was typed.
  const isMoved = useRef(false);
  // A letter is drawn before what it leaves of the list.
  const wanted = useDeferredValue(typed);
  const shown = useMemo(() => (isOpen ? proposals(choices(), wanted) : []), [isOpen, choices, wanted]);
  const options = useMemo(() => shown.map((group) => (
    <OptionGroup key={group.title} label={group.title}>{group.texts.map((choice) => <Option key={choice}>{choice}</Option>)}</OptionGroup>
  )), [shown]);
  const set = (next: boolean): void => {
    open(next);
    isMoved.current = false;
    if (next) setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (moves.includes(event.key)) isMoved.current = true;
    if (!isOpen || isMoved.current || event.key !== "Tab") return;
    event.stopPropagation();
    set(false);
  };
  const field = { value: text, onBlur: handOver, ...(lang === undefined ? {} : { lang }), ...(id === undefined ? {} : { id }) };
  return (
    <Field label={label} onKeyDownCapture={onKeyDown}>
      <Combobox {...field} freeform inlinePopup autoComplete="off" open={isOpen && shown.length > 0} onOpenChange={(_, data) => set(data.open)} selectedOptions={[]} positioning={{ autoSize: true }}
        expandIcon={{ "aria-label": words.fields.choices, tabIndex: -1 }} listbox={{ "aria-label": words.fields.choices }} style={{ minWidth: 0 }} input={{ style: { minWidth: 0 } }}
        onChange={(event) => {
          isMoved.current = false;
          setTyped(event.target.value);
          open(true);
          type(event.target.value);
        }}
        onOptionSelect={(_, data) => {
          type(data.optionText ?? "");
          handOver();
        }}>
        {options}
      </Combobox>
    </Field>
  );
}

// Each text once, where it is named first; those that hold what was typed. Who typed one of them needs no other.
function proposals(choices: readonly Choices[], typed: string): readonly Choices[] {
  const seen = new Set<string>();
  const wanted = typed.trim().toLocaleLowerCase();
  if (choices.some(({ texts }) => texts.some((text) => text.trim().toLocaleLowerCase() === wanted))) return [];
  return choices.map(({ title, texts }) => ({
    title,
    texts: texts.filter((text) => {
      const key = text.trim().toLocaleLowerCase();
      if (key === "" || seen.has(key)) return false;
      seen.add(key);
      return key.includes(wanted);
    }).slice(0, mostShown),
  })).filter(({ texts }) => texts.length > 0);
}
