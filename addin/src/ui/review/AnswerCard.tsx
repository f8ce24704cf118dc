import { CheckmarkFilled } from "@fluentui/react-icons/svg/checkmark";
import { FlagFilled } from "@fluentui/react-icons/svg/flag";
import { useId } from "react";
import type { Answer } from "../../core/review";
import { DateField } from "../fields/DateField";
import { TextField } from "../fields/TextField";
import { usePane } from "../state/pane";
import css from "./review.module.css";

interface Properties {
  readonly id: string;
  readonly name: string;
  /** Stages and channel. */
  readonly about: string;
  readonly answer: Answer | undefined;
  /** What is missing, said at the card. */
  readonly missing: string | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

/** One touchpoint: it is so, or what is true, who puts it right and by when. */
export function AnswerCard({ id, name, about, answer, missing, onAnswer }: Properties) {
  const { words } = usePane();
  const says = words.review;
  const group = useId();
  const notSo = answer?.kind === "notSo" ? answer : undefined;
  return (
    <fieldset className={css.card} id={id}>
      <legend className="unseen">{name}</legend>
      <h2 className="minor" aria-hidden="true">{name}</h2>
      <p className={css.caption}>{about}</p>
      <div className={css.answers}>
        <label className={css.answer} data-kind="agree">
          <input type="radio" name={group} checked={answer?.kind === "agree"} onChange={() => onAnswer({ kind: "agree" })} />
          {answer?.kind === "agree" && <CheckmarkFilled />}<span>{says.agree}</span>
        </label>
        <label className={css.answer} data-kind="notSo">
          <input type="radio" name={group} checked={notSo !== undefined} onChange={() => onAnswer({ kind: "notSo", text: "", owner: "", due: "" })} />
          {notSo !== undefined && <FlagFilled />}<span>{says.notSo}</span>
        </label>
      </div>
      {notSo !== undefined && (
        <>
          <TextField label={says.true} lines={2} value={notSo.text} onChange={(text) => onAnswer({ ...notSo, text })} />
          <div className={css.pair}>
            <TextField label={says.who} value={notSo.owner} onChange={(owner) => onAnswer({ ...notSo, owner })} />
            <DateField label={says.due} value={notSo.due} onChange={(due) => onAnswer({ ...notSo, due })} />
          </div>
        </>
      )}
      {missing !== undefined && <p className={css.missing} role="alert">{missing}</p>}
    </fieldset>
  );
}
