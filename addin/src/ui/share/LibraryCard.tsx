import { Link } from "@fluentui/react-components";
import { CloudRegular } from "@fluentui/react-icons/svg/cloud";
import { TextField } from "../fields/TextField";
import { useMap, usePane } from "../state/pane";
import { useSaving } from "../state/useSaving";
import css from "./share.module.css";

interface Properties {
  readonly where: string;
  readonly why: string;
  readonly onWhy: (why: string) => void;
  readonly onCopy: () => void;
}

/** How the map stands to the library, and the ways to its history and to who may see it. */
export function LibraryCard({ where, why, onWhy, onCopy }: Properties) {
  const { words, language, hasOneDrive, go } = usePane();
  const { map } = useMap();
  const { library, doing, savedAt, changes } = useSaving();
  const says = words.library;
  const time = savedAt === undefined ? undefined : new Date(savedAt).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const state = doing === "saving" ? says.saving : doing === "merging" ? says.merging : doing === "waiting" ? says.waitingSays(Math.max(1, changes))
    : library === undefined ? says.notInSays : changes > 0 ? says.unsaved(changes) : time === undefined ? "" : says.saved(time);
  return (
    <section className={css.card} aria-label={where}>
      <div className={css.cardHead}>
        <CloudRegular className={css.cloud ?? ""} />
        <div>
          <h2 className="minor">{library === undefined ? says.notIn(where) : says.inLibrary(library.map.version ?? 1, where)}</h2>
          {state !== "" && <p className={css.caption}>{state}</p>}
        </div>
      </div>
      {(library === undefined || changes > 0) && <TextField label={says.why} value={why} onChange={onWhy} />}
      {library !== undefined && (
        <div className={css.links}>
          {hasOneDrive && <Link as="button" onClick={() => go({ place: "share", map: map.id, page: "access" })}>{words.sharing.access}</Link>}
          <Link as="button" onClick={() => go({ place: "share", map: map.id, page: "history" })}>{words.sharing.history}</Link>
          <Link as="button" onClick={onCopy}>{words.sharing.copyMapLink}</Link>
        </div>
      )}
    </section>
  );
}
