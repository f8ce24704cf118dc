import { Badge, Checkbox } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { addEntry, changeEntry, together, withField } from "../../../core/edits";
import { newId } from "../../../core/identifier";
import { entries, type Evidence, type Item } from "../../../core/map";
import { AddField } from "../../fields/AddField";
import { useMap, usePane } from "../../state/pane";
import { useTexts } from "../../state/useTexts";
import css from "../map.module.css";

/** What an item rests on. With evidence it counts as evidenced, without as an assumption. */
export function EvidenceFields({ item }: { readonly item: Item }) {
  const { words } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const chosen = item.evidence ?? [];
  const all = entries(map, "evidence");
  const set = (ids: readonly string[]) => changeEntry("items", item.id, (entry) =>
    withField(withField(entry, "evidence", ids.length === 0 ? undefined : ids), "basis", ids.length === 0 ? undefined : "evidenced"));
  const add = (name: string): void => {
    const id = newId("e");
    const known = all.find((evidence) => texts.of(evidence.name) === name);
    session.edit(known === undefined
      ? together(addEntry("evidence", withField<Evidence, "segment">({ id, name: { [texts.writes]: name } }, "segment", map.segment)), set([...chosen, id]))
      : set([...chosen, known.id]));
  };
  return (
    <fieldset className={css.fields}>
      <legend>{words.emotions.basis}</legend>
      {item.basis === "evidenced"
        ? <Badge className={css.badge ?? ""} appearance="tint" color="success" icon={<CheckmarkCircleFilled />}>{words.emotions.evidenced}</Badge>
        : <Badge className={css.badge ?? ""} appearance="outline" color="informative">{words.emotions.assumption}</Badge>}
      {all.filter((evidence) => chosen.includes(evidence.id)).map((evidence) => (
        <Checkbox key={evidence.id} checked label={[texts.of(evidence.name) || evidence.id, texts.of(evidence.period), evidence.n === undefined ? "" : `n ${evidence.n}`].filter((part) => part !== "").join(" · ")}
          onChange={() => session.edit(set(chosen.filter((id) => id !== evidence.id)))} />
      ))}
      <AddField label={words.emotions.addEvidence} choices={all.filter((evidence) => !chosen.includes(evidence.id)).map((evidence) => texts.of(evidence.name))} onAdd={add} />
    </fieldset>
  );
}
