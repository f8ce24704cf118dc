import { Field, Select } from "@fluentui/react-components";
import { addEntry, changeEntry, setField, together, withField } from "../../../core/edits";
import { findingsAt, findingsOf } from "../../../core/findings";
import { newId } from "../../../core/identifier";
import { withText } from "../../../core/localizedText";
import { entries, type LocalizedText, type Persona, type Segment } from "../../../core/map";
import { AddField } from "../../fields/AddField";
import { TextField } from "../../fields/TextField";
import { useMap, usePane } from "../../state/pane";
import { useFindings } from "../../state/useFindings";
import { useTexts } from "../../state/useTexts";
import { FindingNote } from "../FindingNote";
import { fixId } from "../useGoToFinding";
import css from "../map.module.css";

/** Step 2: the one segment that the map is about, and the persona who sets out. */
export function SegmentsStep() {
  const { words } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const findings = useFindings().all;
  const says = words.segments;
  const segments = entries(map, "segments");
  const segment = segments.find((entry) => entry.id === map.segment);
  const personas = entries(map, "personas").filter((entry) => entry.segment === undefined || entry.segment === map.segment);
  const persona = personas.find((entry) => entry.id === map.persona);
  const addSegment = (name: string): void => {
    const id = newId("g");
    session.edit(together(addEntry("segments", { id, name: { [texts.writes]: name } }), setField("segment", id)));
  };
  const addPersona = (name: string): void => {
    const id = newId("p");
    session.edit(together(addEntry("personas", withField<Persona, "segment">({ id, name: { [texts.writes]: name } }, "segment", map.segment)), setField("persona", id)));
  };
  return (
    <div className={css.fields}>
      <div className={css.fields} id={fixId(undefined, undefined, "segment")}>
        {segments.length === 0 ? <p>{says.noSegments}</p> : (
          <Field label={says.choose}>
            <Select value={map.segment ?? ""} onChange={(_, data) => session.edit(setField("segment", data.value === "" ? undefined : data.value))}>
              <option value="">{says.none}</option>
              {segments.map((entry) => <option key={entry.id} value={entry.id}>{texts.of(entry.name) || entry.id}</option>)}
            </Select>
          </Field>
        )}
        {findingsOf(findings, "segment").map((finding) => <FindingNote key={finding.code} finding={finding} />)}
      </div>
      {segment !== undefined && <SegmentCard segment={segment} />}
      <AddField label={says.add} onAdd={addSegment} />
      <div className={css.fields} id={fixId(undefined, undefined, "persona")}>
        {personas.length === 0 ? <p>{says.noPersona}</p> : (
          <Field label={says.persona}>
            <Select value={map.persona ?? ""} onChange={(_, data) => session.edit(setField("persona", data.value === "" ? undefined : data.value))}>
              <option value="">{says.none}</option>
              {personas.map((entry) => <option key={entry.id} value={entry.id}>{texts.of(entry.name) || entry.id}</option>)}
            </Select>
          </Field>
        )}
        {findingsOf(findings, "persona").map((finding) => <FindingNote key={finding.code} finding={finding} />)}
      </div>
      {persona !== undefined && <PersonaCard persona={persona} />}
      <AddField label={says.addPersona} onAdd={addPersona} />
    </div>
  );
}

function SegmentCard({ segment }: { readonly segment: Segment }) {
  const { words } = usePane();
  const texts = useTexts();
  const findings = findingsAt(useFindings().all, "segments", segment.id);
  const says = words.segments;
  return (
    <div className={css.card} id={fixId("segments", segment.id, undefined)}>
      <TextField label={says.name} lang={texts.lang} value={texts.of(segment.name)} onChange={texts.setIn("segments", segment.id, "name")} />
      <Lines label={says.traits} of={segment} field="traits" />
      {findings.map((finding) => <FindingNote key={finding.code} finding={finding} />)}
      <Lines label={says.criteria} of={segment} field="criteria" />
      <TextField label={says.size} lines={2} lang={texts.lang} value={texts.of(segment.size)} onChange={texts.setIn("segments", segment.id, "size")} />
    </div>
  );
}

function PersonaCard({ persona }: { readonly persona: Persona }) {
  const { words } = usePane();
  const texts = useTexts();
  const says = words.segments;
  return (
    <div className={css.card}>
      <TextField label={says.personaName} lang={texts.lang} value={texts.of(persona.name)} onChange={texts.setIn("personas", persona.id, "name")} />
      <TextField label={says.portrait} lines={2} lang={texts.lang} value={texts.of(persona.portrait)} onChange={texts.setIn("personas", persona.id, "portrait")} />
      <TextField label={says.quote} lines={2} lang={texts.lang} value={texts.of(persona.quote)} onChange={texts.setIn("personas", persona.id, "quote")} />
    </div>
  );
}

/** Texts of a list, one a line. Other languages of the lines that stay are kept. */
function Lines({ label, of, field }: { readonly label: string; readonly of: Segment; readonly field: "traits" | "criteria" }) {
  const { session } = useMap();
  const texts = useTexts();
  const lines = of[field] ?? [];
  const change = (value: string): void => {
    const wanted = value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    const changed = wanted.map((line, index): LocalizedText => lines.find((known) => texts.of(known) === line) ?? withText(lines[index], texts.writes, line) ?? line);
    session.edit(changeEntry("segments", of.id, (entry) => withField(entry, field, changed.length === 0 ? undefined : changed)), `segments/${of.id}/${field}`);
  };
  return <TextField label={label} lines={3} lang={texts.lang} value={lines.map(texts.of).join("\n")} onChange={change} />;
}
