import { addEntry } from "../../core/edits";
import { newId } from "../../core/identifier";
import { AddField } from "../fields/AddField";
import { useMap, usePane } from "../state/pane";
import { useTexts } from "../state/useTexts";

/** The field that adds a stage at the end. */
export function AddStage() {
  const { words } = usePane();
  const { session } = useMap();
  const texts = useTexts();
  return <AddField label={words.touchpoints.addStage} onAdd={(name) => session.edit(addEntry("stages", { id: newId("s"), name: { [texts.writes]: name } }))} />;
}
