import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useCallback, useDeferredValue, useState } from "react";
import { Problem } from "../shell/Problem";
import { usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import { Way } from "./Way";
import css from "./start.module.css";

/** What others shared: taken up by the link that they gave, or found. */
export function Shared({ onProblem }: { readonly onProblem: (problem: unknown) => void }) {
  const { words, language, service, open } = usePane();
  const [link, setLink] = useState("");
  const [search, setSearch] = useState("");
  const [isOpening, setOpening] = useState(false);
  const wanted = useDeferredValue(search);
  const found = useAnswer(useCallback((signal: AbortSignal) => service.sharing.found(wanted, signal), [service, wanted]));
  const says = words.library;

  // Taken up by its address it is among the caller's maps, so that a save goes to it and not into a copy. A file may be a deck: which map it
  // carries is known once it is read; what the map says now is the library's.
  const take = async (address: string): Promise<void> => {
    const { name } = await service.sharing.takeUp(address);
    const { map } = await service.read({ name: name.split("/").at(-1) ?? name, bytes: await service.library.file(name) });
    const library = await service.library.get(map.id);
    open(library.map, { library });
  };
  const begin = (opening: Promise<void>): void => {
    setOpening(true);
    opening.catch(onProblem).finally(() => setOpening(false));
  };
  return (
    <section className={css.section}>
      <h2>{says.shared}</h2>
      <form className={css.link} onSubmit={(event) => {
        event.preventDefault();
        if (link.trim() !== "") begin(take(link.trim()));
      }}>
        <Field label={says.link} hint={says.linkSays}><Input type="url" value={link} onChange={(_, data) => setLink(data.value)} /></Field>
        <Button type="submit">{says.openLink}</Button>
      </form>
      {isOpening && <Spinner label={words.app.loading} />}
      <Input type="search" contentBefore={<SearchRegular />} placeholder={says.findShared} aria-label={says.findShared} value={search} onChange={(_, data) => setSearch(data.value)} />
      {found.problem !== undefined && <Problem problem={found.problem} onAgain={found.ask} />}
      {found.value?.length === 0 && wanted !== "" && <p className={css.caption}>{says.noShared}</p>}
      <ul className={css.ways}>
        {found.value?.map((file) => (
          <Way key={file.name} title={file.fileName ?? file.name} onClick={() => begin(take(file.address ?? file.name))}
            text={[typeof file.by === "string" ? says.by(file.by) : "", says.changedAt(new Date(file.modified).toLocaleDateString(language, { dateStyle: "medium" }))].filter((part) => part !== "").join(" · ")} />
        ))}
      </ul>
    </section>
  );
}
