import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { usePane, type TakenFile } from "../state/pane";

/** The file holds another map: it can be opened instead. The draft of this one stays. */
export function OtherMap({ file, onProblem }: { readonly file: TakenFile; readonly onProblem: (problem: unknown) => void }) {
  const { words, service, open } = usePane();
  const openIt = (): void => {
    service.read(file).then(({ map }) => open(map), onProblem);
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.files.otherMap}</MessageBarBody>
      <MessageBarActions><Button onClick={openIt}>{words.files.openOther}</Button></MessageBarActions>
    </MessageBar>
  );
}
