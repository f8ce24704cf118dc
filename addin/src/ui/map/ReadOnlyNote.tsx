import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { ownCopy } from "../../core/copies";
import { schemaVersion } from "../../core/map";
import { useMap, usePane } from "../state/pane";

/** Says why a map can only be looked at, and how to go on in a copy. */
export function ReadOnlyNote() {
  const { words, language, open } = usePane();
  const { map, session } = useMap();
  if (!session.isReadOnly) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody><MessageBarTitle>{words.problems.readOnly}</MessageBarTitle> {words.problems.readOnlyWhy(map.schemaVersion ?? schemaVersion, schemaVersion)} {words.problems.code} JO1004</MessageBarBody>
      <MessageBarActions><Button onClick={() => open({ ...ownCopy(map, language), schemaVersion })}>{words.problems.makeCopy}</Button></MessageBarActions>
    </MessageBar>
  );
}
