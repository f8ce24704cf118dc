import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { addTouchpoint, itemsOfKind, placeTouchpoint } from "../../../core/cells";
import { findingsAt, type PlacedFinding } from "../../../core/findings";
import { entries, type Stage } from "../../../core/map";
import { AddField } from "../../fields/AddField";
import { useMap, usePane } from "../../state/pane";
import { useFindings } from "../../state/useFindings";
import { useTexts } from "../../state/useTexts";
import { FromSheet } from "../../sheet/FromSheet";
import { ShowInSheet } from "../../sheet/ShowInSheet";
import { AddStage } from "../AddStage";
import { FindingNote } from "../FindingNote";
import { TouchpointRow } from "../TouchpointRow";
import { fixId } from "../useGoToFinding";
import sheet from "../../sheet/sheet.module.css";
import css from "../map.module.css";

/** Step 3: where customers meet us, stage by stage. One stage is open at a time. */
export function TouchpointsStep({ stage }: { readonly stage: string | undefined }) {
  const { words, go } = usePane();
  const { map } = useMap();
  const stages = entries(map, "stages");
  return (
    <div className={css.fields}>
      {stages.length === 0 && <p>{words.touchpoints.noStages}</p>}
      <Accordion collapsible openItems={stage === undefined ? [] : [stage]} onToggle={(_, data) => go({ place: "map", map: map.id, view: "guided", step: "touchpoints", stage: data.openItems.includes(data.value) ? String(data.value) : undefined })}>
        {stages.map((entry, index) => <StageItem key={entry.id} stage={entry} number={index + 1} isOpen={entry.id === stage} />)}
      </Accordion>
      <AddStage />
    </div>
  );
}

function StageItem({ stage, number, isOpen }: { readonly stage: Stage; readonly number: number; readonly isOpen: boolean }) {
  const { words } = usePane();
  const { map } = useMap();
  const texts = useTexts();
  const findings = useFindings().all;
  const placed = itemsOfKind(map, "touchpoint", stage.id);
  const missing: PlacedFinding[] = [...findingsAt(findings, "stages", stage.id).filter((finding) => finding.code === "JO1231"), ...placed.flatMap((item) => findingsAt(findings, "touchpoints", item.touchpoint ?? ""))];
  return (
    <AccordionItem value={stage.id} className={css.stageItem ?? ""}>
      <AccordionHeader expandIconPosition="end" as="h2">
        <span className={css.accordionHead}>
          <span className={css.number}>{number}</span>
          <span className={sheet.under}>
            <b lang={texts.lang}>{texts.of(stage.name) || words.app.unnamed}</b>
            <FromSheet list="stages" id={stage.id} />
          </span>
          {missing.length > 0 ? <span className={css.warn}><WarningFilled />{words.guided.toFix(missing.length)}</span> : <span className={css.number}>{placed.length}</span>}
        </span>
      </AccordionHeader>
      <AccordionPanel>{isOpen && <StageTouchpoints stage={stage} missing={missing} />}</AccordionPanel>
    </AccordionItem>
  );
}

function StageTouchpoints({ stage, missing }: { readonly stage: Stage; readonly missing: readonly PlacedFinding[] }) {
  const { words } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const catalogue = entries(map, "touchpoints");
  const placed = itemsOfKind(map, "touchpoint", stage.id);
  const others = catalogue.filter((touchpoint) => !placed.some((item) => item.touchpoint === touchpoint.id));
  const add = (name: string): void => {
    const known = others.find((touchpoint) => texts.of(touchpoint.name) === name);
    session.edit(known === undefined ? addTouchpoint(name, stage.id, texts.writes) : placeTouchpoint(known.id, stage.id));
  };
  return (
    <ul className={css.rows} aria-label={texts.of(stage.name)}>
      {placed.map((item) => {
        const touchpoint = catalogue.find((entry) => entry.id === item.touchpoint);
        return touchpoint !== undefined && <li key={item.id}><TouchpointRow touchpoint={touchpoint} findings={missing.filter((finding) => finding.id === touchpoint.id)} /></li>;
      })}
      <li>
        {missing.filter((finding) => finding.list === "stages").map((finding) => <FindingNote key={finding.code} finding={finding} />)}
        <ShowInSheet list="stages" id={stage.id} />
        <AddField id={fixId("stages", stage.id, undefined)} label={words.touchpoints.inStage(texts.of(stage.name))} placeholder={words.touchpoints.add} choices={others.map((touchpoint) => texts.of(touchpoint.name))} onAdd={add} />
      </li>
    </ul>
  );
}
