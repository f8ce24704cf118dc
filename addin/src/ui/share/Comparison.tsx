import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import { languages } from "../../core/language";
import { contentLanguage } from "../../core/localizedText";
import { Changes } from "../files/FileCard";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import css from "./share.module.css";

/** What an old version said otherwise than the map says now: as pictures side by side, and in words. */
export function Comparison({ number }: { readonly number: number }) {
  const { words, language, service } = usePane();
  const { map } = useMap();
  const content = languages.find((known) => known === contentLanguage(map, language)) ?? language;
  const compared = useAnswer(useCallback(async (signal: AbortSignal) => {
    const then = await service.library.version(map.id, number, signal);
    const [changes, ...pictures] = await Promise.all([service.library.diff(then, map, signal), service.picture(then, content, signal), service.picture(map, content, signal)]);
    return { changes: changes.filter((change) => change.path !== "/version"), pictures: pictures.map((picture) => URL.createObjectURL(picture)) };
  }, [service, map, number, content]));
  const pictures = compared.value?.pictures;
  useEffect(() => () => pictures?.forEach((picture) => URL.revokeObjectURL(picture)), [pictures]);
  const says = words.sharing;
  if (compared.problem !== undefined) return <Problem problem={compared.problem} onAgain={compared.ask} />;
  if (compared.value === undefined) return <Spinner label={says.comparing} />;
  const names = [says.before(number), says.after];
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
      <h2 className="minor">{says.differences(compared.value.changes.length)}</h2>
      <Changes changes={compared.value.changes} />
    </div>
  );
}
