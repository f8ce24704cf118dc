import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ServiceProblem } from "../../api/problem";
import { usePane } from "../state/pane";
import { documentOf, useDocument } from "./state";
import type { HeldMap } from "./work";
import css from "./document.module.css";

/** What else can be done with a map of the document: its source, its link, copies. */
export function Verbs({ held, onProblem }: { readonly held: HeldMap; readonly onProblem: (problem: unknown) => void }) {
  const { words, host, service, session, open, go, announce } = usePane();
  const { run } = useDocument();
  const [asks, setAsks] = useState(false);
  const says = words.document;
  const document = documentOf(host);
  const { map } = held;
  const isOpen = session?.current().id === map.id;

  const openSource = (): void => {
    service.library.get(map.id).then(
      (library) => open(library.map, { library, to: { place: "files", map: map.id } }),
      // The library has none: what the document holds is all there is.
      (problem: unknown) => (problem instanceof ServiceProblem && problem.status === 404 ? open(held.against ?? map, { to: { place: "files", map: map.id } }) : onProblem(problem)),
    );
  };
  const copy = (make: "update" | "freeze") => run(async (work) => {
    const file = await document.bytes(work);
    await document.openCopy(make === "freeze" ? await service.freeze(file) : await service.update(file, session?.current() ?? map, {}));
    announce(says.copied);
  });
  const breakLink = async (): Promise<void> => {
    setAsks(false);
    if (await run(() => document.forget(map.id))) announce(says.broken);
  };
  return (
    <details className={css.more}>
      <summary>{says.more}</summary>
      {asks
        ? <div className={css.sure} role="group" aria-label={says.breakLink}>
            <p>{says.sure[document.kind]}</p>
            <div className={css.row}><Button onClick={() => setAsks(false)}>{words.app.cancel}</Button><Button appearance="primary" onClick={() => void breakLink()}>{says.breakLink}</Button></div>
          </div>
        : <div className={css.row}>
            <Button size="small" onClick={openSource}>{says.openSource}</Button>
            <Button size="small" onClick={() => go({ place: "start", page: "open" })}>{says.relink}</Button>
            {document.isReadOnly !== true && <Button size="small" onClick={() => setAsks(true)}>{says.breakLink}</Button>}
            {document.abilities.copy.works && <Button size="small" onClick={() => void copy("freeze")}>{says.freeze}</Button>}
            {document.abilities.copy.works && isOpen && <Button size="small" onClick={() => void copy("update")}>{says.copy}</Button>}
          </div>}
    </details>
  );
}
