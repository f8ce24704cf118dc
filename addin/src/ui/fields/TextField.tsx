import { Field, Textarea } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import css from "./fields.module.css";
import { useTyped } from "./useTyped";

interface Properties {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  /** The language of the text, where it is not the pane's. */
  readonly lang?: string | undefined;
  readonly id?: string;
}

// A name has no line of its own for each of its words; what is longer than the field makes it higher, so that nothing is hidden.
const noBreak = (event: KeyboardEvent): void => {
  if (event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
};

/** A labelled field for a text; what is typed is handed over after a pause. */
export function TextField({ label, value, onChange, lines = 1, hint, placeholder, lang, id }: Properties) {
  const { text, type: write, handOver } = useTyped(value, onChange);
  const common = { value: text, onBlur: handOver, ...(placeholder === undefined ? {} : { placeholder }), ...(lang === undefined ? {} : { lang }), ...(id === undefined ? {} : { id }) };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Textarea {...common} className={lines > 1 ? "" : css.line ?? ""} onChange={(_, data) => write(lines > 1 || text.includes("\n") ? data.value : data.value.replaceAll(/\s*[\r\n]+\s*/g, " "))} onKeyDown={lines > 1 ? undefined : noBreak} textarea={{ rows: Math.max(lines, Math.min(12, text.split("\n").length)), style: { maxHeight: "none", fieldSizing: "content" } }} />
    </Field>
  );
}
