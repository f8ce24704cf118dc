import { Button, Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { Footer } from "../shell/Footer";
import { FullPage } from "../shell/FullPage";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import { useSaving } from "../state/useSaving";
import { Comparison } from "./Comparison";
import css from "./share.module.css";

/** Who saved which version, when and why; each can be compared with the map as it is now, and brought in again. */
export default function HistoryPage() {
  const { words, language, service, go, announce } = usePane();
  const { map } = useMap();
  const { saving, library, changes } = useSaving();
  const [chosen, setChosen] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const tag = library?.tag;
  // Asked anew after each save.
  const question = useCallback((signal: AbortSignal) => (tag === undefined ? Promise.resolve(undefined) : service.library.history(map.id, signal)), [service, map.id, tag]);
  const history = useAnswer(question);
  const leave = useCallback(() => go({ place: "share", map: map.id }), [go, map.id]);
  const says = words.sharing;

  const restore = async (number: number): Promise<void> => {
    if (tag === undefined) return;
    setProblem(undefined);
    try {
      await service.library.restore(map.id, number, tag, crypto.randomUUID());
      saving.took(await service.library.get(map.id));
      announce(says.restored(number));
      setChosen(undefined);
    } catch (reason) {
      setProblem(reason);
    }
  };
  const versions = history.value?.versions ?? [];
  const footer = chosen === undefined || chosen === versions[0]?.number ? undefined
    : <Footer note={changes > 0 ? says.saveFirst : says.restoreSays} primary={changes > 0 ? { label: words.share.title, onClick: leave } : { label: says.restore, onClick: () => void restore(chosen) }} />;
  return (
    <FullPage title={says.history} onBack={leave} footer={footer}>
      {history.problem !== undefined && <Problem problem={history.problem} onAgain={history.ask} />}
      {problem !== undefined && <Problem problem={problem} />}
      {history.value === undefined && history.problem === undefined && <Spinner label={words.app.loading} />}
      <ol className={css.versions}>
        {versions.map((version) => (
          <li key={version.number}>
            <Button appearance="subtle" className={css.version ?? ""} aria-pressed={chosen === version.number} onClick={() => setChosen(chosen === version.number ? undefined : version.number)}>
              <span className={css.versionText}>
                <span className="unseen">{says.compare(version.number)}</span>
                <strong>{says.save(version.number)}</strong>
                <span>{typeof version.why === "string" && version.why !== "" ? version.why : says.noWhy}</span>
                <span className={css.caption}>{says.whoWhen(typeof version.who === "string" && version.who !== "" ? version.who : says.somebody, new Date(version.when).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" }))}</span>
              </span>
            </Button>
            {chosen === version.number && <Comparison number={version.number} />}
          </li>
        ))}
      </ol>
    </FullPage>
  );
}
