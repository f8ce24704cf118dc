import { useState } from "react";
import { usePane } from "../state/pane";

/** Copies a text; where the clipboard is closed (an older Office), the text is shown to be copied by hand. */
export function useCopy(): { readonly copy: (text: string) => void; readonly byHand: string | undefined } {
  const { words, announce } = usePane();
  const [byHand, setByHand] = useState<string>();
  const copy = (text: string): void => {
    const write = "clipboard" in navigator ? navigator.clipboard.writeText(text) : Promise.reject(new Error("There is no clipboard."));
    write.then(() => {
      setByHand(undefined);
      announce(words.sharing.copied);
    }, () => setByHand(text));
  };
  return { copy, byHand };
}
