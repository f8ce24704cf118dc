import { useEffect, useEffectEvent, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { linesOf } from "../../../core/workshop";
import { addPending } from "../../fields/pending";
import { useTexts } from "../../state/useTexts";
import type { Typing, Writing } from "./useTyping";
import css from "./workshop.module.css";

/** A card while it is written. */
export function CardField({ turn, writing, label, text, help }: { readonly turn: Typing; readonly writing: Writing; readonly label: string; readonly text: string; readonly help: string }) {
  const texts = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(text);
  // What was taken over once is not taken over again by the field's going.
  const isDone = useRef(false);
  const once = (take: () => void): void => {
    if (isDone.current) return;
    isDone.current = true;
    take();
  };
  const flush = useEffectEvent(() => typed !== text && once(() => writing.end(turn, typed)));
  useEffect(() => addPending(() => flush()), []);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    // While signs of Chinese are put together these keys choose among them.
    if (event.nativeEvent.isComposing) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === "Enter" && isPlain && !event.shiftKey) {
      event.preventDefault();
      if (typed.trim() !== "" || turn.item !== undefined) once(() => writing.next(turn, typed));
    } else if (event.key === "Tab" && isPlain) {
      once(() => {
        if (writing.go(turn, typed, event.shiftKey ? -1 : 1)) event.preventDefault();
        // At the first and the last stage Tab goes on as elsewhere.
        else writing.end(turn, typed);
      });
    } else if (event.key === "Escape") {
      event.preventDefault();
      once(() => writing.leave(turn, typed));
    } else if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key) && typed !== text) {
      // What is typed here is taken back letter by letter, before what stands on the map is.
      event.nativeEvent.stopImmediatePropagation();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const [first, ...more] = linesOf(event.clipboardData.getData("text/plain"));
    if (first === undefined || more.length === 0) return;
    event.preventDefault();
    const { selectionStart: from, selectionEnd: to } = event.currentTarget;
    once(() => writing.paste(turn, [(typed.slice(0, from) + first + typed.slice(to)).trim(), ...more]));
  };
  return (
    <div className={css.typing} data-value={typed}>
      <textarea ref={field} className={css.field} rows={1} aria-label={label} aria-describedby={help} value={typed} {...(texts.lang === undefined ? {} : { lang: texts.lang })}
        onChange={(event) => setTyped(event.target.value)} onKeyDown={onKeyDown} onPaste={onPaste} onBlur={() => once(() => writing.end(turn, typed))} />
    </div>
  );
}
