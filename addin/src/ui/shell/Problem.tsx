import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { ServiceProblem } from "../../api/problem";
import { NotAgreed } from "../document/work";
import { DocumentProblem } from "../../host/openDocument";
import { usePane } from "../state/pane";
import css from "./shell.module.css";

/** What went wrong: what is safe, what happened, where, the code, and the way out. It stays until it is over. */
export function Problem({ problem, onAgain }: { readonly problem: unknown; readonly onAgain?: (() => void) | undefined }) {
  if (problem instanceof DocumentProblem || problem instanceof NotAgreed) return <OfOffice problem={problem} onAgain={onAgain} />;
  return <OfService problem={problem} onAgain={onAgain} />;
}

// What Office refused. A file that was changed meanwhile is not refused: it is looked at once more.
function OfOffice({ problem, onAgain }: { readonly problem: DocumentProblem | NotAgreed; readonly onAgain?: (() => void) | undefined }) {
  const { words } = usePane();
  const says = words.document;
  const isChanged = problem instanceof NotAgreed || problem.code === "ChangedMeanwhile";
  const isStopped = problem instanceof DocumentProblem && problem.kind === "stopped";
  return (
    <MessageBar intent={isChanged || isStopped ? "info" : "error"} layout="multiline" role="alert">
      <MessageBarBody>
        <div className={css.problem}>
          <MessageBarTitle>{isChanged ? says.changedMeanwhile : says.problems[problem.kind]}</MessageBarTitle>
          {!isChanged && <span>{says.problems[`${problem.kind}Says`]}</span>}
          <span className={css.caption}>{words.problems.nothingLost}{!isChanged && !isStopped && <> · {words.problems.code} {problem.code}</>}</span>
        </div>
      </MessageBarBody>
      {onAgain !== undefined && <MessageBarActions><Button onClick={onAgain}>{words.problems.tryAgain}</Button></MessageBarActions>}
    </MessageBar>
  );
}

function OfService({ problem, onAgain }: { readonly problem: unknown; readonly onAgain?: (() => void) | undefined }) {
  const { words, host, announce, signIn, signedIn } = usePane();
  const said = problem instanceof ServiceProblem ? problem : undefined;
  const offline = said?.status === 0;
  // Who has to sign in is told so once, with the way, above everything else.
  if (said?.status === 401 && (signedIn.kind === "out" || signedIn.kind === "lost" || signedIn.kind === "impossible")) {
    return signedIn.kind === "impossible" ? <p>{words.signIn.needed}</p> : <p>{words.signIn.needed} <Link as="button" inline onClick={() => void signIn.ask()}>{words.signIn.enter}</Link></p>;
  }
  return (
    <MessageBar intent={offline ? "info" : "error"} layout="multiline" role="alert">
      <MessageBarBody>
        <div className={css.problem}>
          <MessageBarTitle>{offline ? words.problems.offline : said?.title === undefined || said.title === "" ? words.problems.unexpected : said.title}</MessageBarTitle>
          <span>{offline ? words.problems.offlineSays : said?.wayOut}</span>
          {said !== undefined && said.findings.length > 1 && <ul>{said.findings.slice(0, 5).map((finding) => <li key={finding.code + finding.path}>{finding.message}</li>)}</ul>}
          <span className={css.caption}>{words.problems.nothingLost}{said !== undefined && said.code !== "" && <> · {words.problems.code} {said.code}</>}</span>
        </div>
      </MessageBarBody>
      <MessageBarActions>
        {onAgain !== undefined && <Button onClick={onAgain}>{words.problems.tryAgain}</Button>}
        {!offline && <Button appearance="transparent" onClick={() => {
          // What helps to find the cause, and none of the map's words.
          const details = ["JourneyOffice", said?.code, said?.status, host.kind, new Date().toISOString(), navigator.userAgent].filter((part) => part !== undefined && part !== "").join(" · ");
          navigator.clipboard.writeText(details).then(() => announce(words.problems.detailsCopied), () => undefined);
        }}>{words.problems.copyDetails}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

/** Where nothing could be shown because something is missing: one sentence and a way. */
export function Missing({ says, action, onAction }: { readonly says: string; readonly action?: string; readonly onAction?: () => void }) {
  return <p className={css.caption}>{says}{action !== undefined && <> <Link as="button" inline onClick={onAction}>{action}</Link></>}</p>;
}
