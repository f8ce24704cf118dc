import { useCallback, useState } from "react";
import type { ReadAnswer } from "../../api/answers";
import { ServiceProblem } from "../../api/problem";
import { ownCopy } from "../../core/copies";
import type { NamedFile } from "../../host/officeHost";
import { DropFile } from "../fields/DropFile";
import { FullPage } from "../shell/FullPage";
import { Loading } from "../shell/Loading";
import { Problem } from "../shell/Problem";
import { MapsInFile } from "../files/MapsInFile";
import { usePane } from "../state/pane";
import { Library } from "./Library";
import { Shared } from "./Shared";

/** A map from a file, from the library, or from what others shared. */
export default function OpenMap() {
  const { words, language, service, hasOneDrive, signedIn, go, open, takeFile, announce } = usePane();
  const mayAsk = signedIn.kind === "in" || signedIn.kind === "needless";
  const [reading, setReading] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const [several, setSeveral] = useState<{ readonly file: NamedFile; readonly maps: readonly string[] }>();
  const leave = useCallback(() => go({ place: "start" }), [go]);

  const take = (file: NamedFile, { map, conflicts }: ReadAnswer): void => {
    const isOwn = map.template !== true;
    // What waits in the file is decided where it can be seen on both sides.
    open(isOwn ? map : ownCopy(map, language), conflicts.length > 0 ? { to: { place: "files", map: map.id } } : {});
    if (conflicts.length === 0) return;
    takeFile({ ...file, isChanged: false });
    announce(words.open.conflictsWait(conflicts.length));
  };
  const read = async (file: NamedFile): Promise<void> => {
    setProblem(undefined);
    setSeveral(undefined);
    setReading(file.name);
    try {
      take(file, await service.read(file));
    } catch (reason) {
      if (reason instanceof ServiceProblem && reason.maps.length > 0) setSeveral({ file, maps: reason.maps });
      else setProblem(reason);
    } finally {
      setReading(undefined);
    }
  };
  return (
    <FullPage title={words.open.title} onBack={leave}>
      <DropFile says={words.open.drop} choose={words.open.choose} kinds={words.open.kinds} onFile={(file) => void read(file)} />
      {reading !== undefined && <Loading label={words.open.reading(reading)} />}
      {problem !== undefined && <Problem problem={problem} />}
      {several !== undefined && <MapsInFile file={several.file} maps={several.maps} onChosen={(chosen) => take(several.file, chosen)} />}
      {mayAsk && <Library onProblem={setProblem} />}
      {mayAsk && hasOneDrive && <Shared onProblem={setProblem} />}
    </FullPage>
  );
}
