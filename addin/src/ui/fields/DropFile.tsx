import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { NamedFile } from "../../host/officeHost";
import css from "../start/start.module.css";

/** A place for a file: dropped, or chosen by a button. */
export function DropFile({ says, choose, kinds, onFile }: { readonly says: string; readonly choose: string; readonly kinds: string; readonly onFile: (file: NamedFile) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) onFile({ name: file.name, bytes: file });
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a second way; the button is for everybody
    <div className={css.drop} data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}>
      <span>{says}</span>
      <Button onClick={() => input.current?.click()}>{choose}</Button>
      <span className={css.caption}>{kinds}</span>
      <input ref={input} type="file" hidden accept=".pptx,.potx,.ppsx,.pptm,.xlsx,.xltx,.xlsm,.json" onChange={(event) => {
        take(event.target.files);
        event.target.value = "";
      }} />
    </div>
  );
}
