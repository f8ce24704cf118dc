import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useEffect, useRef } from "react";
import { setEntryField, withField } from "../../../core/edits";
import { choicesOf, scaleOf } from "../../../core/emotions";
import { newId } from "../../../core/identifier";
import { entries, type Item, type LaneKind, type Level } from "../../../core/map";
import { removeItems } from "../../../core/removal";
import { ChoiceField } from "../../fields/ChoiceField";
import { TextField } from "../../fields/TextField";
import { useMap, usePane } from "../../state/pane";
import { useTexts } from "../../state/useTexts";
import { EvidenceFields } from "../emotions/EvidenceFields";
import { scoreWord, signed } from "../emotions/scoreWords";
import { FromSheet } from "../../sheet/FromSheet";
import { ShowInSheet } from "../../sheet/ShowInSheet";
import { TouchpointEditor } from "../TouchpointEditor";
import { useOwners } from "../useChoices";
import css from "./grid.module.css";

const levels = ["low", "medium", "high"] as const;
const statuses = ["proposed", "decided", "inProgress", "done", "parked"] as const;

/** The fields of an item, after its kind. */
export function ItemEditor({ item, kind, onDone }: { readonly item: Item; readonly kind: LaneKind; readonly onDone: () => void }) {
  const { words, offerUndo } = usePane();
  const { map, session } = useMap();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>("textarea, input, select")?.focus(), []);
  const touchpoint = entries(map, "touchpoints").find((entry) => entry.id === item.touchpoint);
  return (
    <div ref={frame} className={css.editor}>
      {touchpoint !== undefined ? <TouchpointEditor touchpoint={touchpoint} /> : kind === "touchpoint" ? <TouchpointChoice item={item} /> : <ItemFields item={item} kind={kind} />}
      <FromSheet list="items" id={item.id} />
      <div className={css.editorButtons}>
        <Button size="small" appearance="primary" onClick={onDone}>{words.grid.done}</Button>
        <Button size="small" icon={<DeleteRegular />} onClick={() => {
          session.edit(removeItems([item.id]));
          offerUndo(words.app.removed(1));
          onDone();
        }}>{words.app.remove}</Button>
        <ShowInSheet list="items" id={item.id} />
      </div>
    </div>
  );
}

/** A card of the touchpoint lane names a touchpoint of the catalogue, or a new one. */
function TouchpointChoice({ item }: { readonly item: Item }) {
  const { words } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const choose = (name: string): void => {
    if (name.trim() === "") return;
    session.edit((current) => {
      const known = entries(current, "touchpoints").find((entry) => texts.of(entry.name) === name.trim());
      const id = known?.id ?? newId("t");
      const ready = known === undefined ? withField(current, "touchpoints", [...entries(current, "touchpoints"), { id, name: { [texts.writes]: name.trim() } }]) : current;
      return setEntryField("items", item.id, "touchpoint", id)(ready);
    });
  };
  return <ChoiceField label={words.touchpoints.name} lang={texts.lang} value="" choices={() => [{ title: words.fields.inMap, texts: entries(map, "touchpoints").map((entry) => texts.of(entry.name)) }]} onChange={choose} />;
}

function ItemFields({ item, kind }: { readonly item: Item; readonly kind: LaneKind }) {
  const { words } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const says = words.grid;
  const set = <Key extends keyof Item>(field: Key, value: Item[Key] | undefined): void => session.edit(setEntryField("items", item.id, field, value));
  const owners = useOwners();
  const isIdea = kind === "opportunity" || kind === "solution";
  return (
    <>
      <TextField label={says.text} lines={2} lang={texts.lang} value={texts.of(item.text)} onChange={texts.setIn("items", item.id, "text")} />
      {kind === "metricValue" && <TextField label={words.lanes.metricValue} lang={texts.lang} value={texts.of(item.value)} onChange={texts.setIn("items", item.id, "value")} />}
      {kind === "emotion" && (
        <>
          <Choice label={words.emotions.feels} value={item.score === undefined ? undefined : String(item.score)} onChange={(value) => set("score", value === undefined ? undefined : Number(value))}
            choices={choicesOf(scaleOf(map)).map((score) => [String(score), `${signed(score)} ${scoreWord(scaleOf(map), score, words)}`])} />
          <TextField label={words.emotions.why} lines={2} lang={texts.lang} value={texts.of(item.why)} onChange={texts.setIn("items", item.id, "why")} />
        </>
      )}
      {kind === "obstacle" && <LevelChoice label={says.severity} value={item.severity} onChange={(value) => set("severity", value)} />}
      {isIdea && (
        <>
          <LevelChoice label={says.impact} value={item.impact} onChange={(value) => set("impact", value)} />
          <LevelChoice label={says.effort} value={item.effort} onChange={(value) => set("effort", value)} />
          <Choice label={says.status} value={item.status} onChange={(value) => set("status", statuses.find((status) => status === value))} choices={statuses.map((status) => [status, status === "done" ? says.doneStatus : says[status]])} />
        </>
      )}
      {(isIdea || kind === "obstacle") && <ChoiceField label={says.owner} lang={texts.lang} value={texts.of(item.owner)} choices={owners} onChange={texts.setIn("items", item.id, "owner")} />}
      <Checkbox label={says.moment} checked={item.momentOfTruth === true} onChange={(_, data) => set("momentOfTruth", data.checked === true ? true : undefined)} />
      <EvidenceFields item={item} />
    </>
  );
}

function LevelChoice({ label, value, onChange }: { readonly label: string; readonly value: Level | undefined; readonly onChange: (value: Level | undefined) => void }) {
  const { words } = usePane();
  return <Choice label={label} value={value} choices={levels.map((level) => [level, words.grid[level]])} onChange={(chosen) => onChange(levels.find((level) => level === chosen))} />;
}

function Choice({ label, value, choices, onChange }: { readonly label: string; readonly value: string | undefined; readonly choices: readonly (readonly [string, string])[]; readonly onChange: (value: string | undefined) => void }) {
  const { words } = usePane();
  return (
    <Field label={label}>
      <Select value={value ?? ""} onChange={(_, data) => onChange(data.value === "" ? undefined : data.value)}>
        <option value="">{words.grid.notSet}</option>
        {choices.map(([key, text]) => <option key={key} value={key}>{text}</option>)}
      </Select>
    </Field>
  );
}
