import { Button } from "@fluentui/react-components";
import { textFor } from "../../core/localizedText";
import { StateBadge } from "../files/StateBadge";
import { usePane } from "../state/pane";
import type { Words } from "../words";
import { Verbs } from "./Verbs";
import type { HeldMap } from "./work";
import shell from "../shell/shell.module.css";
import css from "./document.module.css";

/** The slides that a map stands on: "Slides 4–7, 9". */
export function slidesOf(words: Words, { slides }: HeldMap): string {
  const runs: [number, number][] = [];
  for (const slide of slides) {
    const run = runs.at(-1);
    if (run?.[1] === slide - 1) run[1] = slide;
    else runs.push([slide, slide]);
  }
  const said = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(words.listSeparator);
  return said === "" ? "" : slides.length === 1 ? words.document.slide(said) : words.document.slides(said);
}

/** The maps of the document that are not open in the pane. */
export function OtherMaps({ maps, onProblem }: { readonly maps: readonly HeldMap[]; readonly onProblem: (problem: unknown) => void }) {
  const { words, language, open } = usePane();
  return (
    <ul className={css.maps}>
      {maps.map((held) => {
        const { map, status } = held;
        const title = textFor(map.title, language, map.language) || words.app.notYetNamed;
        return (
          <li key={map.id} className={css.section}>
            <h2>{title}</h2>
            <div className={css.row}><StateBadge state={status.state} /><span className={shell.caption}>{[slidesOf(words, held), words.files.version(status.version), status.edits.length > 0 && words.files.edits(status.edits.length)].filter(Boolean).join(" · ")}</span></div>
            <div className={css.row}><Button onClick={() => open(held.against ?? map, { to: { place: "files", map: map.id } })}>{words.document.openThis}</Button></div>
            <Verbs held={held} onProblem={onProblem} />
          </li>
        );
      })}
    </ul>
  );
}
