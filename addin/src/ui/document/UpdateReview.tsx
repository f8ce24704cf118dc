import { Radio, RadioGroup, Spinner } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useCallback, useState } from "react";
import type { PlanAnswer } from "../../api/answers";
import { unsaved, type Saving } from "../../api/saving";
import { apart } from "../../core/changes";
import { Footer } from "../shell/Footer";
import { FullPage } from "../shell/FullPage";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import { Doing } from "./Doing";
import { documentOf, useDocument } from "./state";
import { usePlan } from "./usePlan";
import { exchanged, updateDocument, updateWords } from "./work";
import files from "../files/files.module.css";
import css from "./document.module.css";

type Way = "replace" | "leave" | "copy";

/** What the update is going to do, before it is done: what goes in, which slides are inserted anew and what they may lose, with a choice about those. */
export function UpdateReview() {
  const { words, host, service, saving, signedIn, go, announce } = usePane();
  const { map, session } = useMap();
  const { read, busy, problem, decided, refresh, run } = useDocument();
  const planned = usePlan(read, map, decided);
  const [way, setWay] = useState<Way>("replace");
  const document = documentOf(host);
  const says = words.document;
  const leave = useCallback(() => go({ place: "files", map: map.id }), [go, map.id]);
  const plan = planned?.plan;
  const anew = plan === undefined ? [] : exchanged(plan.patch).map((step) => step.slide);

  const publish = saving !== undefined && (signedIn.kind === "in" || signedIn.kind === "needless") ? saving : undefined;

  const take = async (andSave?: Saving): Promise<void> => {
    if (busy?.kind === "working" || plan === undefined) return;
    const now = session.current();
    const isDone = await run(async (work) => {
      if (way === "leave") await updateWords(document, service, now, decided, work);
      else if (way === "replace" || anew.length === 0) await updateDocument(document, service, now, { agreed: anew, decided }, work);
      else await document.openCopy(await service.update(await document.bytes(work), now, {}));
    });
    if (!isDone) return;
    if (andSave !== undefined) {
      await andSave.save();
      // Where it could not be saved, or others wrote something meanwhile, the place of sharing says so; the workbook stays as it is.
      if (unsaved(andSave.now().library, now) > 0 || andSave.now().library === undefined) {
        go({ place: "share", map: map.id });
        return;
      }
      announce(words.sheet.published);
      leave();
      return;
    }
    announce(anew.length === 0 || way === "replace" ? says.updated[document.kind] : way === "leave" ? says.wordsWritten : says.copied);
    leave();
  };
  // Without a plan there is nothing to agree to: it is read and planned once more.
  const cannotTell = plan === undefined && planned?.problem !== undefined && busy === undefined;
  // As long as nobody can see what it does, the button does not promise it.
  const label = plan === undefined || busy?.kind === "working" ? says.asking : anew.length > 0 && way === "copy" ? says.copy : says.update[document.kind];
  return (
    <FullPage title={says.reviewTitle} onBack={leave} footer={<Footer primary={cannotTell ? { label: words.problems.tryAgain, onClick: refresh } : { label, onClick: () => void take() }} other={publish !== undefined && plan !== undefined && document.kind === "workbook" ? { label: words.sheet.publish, onClick: () => void take(publish) } : undefined} />}>
      <Doing />
      {busy === undefined && (problem ?? planned?.problem) !== undefined && <Problem problem={problem ?? planned?.problem} />}
      {plan === undefined && planned?.problem === undefined && busy === undefined && <Spinner size="tiny" labelPosition="after" label={says.asking} />}
      {plan !== undefined && <Effects plan={plan} />}
      {anew.length > 0 && (
        <fieldset className={css.section}>
          <legend><strong>{says.choice}</strong></legend>
          <RadioGroup value={way} onChange={(_, data) => setWay(data.value as Way)} aria-label={says.choice}>
            <Radio value="replace" label={says.replace} />
            <Radio value="leave" label={<>{says.leave}<br /><span className={files.caption}>{says.leaveSays}</span></>} />
            {document.abilities.copy.works && <Radio value="copy" label={<>{says.copyInstead}<br /><span className={files.caption}>{says.copySays}</span></>} />}
          </RadioGroup>
        </fieldset>
      )}
    </FullPage>
  );
}

function Effects({ plan }: { readonly plan: PlanAnswer }) {
  const { words } = usePane();
  const says = words.document;
  const steps = plan.patch.steps ?? [];
  const [incoming, edits] = apart(plan);
  const inPlace = steps.filter((step) => step.do === "editSlide").length;
  const done = (text: string) => <li key={text}><CheckmarkCircleFilled className={files.ok ?? ""} /><span>{text}</span></li>;
  const warned = (text: string) => <li key={text}><WarningFilled className={files.warn ?? ""} /><span>{text}</span></li>;
  // Which slides are inserted anew, and what that may lose, the service says among them.
  const told = plan.findings.filter((finding) => finding.severity !== "information");
  return (
    <ul className={files.plan}>
      {done(words.files.goesIn(incoming.length))}
      {edits.length > 0 && done(words.files.editsStay(edits.length))}
      {inPlace > 0 && done(says.inPlace(inPlace))}
      {steps.flatMap((step) => (step.do === "insertSlides" ? step.titles.map((title) => done(says.comes(title))) : []))}
      {told.map((finding) => warned(finding.message))}
    </ul>
  );
}
