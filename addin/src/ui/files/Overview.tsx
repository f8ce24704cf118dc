import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { apart, saysTheSame } from "../../core/changes";
import { DropFile } from "../fields/DropFile";
import { Footer } from "../shell/Footer";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import { FileCard } from "./FileCard";
import { OtherMap } from "./OtherMap";
import { TakeOut } from "./TakeOut";
import { useComparison } from "./useComparison";
import { useHandOut } from "./useHandOut";
import { useReadEdits } from "./useReadEdits";
import shell from "../shell/shell.module.css";
import css from "./files.module.css";

/** The map's files: taken out, compared, brought in. The primary button is what the file needs most. */
export function Overview() {
  const { words, file, host, go, takeFile } = usePane();
  const { map } = useMap();
  const comparison = useComparison(file, map);
  const handOut = useHandOut();
  const reading = useReadEdits();
  const [problem, setProblem] = useState<unknown>();
  const says = words.files;
  const { status, plan } = comparison ?? {};

  const download = (): void => {
    if (plan === undefined) return;
    host.hand({ name: plan.name, bytes: plan.bytes });
    takeFile({ name: plan.name, bytes: plan.bytes, isChanged: false });
  };
  const primary = ((): { readonly label: string; readonly onClick: () => void } => {
    if (file === undefined || status === undefined || plan === undefined) return { label: says.deck, onClick: () => handOut.run("pptx") };
    const conflicts = plan.result.conflicts.length;
    if (conflicts > 0) return { label: says.decide(conflicts), onClick: () => {
      takeFile({ ...file, deciding: plan });
      go({ place: "files", map: map.id, page: "conflicts" });
    } };
    if (file.isChanged || (plan.result.changed && !saysTheSame(plan.result))) return { label: says.update, onClick: download };
    if (status.edits.length > 0 && !saysTheSame(plan.result)) return { label: says.readEdits, onClick: () => reading.run(file) };
    return { label: says.another, onClick: () => takeFile(undefined) };
  })();
  const readsToo = file !== undefined && plan !== undefined && apart(plan.result)[1].length > 0 && primary.label !== says.readEdits;
  return (
    <>
      <main className={shell.main} id="fields" tabIndex={-1}>
        <div className={shell.column}>
          <h1>{says.title}</h1>
          <TakeOut handOut={handOut} />
          <section className={css.section}>
            <h2>{says.bringIn}</h2>
            {file === undefined
              ? <DropFile says={says.drop} choose={says.choose} kinds={words.open.kinds} onFile={(taken) => takeFile({ ...taken, isChanged: false })} />
              : <>
                  {comparison === undefined && <Spinner label={words.open.reading(file.name)} />}
                  {comparison?.problem !== undefined && <Problem problem={comparison.problem} />}
                  {comparison?.isOther === true && <OtherMap file={file} onProblem={setProblem} />}
                  {status !== undefined && plan !== undefined && <FileCard name={file.name} status={status} plan={plan.result} />}
                  {primary.label !== says.another && <Button onClick={() => takeFile(undefined)}>{says.another}</Button>}
                </>}
            {(problem ?? reading.problem) !== undefined && <Problem problem={problem ?? reading.problem} />}
            {reading.said !== undefined && <p role="status">{reading.said}</p>}
          </section>
        </div>
      </main>
      <Footer primary={primary} other={readsToo ? { label: says.readEdits, onClick: () => reading.run(file) } : undefined} />
    </>
  );
}
