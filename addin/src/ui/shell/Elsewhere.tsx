import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef } from "react";
import { flushFields } from "../fields/pending";
import { usePane } from "../state/pane";
import { useFindings } from "../state/useFindings";
import { useSaving } from "../state/useSaving";
import { SignInBar } from "./SignInBar";
import css from "./shell.module.css";

/** What has to be known at every place: the sign-in, what somebody else saved, what both sides changed. */
export function Elsewhere() {
  const { words, route, go, session, signedIn } = usePane();
  const { saving, elsewhere, merging, doing, changes } = useSaving();
  const isOffline = useFindings().state === "offline";
  useSavingSaid();
  const says = words.library;
  const map = session?.current().id ?? "";
  const bringIn = (): void => {
    flushFields();
    void saving.bringIn();
  };
  const conflicts = merging?.conflicts.length ?? 0;
  const asksSignIn = signedIn.kind === "out" || signedIn.kind === "lost" || signedIn.kind === "impossible";
  if (!asksSignIn && !isOffline && elsewhere === undefined && (conflicts === 0 || route.place === "share")) return null;
  return (
    <section className={css.bars} aria-label={says.notices}>
      <SignInBar />
      {isOffline && (
        <MessageBar intent="info" layout="multiline" role="status">
          <MessageBarBody><MessageBarTitle>{words.problems.offline}</MessageBarTitle> {words.problems.offlineSays}{doing === "waiting" && ` ${says.waitingSays(changes)}`}</MessageBarBody>
        </MessageBar>
      )}
      {conflicts > 0 && route.place !== "share" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody><MessageBarTitle>{says.conflicts(conflicts)}</MessageBarTitle> {says.decideFirst}</MessageBarBody>
          <MessageBarActions><Button onClick={() => go({ place: "share", map, page: "conflicts" })}>{says.decide(conflicts)}</Button></MessageBarActions>
        </MessageBar>
      )}
      {elsewhere !== undefined && conflicts === 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody><MessageBarTitle>{says.elsewhere}</MessageBarTitle> {says.elsewhereSays(elsewhere.map.version ?? 1)}</MessageBarBody>
          <MessageBarActions><Button onClick={bringIn}>{says.bringIn}</Button></MessageBarActions>
        </MessageBar>
      )}
    </section>
  );
}

// Saves are said to who does not see the header.
function useSavingSaid(): void {
  const { words, announce } = usePane();
  const { savedAt, elsewhere, doing } = useSaving();
  const last = useRef({ savedAt, isElsewhere: elsewhere !== undefined, doing });
  const say = useEffectEvent((text: string) => announce(text));
  useEffect(() => {
    const before = last.current;
    last.current = { savedAt, isElsewhere: elsewhere !== undefined, doing };
    if (savedAt !== undefined && savedAt !== before.savedAt) say(words.library.savedNow);
    else if (elsewhere !== undefined && !before.isElsewhere) say(words.library.elsewhere);
    else if (doing === "waiting" && before.doing !== "waiting") say(words.library.waiting);
  }, [savedAt, elsewhere, doing, words]);
}
