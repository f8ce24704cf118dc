import { Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useCallback, useDeferredValue, useState } from "react";
import type { LibraryMap } from "../../api/answers";
import { Problem } from "../shell/Problem";
import { usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import { Way } from "./Way";
import css from "./start.module.css";

// Those that somebody looks for were most often changed a short while ago.
const lastChanged = (map: LibraryMap): string => map.files.reduce((last, file) => (file.modified > last ? file.modified : last), "");

/** The maps of the library, or those with the words that are looked for; the last changed first. */
export function Library({ onProblem }: { readonly onProblem: (problem: unknown) => void }) {
  const { words, language, service, open } = usePane();
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search);
  const maps = useAnswer(useCallback((signal: AbortSignal) => service.library.find(wanted, signal), [service, wanted]));
  const take = (id: string): void => {
    service.library.get(id).then((library) => open(library.map, { library }), onProblem);
  };
  const found = maps.value?.toSorted((left, right) => (lastChanged(left) < lastChanged(right) ? 1 : -1));
  const changed = (map: LibraryMap): string => (lastChanged(map) === "" ? "" : ` · ${words.library.changedAt(new Date(lastChanged(map)).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" }))}`);
  return (
    <section className={css.section}>
      <h2>{words.open.library}</h2>
      <Input type="search" contentBefore={<SearchRegular />} placeholder={words.open.search} aria-label={words.open.search} value={search} onChange={(_, data) => setSearch(data.value)} />
      {maps.problem !== undefined && <Problem problem={maps.problem} onAgain={maps.ask} />}
      {found?.length === 0 && <p className={css.caption}>{wanted === "" ? words.open.empty : words.library.none}</p>}
      {found !== undefined && found.length > 1 && <p className={css.caption}>{words.library.recent}</p>}
      <ul className={css.ways}>
        {found?.map((map) => (
          <Way key={map.id} title={map.titles[language] ?? map.title ?? map.id} text={`${words.open.version(map.version)}${changed(map)}`} onClick={() => take(map.id)} />
        ))}
      </ul>
    </section>
  );
}
