import { Button, MessageBar, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { useState } from "react";
import { flushSync } from "react-dom";
import type { Shelved } from "../../api/library";
import { answersOf, commentOf, touchpointsOf, type Answer, type Answers } from "../../core/review";
import { contentLanguage, textFor } from "../../core/localizedText";
import { entries, type Department, type LocalizedText, type Review } from "../../core/map";
import { flushFields } from "../fields/pending";
import { TextField } from "../fields/TextField";
import { Footer } from "../shell/Footer";
import { Problem } from "../shell/Problem";
import { SignInBar } from "../shell/SignInBar";
import { usePane } from "../state/pane";
import { AnswerCard } from "./AnswerCard";
import { keepAnswers, readAnswers } from "./keptAnswers";
import { useSending } from "./useSending";
import shell from "../shell/shell.module.css";
import css from "./review.module.css";

interface Properties {
  readonly shelved: Shelved;
  readonly department: Department;
  /** What the department has said of this version already. */
  readonly given: Review | undefined;
  readonly onSent: (shelved: Shelved) => void;
}

const isComplete = (answer: Answer | undefined): boolean => answer !== undefined && (answer.kind === "agree" || answer.text.trim() !== "");

/** The department's touchpoints with an answer for each; what is filled in is kept in this browser until it is sent. */
export function ReviewForm({ shelved, department, given, onSent }: Properties) {
  const { words, language } = usePane();
  const { map } = shelved;
  const version = map.version ?? 1;
  const say = (text: LocalizedText | undefined): string => textFor(text, language, map.language);
  const [filled, setFilled] = useState(() => readAnswers(map.id, department.id, version) ?? { answers: given === undefined ? {} : answersOf(map, given, say), person: say(given?.person), comment: say(given === undefined ? undefined : commentOf(given)?.text) });
  const [asksMissing, setAsksMissing] = useState(false);
  const sending = useSending((next) => {
    keepAnswers(map.id, department.id, version, undefined);
    onSent(next);
  });
  const says = words.review;
  const own = touchpointsOf(map, department.id);
  const open = own.filter(({ touchpoint }) => !isComplete(filled.answers[touchpoint.id]));
  const channels = new Map(entries(map, "channels").map((channel) => [channel.id, say(channel.name)]));

  const fill = (change: { readonly answers?: Answers; readonly person?: string; readonly comment?: string }): void => setFilled((last) => {
    const next = { ...last, ...change, answers: { ...last.answers, ...change.answers } };
    keepAnswers(map.id, department.id, version, next);
    return next;
  });
  const send = (): void => {
    flushSync(flushFields);
    const missing = open[0];
    if (missing !== undefined) {
      flushSync(() => setAsksMissing(true));
      document.getElementById(cardId(missing.touchpoint.id))?.querySelector<HTMLElement>("textarea, input")?.focus();
      return;
    }
    const { answers, person, comment = "" } = filled;
    sending.send({ department: department.id, version, person: person.trim(), when: new Date().toLocaleDateString("sv-SE"), answers, comment: comment.trim(), language: contentLanguage(map, language), over: given }, shelved, says.of(say(department.name) || department.id));
  };
  if (sending.state === "sent") {
    return (
      <main className={shell.main} id="fields"><div className={shell.column}>
        <MessageBar intent="success" layout="multiline" role="status"><MessageBarBody>{says.sent} {says.sentSays}</MessageBarBody></MessageBar>
        <Button className={css.start ?? ""} onClick={sending.again}>{says.change}</Button>
      </div></main>
    );
  }
  return (
    <>
      <main className={shell.main} id="fields">
        <div className={shell.column}>
          <SignInBar />
          <p>{says.question(own.length)}</p>
          <div className={css.done}>
            <p className={css.caption} id="answered">{says.done(own.length - open.length, own.length)}</p>
            <ProgressBar aria-labelledby="answered" thickness="large" value={own.length === 0 ? 0 : (own.length - open.length) / own.length} />
          </div>
          {own.map(({ touchpoint, stages }) => {
            const answer = filled.answers[touchpoint.id];
            const about = [...stages.map((stage) => say(stage.name)), channels.get(touchpoint.channel ?? "") ?? ""].filter((part) => part !== "").join(" · ");
            return <AnswerCard key={touchpoint.id} id={cardId(touchpoint.id)} name={say(touchpoint.name) || words.app.unnamed} about={about === "" ? says.elsewhere : about} answer={answer}
              missing={!asksMissing || isComplete(answer) ? undefined : answer === undefined ? says.missing(1) : says.needText} onAnswer={(next) => fill({ answers: { [touchpoint.id]: next } })} />;
          })}
          <TextField label={says.comment} lines={2} value={filled.comment ?? ""} onChange={(comment) => fill({ comment })} />
          <TextField label={says.you} value={filled.person} onChange={(person) => fill({ person })} />
          {sending.state === "waiting" && <MessageBar intent="info" layout="multiline" role="status"><MessageBarBody>{says.offline}</MessageBarBody></MessageBar>}
          {sending.problem !== undefined && <Problem problem={sending.problem} onAgain={send} />}
          <p className={css.caption}>{says.keptHere}</p>
        </div>
      </main>
      <Footer primary={{ label: sending.state === "sending" ? says.sending : says.send, onClick: send }} />
    </>
  );
}

const cardId = (touchpoint: string): string => `review-${touchpoint}`;
