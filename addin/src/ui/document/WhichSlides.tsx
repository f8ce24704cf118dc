import { Field, Select } from "@fluentui/react-components";
import { usePane } from "../state/pane";
import { slideSets, type Insert } from "./useInsert";

/** Which slides come into the deck. */
export function WhichSlides({ inserting }: { readonly inserting: Insert }) {
  const says = usePane().words.document;
  return (
    <Field label={says.which}>
      <Select value={inserting.slides} onChange={(_, data) => inserting.setSlides(data.value)}>{slideSets.map((set) => <option key={set} value={set}>{says.sets[set]}</option>)}</Select>
    </Field>
  );
}
