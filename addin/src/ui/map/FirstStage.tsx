import { addEntry } from "../../core/edits";
import { newId } from "../../core/identifier";
import { AddField } from "../fields/AddField";
import { useMap, usePane } from "../state/pane";
import { useTexts } from "../state/useTexts";

/** Where a map has no stages: what belongs there, and the field that adds the first. */
export function FirstStage() {
  const { words } = usePane();
  const { session } = useMap();
  const texts = useTexts();
  return (
    <>
      <p>{words.touchpoints.noStages} {words.touchpoints.firstStage}</p>
      <AddField label={words.touchpoints.addStage} onAdd={(name) => session.edit(addEntry("stages", { id: newId("s"), name: { [texts.writes]: name } }))} />
    </>
  );
}
