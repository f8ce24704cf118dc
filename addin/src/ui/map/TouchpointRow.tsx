import { Button } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useState } from "react";
import { setEntryField } from "../../core/edits";
import type { PlacedFinding } from "../../core/findings";
import { entries, type Touchpoint } from "../../core/map";
import { useMap, usePane } from "../state/pane";
import { useFindings } from "../state/useFindings";
import { useTexts } from "../state/useTexts";
import { FromSheet } from "../sheet/FromSheet";
import { ShowInSheet } from "../sheet/ShowInSheet";
import { FindingNote } from "./FindingNote";
import { TouchpointEditor } from "./TouchpointEditor";
import { fixId, useGoToFinding } from "./useGoToFinding";
import css from "./map.module.css";

/** A touchpoint with channel and owner; its fields open below it. */
export function TouchpointRow({ touchpoint, findings }: { readonly touchpoint: Touchpoint; readonly findings: readonly PlacedFinding[] }) {
  const { words } = usePane();
  const { map } = useMap();
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  const channel = entries(map, "channels").find((entry) => entry.id === touchpoint.channel);
  const department = entries(map, "departments").find((entry) => entry.id === touchpoint.department);
  const about = [touchpoint.place === "thirdParty" ? words.touchpoints.thirdParty : texts.of(channel?.name), texts.of(department?.name)].filter((part) => part !== "");
  return (
    <>
      <div className={css.row} id={fixId("touchpoints", touchpoint.id, undefined)}>
        <span className={css.rowText}>
          <span lang={texts.lang}>{texts.of(touchpoint.name) || words.app.unnamed}</span>
          <span className={css.caption}>{about.join(" · ")}</span>
          <FromSheet list="touchpoints" id={touchpoint.id} />
        </span>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-expanded={isOpen} aria-label={words.touchpoints.edit(texts.of(touchpoint.name))} onClick={() => setOpen(!isOpen)} />
      </div>
      {!isOpen && findings.map((finding) => <FindingNote key={finding.code} finding={finding}><OwnerFix touchpoint={touchpoint} onOther={() => setOpen(true)} /></FindingNote>)}
      {isOpen && <TouchpointEditor touchpoint={touchpoint} />}
      {isOpen && <ShowInSheet list="touchpoints" id={touchpoint.id} />}
    </>
  );
}

// The department that owns most of the others is the likeliest.
function OwnerFix({ touchpoint, onOther }: { readonly touchpoint: Touchpoint; readonly onOther: () => void }) {
  const { words } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const owned = (department: string): number => entries(map, "touchpoints").filter((entry) => entry.department === department).length;
  const findings = useFindings().all;
  const goTo = useGoToFinding();
  // Who puts one right goes on with the next of its kind.
  const fix = (department: string): void => {
    const alike = findings.filter((finding) => finding.code === "JO1232");
    const at = alike.findIndex((finding) => finding.id === touchpoint.id);
    const next = alike[at + 1] ?? alike.find((finding) => finding.id !== touchpoint.id);
    session.edit(setEntryField("touchpoints", touchpoint.id, "department", department));
    if (next !== undefined) goTo(next);
  };
  const [likeliest] = entries(map, "departments").toSorted((left, right) => owned(right.id) - owned(left.id));
  return (
    <>
      {likeliest !== undefined && <Button size="small" id={fixId("touchpoints", touchpoint.id, "department")} onClick={() => fix(likeliest.id)}>{words.touchpoints.setOwner(texts.of(likeliest.name))}</Button>}
      <Button size="small" onClick={onOther}>{words.touchpoints.otherOwner}</Button>
    </>
  );
}
