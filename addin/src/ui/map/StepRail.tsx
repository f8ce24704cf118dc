import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { useRef } from "react";
import { guidedSteps, isDone, type GuidedStep } from "../../core/steps";
import { useMap, usePane } from "../state/pane";
import { useFindings } from "../state/useFindings";
import css from "./map.module.css";

/** The six steps: one stop of the Tab key, arrows inside. */
export function StepRail({ step, onStep }: { readonly step: GuidedStep; readonly onStep: (step: GuidedStep) => void }) {
  const { words } = usePane();
  const { map } = useMap();
  const findings = useFindings();
  const rail = useRef<HTMLElement>(null);
  const move = (from: number, by: number): void => (rail.current?.children[(from + by + guidedSteps.length) % guidedSteps.length] as HTMLElement | undefined)?.focus();
  return (
    <nav className={css.rail} aria-label={words.guided.rail} ref={rail}>
      {guidedSteps.map((other, index) => {
        const done = findings.state !== "none" && isDone(other, findings.all, map);
        return (
          <button key={other} type="button" className={css.railStep} data-done={done} aria-current={other === step ? "step" : undefined} tabIndex={other === step ? 0 : -1} onClick={() => onStep(other)}
            onKeyDown={(event) => {
              if (event.key === "ArrowRight") move(index, 1);
              else if (event.key === "ArrowLeft") move(index, -1);
            }}>
            <span className={css.circle}>{done && other !== step ? <><CheckmarkFilled /><span className="unseen">{index + 1}</span></> : index + 1}</span>
            <span className={css.railName}>{words.guided.steps[other]}</span>
            {done && <span className="unseen">{words.guided.done}</span>}
          </button>
        );
      })}
    </nav>
  );
}
