import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useContext } from "react";
import { Problem } from "../shell/Problem";
import { usePane } from "../state/pane";
import { SheetContext } from "./state";

/** Says what came from the sheets, and what has to be decided. Read aloud by the announcer, as a sum. */
export function SheetNote() {
  const { words, session, go } = usePane();
  const state = useContext(SheetContext);
  if (state === undefined || session === undefined || (state.count === 0 && state.open === 0 && state.problem === undefined)) return null;
  if (state.problem !== undefined) return <Problem problem={state.problem} onAgain={state.again} />;
  const { open } = state;
  return (
    <MessageBar intent={open > 0 ? "warning" : "info"} layout="multiline">
      <MessageBarBody>
        {[state.count > 0 ? words.sheet.came(state.count) : "", open > 0 ? words.sheet.differ(open) : ""].filter((text) => text !== "").join(" ")}
        {open > 0 && <> <Link as="button" onClick={() => go({ place: "files", map: session.current().id })}>{words.sheet.decide}</Link></>}
      </MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.sheet.putAway} onClick={state.putAway} />} />
    </MessageBar>
  );
}
