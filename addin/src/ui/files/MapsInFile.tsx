import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef } from "react";
import type { ReadAnswer } from "../../api/answers";
import { textFor } from "../../core/localizedText";
import type { NamedFile } from "../../host/officeHost";
import { Loading } from "../shell/Loading";
import { Problem } from "../shell/Problem";
import { usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import css from "./files.module.css";

/** The maps of a file that has several, by their titles, to choose the one that is meant. */
export function MapsInFile({ file, maps, onChosen }: { readonly file: NamedFile; readonly maps: readonly string[]; readonly onChosen: (chosen: ReadAnswer) => void }) {
  const { words, language, service } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const read = useAnswer(useCallback(() => Promise.all(maps.map((id) => service.read(file, id))), [service, file, maps]));
  const isRead = read.value !== undefined;
  useEffect(() => {
    if (isRead) heading.current?.focus();
  }, [isRead]);
  if (read.problem !== undefined) return <Problem problem={read.problem} onAgain={read.ask} />;
  if (read.value === undefined) return <Loading label={words.open.reading(file.name)} />;
  return (
    <section className={css.several}>
      <h2 ref={heading} tabIndex={-1}>{words.open.several(file.name)}</h2>
      {read.value.map((answer) => (
        <Button key={answer.map.id} onClick={() => onChosen(answer)}>{textFor(answer.map.title, language, answer.map.language) || words.app.notYetNamed} · {words.open.version(answer.map.version ?? 1)}</Button>
      ))}
    </section>
  );
}
