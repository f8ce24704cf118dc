import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { usePane } from "../state/pane";

/** Says that somebody is not signed in, or not any more, where the service wants it; what can be done without goes on. */
export function SignInBar() {
  const { words, signIn, signedIn } = usePane();
  if (signedIn.kind !== "out" && signedIn.kind !== "lost" && signedIn.kind !== "impossible") return null;
  const says = words.signIn;
  const isLost = signedIn.kind === "lost";
  const problem = signedIn.kind === "impossible" ? undefined : signedIn.problem;
  return (
    <div>
      <MessageBar intent={isLost ? "warning" : "info"} layout="multiline" {...(isLost ? { role: "alert" } : {})}>
        <MessageBarBody>
          <MessageBarTitle>{isLost ? says.lost : says.out}</MessageBarTitle>{" "}
          {signedIn.kind === "impossible" ? says.impossible : problem !== undefined ? says[problem.kind] : isLost ? says.lostSays : says.outSays}
          {problem?.kind === "failed" && problem.code !== "" && <> {words.problems.code} {problem.code}</>}
        </MessageBarBody>
        {signedIn.kind !== "impossible" && <MessageBarActions><Button onClick={() => void signIn.ask()}>{isLost ? says.again : says.enter}</Button></MessageBarActions>}
      </MessageBar>
    </div>
  );
}
