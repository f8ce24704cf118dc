import { Field, Input } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { dateText } from "../../core/dates";
import { usePane } from "../state/pane";

const Picker = lazy(() => import("./Picker"));

interface Properties {
  readonly label: string;
  /** The day as maps hold it; empty: none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A labelled field for a day: typed, or chosen from a calendar, which comes when the field is there. */
export function DateField({ label, value, onChange }: Properties) {
  const { words, language } = usePane();
  const [isWrong, setWrong] = useState(false);
  return (
    <Field label={label} {...(isWrong ? { validationState: "error", validationMessage: words.fields.noDate } : {})}>
      <Suspense fallback={<Input readOnly value={dateText(value, language)} />}>
        <Picker label={label} value={value} onChange={onChange} onWrong={setWrong} />
      </Suspense>
    </Field>
  );
}
