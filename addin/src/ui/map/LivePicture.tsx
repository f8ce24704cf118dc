import { useEffect, useState } from "react";
import { ServiceProblem } from "../../api/problem";
import { readersLanguage, textFor } from "../../core/localizedText";
import { entries } from "../../core/map";
import { Loading } from "../shell/Loading";
import { Problem } from "../shell/Problem";
import { useMap, usePane } from "../state/pane";
import css from "./map.module.css";

const pause = 800;
// How long after the service did not answer it is asked again.
const again = 5_000;

interface Drawn {
  readonly address?: string;
  /** When it was drawn. */
  readonly at?: Date;
  readonly problem?: unknown;
}

/** The overview slide as the service draws it, after each pause. While it is drawn anew, or when it can't be, the last one stays. */
export function LivePicture() {
  const { words, language } = usePane();
  const { map } = useMap();
  const { address, problem, at } = useDrawn();
  const isKept = address !== undefined && problem !== undefined;
  const isUnreached = problem instanceof ServiceProblem && problem.status === 0;
  const title = textFor(map.title, language, map.language) || words.app.notYetNamed;
  return (
    <figure className={css.picture}>
      <h2 className="minor">{words.draw.picture}</h2>
      {problem !== undefined && !isUnreached && <Problem problem={problem} />}
      {address !== undefined ? <img src={address} alt={words.draw.of(title)} /> : problem === undefined && (entries(map, "stages").length === 0 ? <p>{words.draw.noPicture}</p> : <Loading label={words.draw.drawing} />)}
      <figcaption className={css.caption}>{words.draw.pictureSays}{isKept && at !== undefined && ` · ${words.draw.asAt(at.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }))}`}</figcaption>
    </figure>
  );
}

function useDrawn(): Drawn {
  const { service, language } = usePane();
  const { map } = useMap();
  const [drawn, setDrawn] = useState<Drawn>({});
  const content = readersLanguage(map, language);
  const hasStages = entries(map, "stages").length > 0;
  useEffect(() => {
    if (!hasStages) return;
    const asking = new AbortController();
    const draw = (): void => {
      service.picture(map, content, asking.signal).then(
        (picture) => setDrawn({ address: URL.createObjectURL(picture), at: new Date() }),
        (problem: unknown) => {
          if (asking.signal.aborted) return;
          setDrawn((last) => ({ ...last, problem }));
          if (problem instanceof ServiceProblem && problem.status === 0) waiting = setTimeout(draw, again);
        },
      );
    };
    let waiting = setTimeout(draw, pause);
    return () => {
      clearTimeout(waiting);
      asking.abort();
    };
  }, [service, map, content, hasStages]);
  const { address } = drawn;
  useEffect(() => (address === undefined ? undefined : () => URL.revokeObjectURL(address)), [address]);
  return drawn;
}
