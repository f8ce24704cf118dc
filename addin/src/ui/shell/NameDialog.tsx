import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../state/pane";
import css from "./shell.module.css";

/** Asks for a name. Without one: it was cancelled. */
export function NameDialog({ label, name, onDone }: { readonly label: string; readonly name: string; readonly onDone: (name: string | undefined) => void }) {
  const { words } = usePane();
  const [text, setText] = useState(name);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={css.dialog} aria-label={label} onCancel={(event) => {
      event.preventDefault();
      onDone(undefined);
    }}>
      <form className={css.dialogBody} onSubmit={(event) => {
        event.preventDefault();
        onDone(text.trim());
      }}>
        <Field label={label}><Textarea value={text} onChange={(_, data) => setText(data.value)} rows={2} /></Field>
        <div className={css.dialogButtons}>
          <Button onClick={() => onDone(undefined)}>{words.app.cancel}</Button>
          <Button appearance="primary" type="submit">{words.app.save}</Button>
        </div>
      </form>
    </dialog>
  );
}
