import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import { readersLanguage, textFor } from "../../core/localizedText";
import { entries } from "../../core/map";
import { changedIds, withFrames } from "../../core/markedPicture";
import { Changes } from "../files/FileCard";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import css from "./share.module.css";

/** What an old version said otherwise than the map says now: as pictures side by side, and in words. */
export function Comparison({ number }: { readonly number: number }) {
  const { words, language, service } = usePane();
  const { map } = useMap();
  const content = readersLanguage(map, language);
  const compared = useAnswer(useCallback(async (signal: AbortSignal) => {
    const then = await service.library.version(map.id, number, signal);
    const [changes, ...pictures] = await Promise.all([service.library.diff(then, map, signal), service.picture(then, content, signal), service.picture(map, content, signal)]);
    const changed = changedIds(changes, [...entries(then, "items"), ...entries(map, "items")]);
    const framed = await Promise.all(pictures.map(async (picture) => new Blob([withFrames(await picture.text(), changed)], { type: "image/svg+xml" })));
    return { then, changes: changes.filter((change) => change.path !== "/version"), isMarked: changed.size > 0, pictures: framed.map((picture) => URL.createObjectURL(picture)) };
  }, [service, map, number, content]));
  const pictures = compared.value?.pictures;
  useEffect(() => () => pictures?.forEach((picture) => URL.revokeObjectURL(picture)), [pictures]);
  const says = words.sharing;
  if (compared.problem !== undefined) return <Problem problem={compared.problem} onAgain={compared.ask} />;
  if (compared.value === undefined) return <Spinner label={says.comparing} />;
  const { then, changes, isMarked } = compared.value;
  const names = [says.before(number), says.after];
  // A review has no name but its department's.
  const named = changes.map((change) => {
    const id = /^\/reviews\/([^/]+)/.exec(change.path)?.[1];
    const review = id === undefined ? undefined : [...entries(map, "reviews"), ...entries(then, "reviews")].find((entry) => entry.id === id);
    const department = entries(map, "departments").find((entry) => entry.id === review?.department);
    return review === undefined ? change : { ...change, place: words.review.of(textFor(department?.name, language, map.language)) };
  });
  return (
    <div className={css.comparison}>
      <div className={css.pictures}>
        {compared.value.pictures.map((picture, index) => (
          <figure key={picture}>
            <figcaption className={css.caption}>{names[index]}</figcaption>
            <img src={picture} alt={says.picture(names[index] ?? "")} />
          </figure>
        ))}
      </div>
      {isMarked && <p className={css.caption}>{says.marked}</p>}
      <h2 className="minor">{says.differences(changes.length)}</h2>
      <Changes changes={named} />
    </div>
  );
}
