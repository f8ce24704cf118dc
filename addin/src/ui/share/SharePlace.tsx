import { Footer } from "../shell/Footer";
import { useMap, usePane } from "../state/pane";
import css from "../shell/shell.module.css";

/** Who knows, who agrees? Without sign-in: what it gives, and what can be done instead. */
export default function SharePlace() {
  const { words, go } = usePane();
  const { map } = useMap();
  return (
    <>
      <main className={css.main} id="fields" tabIndex={-1}>
        <div className={css.column}>
          <h1>{words.share.title}</h1>
          <h2>{words.share.signedOut}</h2>
          <p>{words.share.says}</p>
          <p>{words.share.history}</p>
        </div>
      </main>
      <Footer primary={{ label: words.share.instead, onClick: () => go({ place: "files", map: map.id }) }} />
    </>
  );
}
