import { Link } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import { guidedSteps, progressOf, type GuidedStep } from "../../core/steps";
import { flushFields } from "../fields/pending";
import { Footer } from "../shell/Footer";
import { useMap, usePane } from "../state/pane";
import { useFindings } from "../state/useFindings";
import { DoneWhen } from "./DoneWhen";
import { StepRail } from "./StepRail";
import { useTakeOut } from "./useTakeOut";
import { DrawStep } from "./steps/DrawStep";
import { EmotionsStep } from "./steps/EmotionsStep";
import { GoalStep } from "./steps/GoalStep";
import { SegmentsStep } from "./steps/SegmentsStep";
import { TouchpointsStep } from "./steps/TouchpointsStep";
import { ValidateStep } from "./steps/ValidateStep";
import shell from "../shell/shell.module.css";
import css from "./map.module.css";

interface Properties {
  readonly step: GuidedStep;
  readonly stage: string | undefined;
  readonly views: ReactNode;
  readonly aside: ReactNode;
}

/** One of the six steps: its key question, an example, its fields, what is still open, and the way on. */
export function Guided({ step, stage, views, aside }: Properties) {
  const { words, settings, go, announce } = usePane();
  const { map } = useMap();
  const findings = useFindings();
  const question = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const number = guidedSteps.indexOf(step);
  const takeOut = useTakeOut();
  const progress = progressOf(step, findings.all);
  const done = progress.filter((criterion) => criterion.open.length === 0).length;

  useEffect(() => {
    // After Next the question is where to go on; when the place is entered, the focus stays where it is.
    if (shown.current !== step) question.current?.focus();
    shown.current = step;
  }, [step]);
  // How far the step is, is said when that changes; another step says it by its page.
  const said = useRef({ step, done });
  const sayDone = useEffectEvent(() => announce(words.guided.doneCount(done, progress.length)));
  useEffect(() => {
    if (findings.state !== "checked") return;
    if (said.current.step === step && said.current.done !== done) sayDone();
    said.current = { step, done };
  }, [findings.state, step, done]);
  const goTo = (other: GuidedStep): void => {
    flushFields();
    go({ place: "map", map: map.id, view: "guided", step: other });
    scrollTo({ top: 0 });
  };
  const next = guidedSteps[number + 1];
  const back = guidedSteps[number - 1];
  return (
    <>
      <main className={shell.main} id="fields" tabIndex={-1}>
        <div className={css.split}>
          <div className={shell.column}>
            {views}
            <StepRail step={step} onStep={goTo} />
            <div className={css.where}>
              <span>{words.guided.stepOf(number + 1)} · <strong>{words.guided.steps[step]}</strong></span>
              {findings.state === "none" ? <span>{words.guided.checking}</span>
                : <Link as="button" className={`${css.small ?? ""} ${css.target ?? ""}`} onClick={() => document.getElementById("done-when")?.focus()}>{words.guided.doneCount(done, progress.length)}</Link>}
            </div>
            <h1 className={css.question} ref={question} tabIndex={-1}>{words.guided.questions[step]}</h1>
            {settings.examples && <p className={css.example}><strong>{words.app.example}{words.colon}</strong>{words.guided.examples[step]}</p>}
            <Fields step={step} stage={stage} />
            <DoneWhen step={step} />
          </div>
          {aside}
        </div>
      </main>
      <Footer
        other={back === undefined ? undefined : { label: words.guided.backStep, onClick: () => goTo(back) }}
        primary={next === undefined ? takeOut
          : { label: words.guided.nextStep(words.guided.steps[next]), icon: <ArrowRightRegular />, onClick: () => goTo(next) }} />
    </>
  );
}

function Fields({ step, stage }: { readonly step: GuidedStep; readonly stage: string | undefined }) {
  switch (step) {
    case "goal": return <GoalStep />;
    case "segments": return <SegmentsStep />;
    case "touchpoints": return <TouchpointsStep stage={stage} />;
    case "emotions": return <EmotionsStep stage={stage} />;
    case "draw": return <DrawStep />;
    case "validate": return <ValidateStep />;
  }
}
