import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { addEntry, setEntryField, withList, type TextField as TextFieldName } from "../../../core/edits";
import { findingsOf } from "../../../core/findings";
import { newId } from "../../../core/identifier";
import { entries, type JourneyMap, type Measure } from "../../../core/map";
import { ChoiceField } from "../../fields/ChoiceField";
import { DateField } from "../../fields/DateField";
import { TextField } from "../../fields/TextField";
import { useMap, usePane } from "../../state/pane";
import { useFindings } from "../../state/useFindings";
import { useTexts } from "../../state/useTexts";
import { FindingNote } from "../FindingNote";
import { useOwners } from "../useChoices";
import { fixId } from "../useGoToFinding";
import css from "../map.module.css";

/** Step 1: what the map is for, whom it concerns and how success is measured. */
export function GoalStep() {
  const { words } = usePane();
  return (
    <div className={css.fields}>
      <MapText field="goal" label={words.goal.goal} lines={3} />
      <MapText field="objective" label={words.goal.objective} lines={2} />
      <MapText field="scenario" label={words.goal.scenario} lines={2} />
      <Measures />
      <div className={css.pair}>
        <Owner />
        <MapText field="period" label={words.goal.period} />
      </div>
      <MapText field="title" label={words.goal.title} lines={2} />
    </div>
  );
}

function MapText({ field, label, lines = 1 }: { readonly field: TextFieldName<JourneyMap>; readonly label: string; readonly lines?: number }) {
  const { map } = useMap();
  const texts = useTexts();
  const findings = findingsOf(useFindings().all, field);
  return (
    <div className={css.fields} id={fixId(undefined, undefined, field)}>
      <TextField label={label} lines={lines} lang={texts.lang} value={texts.of(map[field])} onChange={texts.set(field)} />
      {findings.map((finding) => <FindingNote key={finding.code} finding={finding} />)}
    </div>
  );
}

function Owner() {
  const { words } = usePane();
  const { map } = useMap();
  const texts = useTexts();
  const findings = findingsOf(useFindings().all, "owner");
  return (
    <div className={css.fields} id={fixId(undefined, undefined, "owner")}>
      <ChoiceField label={words.goal.owner} lang={texts.lang} value={texts.of(map.owner)} choices={useOwners()} onChange={texts.set("owner")} />
      {findings.map((finding) => <FindingNote key={finding.code} finding={finding} />)}
    </div>
  );
}

function Measures() {
  const { words } = usePane();
  const { map, session } = useMap();
  const findings = findingsOf(useFindings().all, "measures");
  const add = (): void => session.edit(addEntry("measures", { id: newId("k") }));
  return (
    <section className={css.fields} id={fixId(undefined, undefined, "measures")} aria-label={words.goal.measures}>
      <h2 className="minor">{words.goal.measures}</h2>
      {entries(map, "measures").map((measure) => <MeasureCard key={measure.id} measure={measure} />)}
      {findings.map((finding) => <FindingNote key={finding.code} finding={finding} />)}
      <Button className={css.start ?? ""} icon={<AddRegular />} onClick={add}>{words.goal.addMeasure}</Button>
    </section>
  );
}

function MeasureCard({ measure }: { readonly measure: Measure }) {
  const { words } = usePane();
  const { session } = useMap();
  const texts = useTexts();
  const says = words.goal;
  const set = (field: "name" | "baseline" | "target") => texts.setIn("measures", measure.id, field);
  const remove = (): void => session.edit((map) => withList(map, "measures", entries(map, "measures").filter((other) => other.id !== measure.id)));
  return (
    <div className={css.card}>
      <TextField label={says.measure} lang={texts.lang} value={texts.of(measure.name)} onChange={set("name")} />
      <div className={css.pair}>
        <TextField label={says.baseline} lang={texts.lang} value={texts.of(measure.baseline)} onChange={set("baseline")} />
        <TextField label={says.target} lang={texts.lang} value={texts.of(measure.target)} onChange={set("target")} />
        <DateField label={says.by} value={measure.by ?? ""} onChange={(value) => session.edit(setEntryField("measures", measure.id, "by", value === "" ? undefined : value))} />
      </div>
      <Button className={css.start ?? ""} size="small" icon={<DeleteRegular />} aria-label={says.removeMeasure(texts.of(measure.name))} onClick={remove}>{words.app.remove}</Button>
    </div>
  );
}
