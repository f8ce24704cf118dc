import { Field, Textarea } from "@fluentui/react-components";
import { usePane } from "../state/pane";

/** A text to be copied by hand. */
export function ByHand({ text }: { readonly text: string }) {
  const { words } = usePane();
  return <Field label={words.sharing.copyThis}><Textarea readOnly value={text} rows={Math.min(6, text.split("\n").length + 1)} onFocus={(event) => event.target.select()} /></Field>;
}
