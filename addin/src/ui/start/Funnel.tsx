import { Button, Field, Input, MessageBar, MessageBarBody, Textarea } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useCallback, useState } from "react";
import { mapOfFunnel, parseFunnel, stagesAfter, type FunnelStep } from "../../core/funnel";
import { Footer } from "../shell/Footer";
import { FullPage } from "../shell/FullPage";
import { usePane } from "../state/pane";
import css from "./start.module.css";

/** From the steps of a funnel to a map: paste them, then say what the customer does at each. */
export default function Funnel() {
  const { words, language, go, open } = usePane();
  const [pasted, setPasted] = useState("");
  const [steps, setSteps] = useState<readonly FunnelStep[]>();
  const [lacks, setLacks] = useState<string>();
  const leave = useCallback(() => (steps === undefined ? go({ place: "start" }) : setSteps(undefined)), [go, steps]);
  const says = words.funnel;

  const take = (): void => {
    const found = parseFunnel(pasted, language);
    setLacks(found.length === 0 ? says.nothing : undefined);
    if (found.length > 0) setSteps([...found, ...stagesAfter(found, language)]);
  };
  const create = (all: readonly FunnelStep[]): void => {
    const missing = all.filter((step) => step.customer.trim() === "");
    if (missing[0] === undefined) {
      open(mapOfFunnel(all, language));
      return;
    }
    setLacks(says.missing(missing.length));
    document.getElementById(missing[0].id)?.focus();
  };
  const footer = <Footer note={lacks !== undefined && <span role="alert">{lacks}</span>} primary={steps === undefined ? { label: says.take, onClick: take } : { label: says.create, onClick: () => create(steps) }} />;
  return (
    <FullPage title={says.title} onBack={leave} footer={footer}>
      {steps === undefined
        ? <Field label={says.paste}><Textarea value={pasted} onChange={(_, data) => setPasted(data.value)} rows={8} placeholder={says.pasteExample} /></Field>
        : <Stages steps={steps} onChange={setSteps} />}
    </FullPage>
  );
}

function Stages({ steps, onChange }: { readonly steps: readonly FunnelStep[]; readonly onChange: (steps: readonly FunnelStep[]) => void }) {
  const { words } = usePane();
  const says = words.funnel;
  const firstAfter = steps.findIndex((step) => step.company === "");
  return (
    <>
      <h2>{says.rename}</h2>
      <MessageBar intent="info" layout="multiline"><MessageBarBody>{says.renameSays}</MessageBarBody></MessageBar>
      <ol className={css.section}>
        {steps.map((step, index) => (
          <li key={step.id}>
            {index === firstAfter && <><h2>{says.after}</h2><p className={css.caption}>{says.afterSays}</p></>}
            <div className={css.stageRow}>
              <Field label={says.stage(index + 1)} {...(step.company === "" ? {} : { hint: says.inFunnel(step.company) })}>
                <Input id={step.id} value={step.customer} onChange={(_, data) => onChange(steps.map((other) => (other === step ? { ...step, customer: data.value } : other)))} />
              </Field>
              <Button appearance="subtle" icon={<DismissRegular />} aria-label={says.removeStage(step.customer || step.company)} onClick={() => onChange(steps.filter((other) => other !== step))} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
