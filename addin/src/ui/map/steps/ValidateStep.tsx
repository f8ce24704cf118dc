import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { addEntry, changeEntry, setEntryField, setField, withField } from "../../../core/edits";
import { findingsAt, findingsOf } from "../../../core/findings";
import { newId } from "../../../core/identifier";
import { withText } from "../../../core/localizedText";
import { entries, type Department, type Review, type ReviewFinding } from "../../../core/map";
import { AddField } from "../../fields/AddField";
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

const verdicts = ["open", "confirmed", "changes", "rejected"] as const;

/** Step 6: each department that owns a touchpoint says whether its part is so. */
export function ValidateStep() {
  const { words } = usePane();
  const { map, session } = useMap();
  const findings = useFindings().all;
  const owning = new Set(entries(map, "touchpoints").map((touchpoint) => touchpoint.department));
  const departments = entries(map, "departments").filter((department) => owning.has(department.id));
  const says = words.validate;
  return (
    <div className={css.fields}>
      <h2 className="minor">{says.reviews}</h2>
      {departments.length === 0 && <p>{says.noReviews}</p>}
      {departments.map((department) => <DepartmentReview key={department.id} department={department} />)}
      <div id={fixId(undefined, undefined, "reviewDate")}>
        <DateField label={says.reviewDate} value={map.reviewDate ?? ""} onChange={(value) => session.edit(setField("reviewDate", value === "" ? undefined : value))} />
        {findingsOf(findings, "reviewDate").map((finding) => <FindingNote key={finding.code} finding={finding} />)}
      </div>
      {map.sample === true && (
        <div id={fixId(undefined, undefined, "sample")} className={css.fix}>
          <span>{says.sample}</span>
          <Button className={css.start ?? ""} size="small" onClick={() => session.edit(setField("sample", undefined))}>{says.sampleDone}</Button>
        </div>
      )}
    </div>
  );
}

function DepartmentReview({ department }: { readonly department: Department }) {
  const { words } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const says = words.validate;
  const version = map.version ?? 1;
  const review = entries(map, "reviews").find((entry) => entry.department === department.id && (entry.mapVersion ?? version) === version);
  const notes = findingsAt(useFindings().all, "departments", department.id).filter((finding) => finding.code === "JO1261");
  const name = texts.of(department.name) || department.id;
  return (
    <section className={css.card} id={fixId("departments", department.id, undefined)} aria-label={name}>
      <h2 className="minor">{name}</h2>
      {notes.map((finding) => <FindingNote key={finding.code} finding={finding} />)}
      {review === undefined
        ? <Button className={css.start ?? ""} icon={<AddRegular />} onClick={() => session.edit(addEntry("reviews", { id: newId("r"), department: department.id, mapVersion: version }))}>{says.addReview(name)}</Button>
        : <ReviewFields review={review} />}
    </section>
  );
}

function ReviewFields({ review }: { readonly review: Review }) {
  const { words } = usePane();
  const { session } = useMap();
  const texts = useTexts();
  const says = words.validate;
  const add = (text: string): void => session.edit(changeEntry("reviews", review.id, (entry) => ({ ...entry, findings: [...(entry.findings ?? []), { id: newId("f"), text: { [texts.writes]: text } }] })));
  return (
    <>
      <div className={css.pair}>
        <TextField label={says.person} lang={texts.lang} value={texts.of(review.person)} onChange={texts.setIn("reviews", review.id, "person")} />
        <DateField label={says.when} value={review.when ?? ""} onChange={(value) => session.edit(setEntryField("reviews", review.id, "when", value === "" ? undefined : value))} />
        <Field label={says.verdict}>
          <Select value={review.verdict ?? "open"} onChange={(_, data) => session.edit(setEntryField("reviews", review.id, "verdict", data.value as (typeof verdicts)[number]))}>
            {verdicts.map((verdict) => <option key={verdict} value={verdict}>{says[verdict]}</option>)}
          </Select>
        </Field>
      </div>
      {(review.findings ?? []).map((finding) => <FindingFields key={finding.id} review={review} finding={finding} />)}
      <AddField label={says.addFinding} onAdd={add} />
    </>
  );
}

function FindingFields({ review, finding }: { readonly review: Review; readonly finding: ReviewFinding }) {
  const { words } = usePane();
  const { session } = useMap();
  const texts = useTexts();
  const says = words.validate;
  const change = (subject: string, edit: (finding: ReviewFinding) => ReviewFinding): void =>
    session.edit(changeEntry("reviews", review.id, (entry) => withField(entry, "findings", entry.findings?.map((other) => (other.id === finding.id ? edit(other) : other)))), `${finding.id}/${subject}`);
  const owners = useOwners();
  const setWords = (field: "text" | "owner") => (value: string): void => change(field, (entry) => withField(entry, field, withText(entry[field], texts.writes, value)));
  return (
    <div className={css.fields}>
      <TextField label={says.finding} lines={2} lang={texts.lang} value={texts.of(finding.text)} onChange={setWords("text")} />
      <div className={css.pair}>
        <ChoiceField label={says.owner} lang={texts.lang} value={texts.of(finding.owner)} choices={owners} onChange={setWords("owner")} />
        <DateField label={says.due} value={finding.due ?? ""} onChange={(value) => change("due", (entry) => withField(entry, "due", value === "" ? undefined : value))} />
        <Checkbox label={words.grid.done} checked={finding.status === "done"} onChange={(_, data) => change("status", (entry) => withField(entry, "status", data.checked === true ? "done" : undefined))} />
      </div>
    </div>
  );
}
