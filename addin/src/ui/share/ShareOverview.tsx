import { flushSync } from "react-dom";
import { useState } from "react";
import { addressOf } from "../../core/route";
import { hasRound, progressOfReviews, startRound } from "../../core/review";
import { flushFields } from "../fields/pending";
import { Footer } from "../shell/Footer";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import { useSaving } from "../state/useSaving";
import { useTexts } from "../state/useTexts";
import { ByHand } from "./ByHand";
import { LibraryCard } from "./LibraryCard";
import { ReviewRound } from "./ReviewRound";
import { useCopy } from "./useCopy";
import shell from "../shell/shell.module.css";
import css from "./share.module.css";

/** The map in the library and its round of reviews. The primary button is what comes next: save, ask for a review, hand out its links. */
export function ShareOverview() {
  const { words, hasOneDrive, go, announce } = usePane();
  const { map, session } = useMap();
  const texts = useTexts();
  const { saving, library, merging, doing, changes, problem } = useSaving();
  const { copy, byHand } = useCopy();
  const [why, setWhy] = useState("");
  const where = hasOneDrive ? words.library.oneDrive : words.library.library;
  const progress = progressOfReviews(map);
  const linkOf = (department: string): string => new URL(addressOf({ place: "review", map: map.id, department }), location.href).href;

  const save = (): void => {
    flushSync(flushFields);
    saving.save(why.trim() === "" ? undefined : why.trim()).then(() => setWhy(""), () => undefined);
  };
  const begin = (): void => {
    session.edit(startRound);
    announce(words.review.begun);
    void saving.save(words.review.title(map.version ?? 1));
  };
  const conflicts = merging?.conflicts.length ?? 0;
  const primary = ((): { readonly label: string; readonly onClick: () => void } => {
    if (conflicts > 0) return { label: words.library.decide(conflicts), onClick: () => go({ place: "share", map: map.id, page: "conflicts" }) };
    if (library === undefined || changes > 0) return { label: words.library.save(where), onClick: save };
    if (progress.length === 0) return { label: words.review.setOwners, onClick: () => go({ place: "map", map: map.id, view: "guided", step: "touchpoints" }) };
    if (!hasRound(map)) return { label: words.review.start, onClick: begin };
    const open = progress.filter(({ given }) => given.length === 0);
    const asked = open.length === 0 ? progress : open;
    return { label: words.review.copyLinks, onClick: () => copy(asked.map(({ department }) => `${texts.of(department.name)}${words.colon}${linkOf(department.id)}`).join("\n")) };
  })();
  return (
    <>
      <main className={shell.main} id="fields" tabIndex={-1}>
        <div className={shell.column}>
          <h1>{words.share.title}</h1>
          <LibraryCard where={where} why={why} onWhy={setWhy} onCopy={() => copy(new URL(addressOf({ place: "map", map: map.id, view: "guided", step: "goal" }), location.href).href)} />
          {problem !== undefined && <Problem problem={problem} onAgain={doing === "waiting" ? () => void saving.again() : save} />}
          {byHand !== undefined && <ByHand text={byHand} />}
          <section className={css.section}>
            <h2>{words.review.title(map.version ?? 1)}</h2>
            {progress.length === 0 ? <p>{words.review.none}</p> : hasRound(map)
              ? <ReviewRound progress={progress} onCopy={(department) => copy(linkOf(department))} />
              : <p>{library === undefined || changes > 0 ? words.review.saveFirst : words.review.notBegun}</p>}
          </section>
        </div>
      </main>
      <Footer primary={primary} />
    </>
  );
}
