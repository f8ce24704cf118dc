import { Button, Checkbox } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { kindOf } from "../../../core/cells";
import { moveEntry, setEntryField } from "../../../core/edits";
import { entries } from "../../../core/map";
import { useMap, usePane } from "../../state/pane";
import { useFindings } from "../../state/useFindings";
import { useTexts } from "../../state/useTexts";
import { FindingNote } from "../FindingNote";
import { LivePicture } from "../LivePicture";
import { fixId, useGoToFinding } from "../useGoToFinding";
import css from "../map.module.css";

// Findings that are put right in the grid: stage names, what follows the purchase, obstacles without an answer.
const inTheGrid = ["JO1201", "JO1204", "JO1207"];

/** Step 5: the picture, and which lanes it shows in which order. */
export function DrawStep() {
  const { words } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const findings = useFindings().all.filter((finding) => inTheGrid.includes(finding.code));
  const goTo = useGoToFinding();
  const lanes = entries(map, "lanes");
  return (
    <div className={css.fields}>
      <LivePicture />
      {findings.slice(0, 5).map((finding) => (
        <FindingNote key={finding.code + finding.path} finding={finding}><Button size="small" onClick={() => goTo(finding)}>{words.draw.inGrid}</Button></FindingNote>
      ))}
      <section aria-label={words.draw.lanes}>
        <h2 className="minor">{words.draw.lanes}</h2>
        <ul className={css.lanes}>
          {lanes.map((lane, index) => {
            const name = texts.of(lane.name) || words.lanes[kindOf(lane)];
            return (
              <li key={lane.id}>
                <Checkbox id={fixId("lanes", lane.id, "hidden")} label={name} aria-label={words.draw.showLane(name)} checked={lane.hidden !== true} onChange={(_, data) => session.edit(setEntryField("lanes", lane.id, "hidden", data.checked === true ? undefined : true))} />
                <Button appearance="subtle" icon={<ChevronUpRegular />} aria-label={words.draw.moveUp(name)} disabledFocusable={index === 0} onClick={() => session.edit(moveEntry("lanes", lane.id, -1))} />
                <Button appearance="subtle" icon={<ChevronDownRegular />} aria-label={words.draw.moveDown(name)} disabledFocusable={index === lanes.length - 1} onClick={() => session.edit(moveEntry("lanes", lane.id, 1))} />
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
