import { Button, Field, Select } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { setNamed } from "../../core/cells";
import { setEntryField } from "../../core/edits";
import { removeTouchpoint } from "../../core/removal";
import { entries, type Touchpoint } from "../../core/map";
import { ChoiceField } from "../fields/ChoiceField";
import { TextField } from "../fields/TextField";
import { useMap, usePane } from "../state/pane";
import { useTexts } from "../state/useTexts";
import { useChannels, useDepartments } from "./useChoices";
import css from "./map.module.css";

const places = ["online", "offline", "thirdParty"] as const;
const plans = ["existing", "change", "new", "retire"] as const;

/** The fields of a touchpoint. Channel and owner are chosen from those of the map or named anew. */
export function TouchpointEditor({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { words, offerUndo } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const says = words.touchpoints;
  const named = (list: "channels" | "departments", id: string | undefined): string => texts.of(entries(map, list).find((entry) => entry.id === id)?.name);
  const set = (list: "channels" | "departments", field: "channel" | "department") => (name: string): void => session.edit(setNamed(touchpoint.id, list, field, name, texts.writes));
  return (
    <div className={css.fields}>
      <TextField label={says.name} lang={texts.lang} value={texts.of(touchpoint.name)} onChange={texts.setIn("touchpoints", touchpoint.id, "name")} />
      <div className={css.pair}>
        <ChoiceField label={says.channel} lang={texts.lang} value={named("channels", touchpoint.channel)} choices={useChannels()} onChange={set("channels", "channel")} />
        <ChoiceField label={says.owner} lang={texts.lang} value={named("departments", touchpoint.department)} choices={useDepartments()} onChange={set("departments", "department")} />
      </div>
      <div className={css.pair}>
        <Field label={says.place}>
          <Select value={touchpoint.place ?? "online"} onChange={(_, data) => session.edit(setEntryField("touchpoints", touchpoint.id, "place", data.value as (typeof places)[number]))}>
            {places.map((place) => <option key={place} value={place}>{says[place]}</option>)}
          </Select>
        </Field>
        <Field label={says.lifecycle}>
          <Select value={touchpoint.lifecycle ?? "existing"} onChange={(_, data) => session.edit(setEntryField("touchpoints", touchpoint.id, "lifecycle", data.value as (typeof plans)[number]))}>
            {plans.map((plan) => <option key={plan} value={plan}>{says[plan]}</option>)}
          </Select>
        </Field>
      </div>
      <Button className={css.start ?? ""} size="small" icon={<DeleteRegular />} aria-label={says.remove(texts.of(touchpoint.name))} onClick={() => {
        session.edit(removeTouchpoint(touchpoint.id));
        offerUndo(words.app.removed(1));
      }}>{words.app.remove}</Button>
    </div>
  );
}
