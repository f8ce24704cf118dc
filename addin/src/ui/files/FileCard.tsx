import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { Change, PlanAnswer, StatusAnswer } from "../../api/answers";
import { apart, saysTheSame } from "../../core/changes";
import { languages, type Language } from "../../core/language";
import { useMap, usePane } from "../state/pane";
import { useTexts } from "../state/useTexts";
import { wordsOf } from "../words";
import { placeName } from "./placeName";
import { StateBadge } from "./StateBadge";
import css from "./files.module.css";

interface Properties {
  readonly name: string;
  readonly about?: ReactNode;
  /** What the file is called; absent: "In this file". */
  readonly here?: string | undefined;
  readonly status: StatusAnswer;
  readonly plan: Pick<PlanAnswer, "incoming" | "edits" | "conflicts" | "proposedRemovals" | "findings">;
  readonly children?: ReactNode;
}

/** How the file stands to the map, and what an update would do, before anything is done. */
export function FileCard({ name, about, here, status, plan, children }: Properties) {
  const { words } = usePane();
  const { map } = useMap();
  const says = words.files;
  const { conflicts, proposedRemovals } = plan;
  const [incoming, edits] = apart(plan);
  const state = saysTheSame(plan) ? "inStep" : status.state;
  const losses = plan.findings.filter((finding) => finding.severity !== "information" && !conflicts.some((conflict) => conflict.path === finding.path));
  return (
    <article className={css.card} aria-label={name}>
      <div className={css.head}>
        <h2 className="minor">{name}</h2>
        <StateBadge state={state} />{about}
      </div>
      <div className={css.facts}>
        <div><span className={css.caption}>{here ?? says.inFile}</span><strong>{says.edits(edits.length)}</strong><span className={css.caption}>{says.onVersion(status.version)}</span></div>
        <div><span className={css.caption}>{says.inMap}</span><strong>{says.changes(incoming.length)}</strong><span className={css.caption}>{says.version(map.version ?? 1)}</span></div>
      </div>
      {state === "inStep" ? <p>{says.nothingToDo}</p> : (
        <>
          <h3>{says.whatUpdate}</h3>
          <ul className={css.plan}>
            <li><CheckmarkCircleFilled className={css.ok ?? ""} />{says.goesIn(Math.max(0, incoming.length - conflicts.length))}</li>
            {edits.length > 0 && <li><CheckmarkCircleFilled className={css.ok ?? ""} />{says.editsStay(Math.max(0, edits.length - conflicts.length))}</li>}
            {conflicts.length > 0 && <li><ArrowSwapRegular className={css.warn ?? ""} />{says.bothChanged(conflicts.length)}</li>}
            {proposedRemovals.length > 0 && <li><WarningFilled className={css.warn ?? ""} />{says.removals(proposedRemovals.length)}</li>}
            {losses.slice(0, 3).map((finding) => <li key={finding.code + finding.path + finding.message}><WarningFilled className={css.warn ?? ""} /><span>{finding.message}</span></li>)}
          </ul>
          <details>
            <summary>{says.seeAll}</summary>
            {incoming.length > 0 && <><h3>{says.inMap}</h3><Changes changes={incoming} /></>}
            {edits.length > 0 && <><h3>{here ?? says.inFile}</h3><Changes changes={edits} /></>}
          </details>
        </>
      )}
      {children}
    </article>
  );
}

/** What was said otherwise, place by place. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { words } = usePane();
  const texts = useTexts();
  const valueOf = (value: unknown): string => {
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    const text = (value as { readonly text?: string; readonly name?: string } | null | undefined);
    return texts.of(text?.text ?? text?.name);
  };
  return (
    <ul className={css.changes}>
      {changes.slice(0, 100).map((change) => {
        const other = otherLanguage(change.path, texts.writes);
        const lang = other ?? texts.lang;
        const said = [placeName(change.place, change.path, words), ...(other === undefined ? [] : [wordsOf(other).languageName]), words.files[change.kind]];
        return (
          <li key={change.path + change.kind}>
            <span className={css.caption}>{said.join(" · ")}</span>
            {valueOf(change.before) !== "" && <del lang={lang}>{valueOf(change.before)}</del>}
            {valueOf(change.after) !== "" && <span lang={lang}>{valueOf(change.after)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

// A text's address ends with its language; that in which texts are read here needs no word.
const otherLanguage = (path: string, read: string): Language | undefined => languages.find((language) => language !== read && path.endsWith(`/${language}`));
