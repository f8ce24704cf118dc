import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { contentLanguage, textFor } from "../../core/localizedText";
import { entries } from "../../core/map";
import { languages } from "../../core/language";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import css from "./map.module.css";

const pause = 800;

interface Drawn {
  readonly address?: string;
  readonly problem?: unknown;
}

/** The overview slide as the service draws it, after each pause. While it is drawn anew, or when it can't be, the last one stays. */
export function LivePicture() {
  const { words, language } = usePane();
  const { map } = useMap();
  const { address, problem } = useDrawn();
  const title = textFor(map.title, language, map.language) || words.app.notYetNamed;
  return (
    <figure className={css.picture}>
      <h2 className="minor">{words.draw.picture}</h2>
      {problem !== undefined && <Problem problem={problem} />}
      {address !== undefined ? <img src={address} alt={words.draw.of(title)} /> : problem === undefined && (entries(map, "stages").length === 0 ? <p>{words.draw.noPicture}</p> : <Spinner label={words.draw.drawing} />)}
      <figcaption className={css.caption}>{words.draw.pictureSays}</figcaption>
    </figure>
  );
}

function useDrawn(): Drawn {
  const { service, language } = usePane();
  const { map } = useMap();
  const [drawn, setDrawn] = useState<Drawn>({});
  const content = languages.find((known) => known === contentLanguage(map, language)) ?? language;
  const hasStages = entries(map, "stages").length > 0;
  useEffect(() => {
    if (!hasStages) return;
    const asking = new AbortController();
    const waiting = setTimeout(() => {
      service.picture(map, content, asking.signal).then(
        (picture) => setDrawn({ address: URL.createObjectURL(picture) }),
        (problem: unknown) => asking.signal.aborted || setDrawn((last) => ({ ...last, problem })),
      );
    }, pause);
    return () => {
      clearTimeout(waiting);
      asking.abort();
    };
  }, [service, map, content, hasStages]);
  const { address } = drawn;
  useEffect(() => (address === undefined ? undefined : () => URL.revokeObjectURL(address)), [address]);
  return drawn;
}
