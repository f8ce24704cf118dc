import { usePane } from "../state/pane";
import { AddStage } from "./AddStage";

/** Where a map has no stages: what belongs there, and the field that adds the first. */
export function FirstStage() {
  const { words } = usePane();
  return (
    <>
      <p>{words.touchpoints.noStages} {words.touchpoints.firstStage}</p>
      <AddStage />
    </>
  );
}
