import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { ServiceProblem } from "../../api/problem";
import { MapsInFile } from "./MapsInFile";
import { usePane, type TakenFile } from "../state/pane";

/** The file holds another map: it can be opened instead. The draft of this one stays. */
export function OtherMap({ file, onProblem }: { readonly file: TakenFile; readonly onProblem: (problem: unknown) => void }) {
  const { words, service, open } = usePane();
  const [several, setSeveral] = useState<readonly string[]>();
  const openIt = (): void => {
    service.read(file).then(({ map }) => open(map), (problem: unknown) => {
      if (problem instanceof ServiceProblem && problem.maps.length > 0) setSeveral(problem.maps);
      else onProblem(problem);
    });
  };
  if (several !== undefined) return <MapsInFile file={file} maps={several} onChosen={({ map }) => open(map)} />;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.files.otherMap}</MessageBarBody>
      <MessageBarActions><Button onClick={openIt}>{words.files.openOther}</Button></MessageBarActions>
    </MessageBar>
  );
}
