import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { copyForSegment } from "../../core/copies";
import { newId } from "../../core/identifier";
import { contentLanguage, textFor } from "../../core/localizedText";
import { entries, type JourneyMap } from "../../core/map";
import type { Language } from "../../core/language";
import { Footer } from "../shell/Footer";
import { FullPage } from "../shell/FullPage";
import { Missing } from "../shell/Problem";
import { usePane } from "../state/pane";

/** The open map for other customers: a copy in which everything is unproven. */
export default function SegmentCopy() {
  const { words, go, session } = usePane();
  const leave = useCallback(() => go({ place: "start" }), [go]);
  if (session === undefined) return <FullPage title={words.segment.title} onBack={leave}><Missing says={words.segment.noMap} action={words.start.open} onAction={() => go({ place: "start", page: "open" })} /></FullPage>;
  return <Choice map={session.current()} onBack={leave} />;
}

function Choice({ map, onBack }: { readonly map: JourneyMap; readonly onBack: () => void }) {
  const { words, language, open } = usePane();
  const others = entries(map, "segments").filter((segment) => segment.id !== map.segment);
  const [chosen, setChosen] = useState(others[0]?.id ?? "");
  const [name, setName] = useState("");
  const [lacks, setLacks] = useState(false);
  const says = words.segment;
  const create = (): void => {
    const known = others.find((segment) => segment.id === chosen);
    setLacks(known === undefined && name.trim() === "");
    if (known === undefined && name.trim() === "") return;
    open(copyForSegment(map, known === undefined ? { id: newId("g"), name: name.trim() } : { id: known.id, name: "" }, contentLanguage(map, language) as Language));
  };
  return (
    <FullPage title={says.title} onBack={onBack} footer={<Footer note={lacks && <span role="alert">{says.nothing}</span>} primary={{ label: says.create, onClick: create }} />}>
      <p>{says.says}</p>
      {others.length > 0 && (
        <Field label={says.known}>
          <RadioGroup value={chosen} onChange={(_, data) => setChosen(data.value)}>
            {others.map((segment) => <Radio key={segment.id} value={segment.id} label={textFor(segment.name, language, map.language) || segment.id} />)}
            <Radio value="" label={says.another} />
          </RadioGroup>
        </Field>
      )}
      {chosen === "" && <Field label={says.name}><Input value={name} onChange={(_, data) => setName(data.value)} /></Field>}
    </FullPage>
  );
}
