import { Link } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { progressOf, type GuidedStep } from "../../core/steps";
import { usePane } from "../state/pane";
import { useFindings } from "../state/useFindings";
import { useGoToFinding } from "./useGoToFinding";
import css from "./map.module.css";

/** When a step is done, and the way to what is still missing. */
export function DoneWhen({ step }: { readonly step: GuidedStep }) {
  const { words } = usePane();
  const findings = useFindings();
  const goTo = useGoToFinding();
  return (
    <section className={css.done} id="done-when" tabIndex={-1} aria-label={words.guided.doneWhen}>
      <h2 className="minor">{words.guided.doneWhen}</h2>
      <ul className={css.done}>
        {progressOf(step, findings.all).map((criterion) => {
          const [first] = criterion.open;
          return (
            <li key={criterion.name}>
              {first === undefined && findings.state === "checked" ? <CheckmarkCircleFilled className={css.yes ?? ""} /> : <CircleRegular />}
              <span>{words.guided.criteria[criterion.name]}</span>
              {first !== undefined && <Link as="button" className={css.target ?? ""} onClick={() => goTo(first)}>{words.guided.toFix(criterion.open.length)}</Link>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
