import { Input, Spinner } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useCallback, useDeferredValue, useState } from "react";
import { ownCopy } from "../../core/copies";
import type { NamedFile } from "../../host/officeHost";
import { DropFile } from "../fields/DropFile";
import { FullPage } from "../shell/FullPage";
import { Problem } from "../shell/Problem";
import { usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import css from "./start.module.css";

/** A map from a file or from the library. */
export default function OpenMap() {
  const { words, language, service, go, open, takeFile, announce } = usePane();
  const [reading, setReading] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const leave = useCallback(() => go({ place: "start" }), [go]);

  const read = async (file: NamedFile): Promise<void> => {
    setProblem(undefined);
    setReading(file.name);
    try {
      const { map, conflicts } = await service.read(file);
      const isOwn = map.template !== true;
      // What waits in the file is decided where it can be seen on both sides.
      open(isOwn ? map : ownCopy(map, language), conflicts.length > 0 ? { to: { place: "files", map: map.id } } : {});
      if (conflicts.length > 0) {
        takeFile({ ...file, isChanged: false });
        announce(words.open.conflictsWait(conflicts.length));
      }
    } catch (reason) {
      setProblem(reason);
    } finally {
      setReading(undefined);
    }
  };
  return (
    <FullPage title={words.open.title} onBack={leave}>
      <DropFile says={words.open.drop} choose={words.open.choose} kinds={words.open.kinds} onFile={(file) => void read(file)} />
      {reading !== undefined && <Spinner label={words.open.reading(reading)} />}
      {problem !== undefined && <Problem problem={problem} />}
      <Library onProblem={setProblem} />
    </FullPage>
  );
}

function Library({ onProblem }: { readonly onProblem: (problem: unknown) => void }) {
  const { words, language, service, open } = usePane();
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const maps = useAnswer(useCallback((signal: AbortSignal) => service.maps(wanted, signal), [service, wanted]));
  const take = (id: string): void => {
    service.map(id).then(({ map, tag }) => open(map, { libraryTag: tag }), onProblem);
  };
  return (
    <section className={css.section}>
      <h2>{words.open.library}</h2>
      <Input type="search" contentBefore={<SearchRegular />} placeholder={words.open.search} aria-label={words.open.search} value={search} onChange={(_, data) => setSearch(data.value)} />
      {maps.problem !== undefined && <Problem problem={maps.problem} onAgain={maps.ask} />}
      {maps.value?.length === 0 && <p className={css.caption}>{words.open.empty}</p>}
      <ul className={css.ways}>
        {maps.value?.map((map) => (
          <li key={map.id}>
            <button type="button" className={css.way} onClick={() => take(map.id)}>
              <span className={css.wayText}>
                <strong>{map.titles[language] ?? map.title ?? map.id}</strong>
                <span className={css.caption}>{words.open.version(map.version)}{map.files[0] !== undefined && ` · ${map.files[0].name}`}</span>
              </span>
              <ChevronRightRegular />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
