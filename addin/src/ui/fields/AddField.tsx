import { Button, Input } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useId, useState } from "react";
import { usePane } from "../state/pane";
import css from "../map/map.module.css";

/** A field that adds something by its name: typed and Enter, or chosen from what there is. */
export function AddField({ label, placeholder, choices, id, onAdd }: { readonly label: string; readonly placeholder?: string; readonly choices?: readonly string[]; readonly id?: string; readonly onAdd: (name: string) => void }) {
  const { words } = usePane();
  const [text, setText] = useState("");
  const list = useId();
  return (
    <form className={css.addRow} onSubmit={(event) => {
      event.preventDefault();
      if (text.trim() !== "") onAdd(text.trim());
      setText("");
    }}>
      <Input {...(id === undefined ? {} : { id })} aria-label={label} placeholder={placeholder ?? label} contentBefore={<AddRegular />} value={text} onChange={(_, data) => setText(data.value)} {...(choices === undefined ? {} : { list })} />
      {choices !== undefined && <datalist id={list}>{choices.map((choice) => <option key={choice} value={choice} />)}</datalist>}
      {text.trim() !== "" && <Button type="submit">{words.app.add}</Button>}
    </form>
  );
}
