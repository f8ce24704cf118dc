import { Footer } from "../shell/Footer";
import { useMap, usePane } from "../state/pane";
import css from "../shell/shell.module.css";

/** What signing in gives, and what can be done instead. */
export function SignedOut() {
  const { words, signIn, signedIn, go } = usePane();
  const { map } = useMap();
  const instead = { label: words.share.instead, onClick: () => go({ place: "files", map: map.id }) };
  return (
    <>
      <main className={css.main} id="fields" tabIndex={-1}>
        <div className={css.column}>
          <h1>{words.share.title}</h1>
          <p>{words.share.says}</p>
          <p>{words.share.history}</p>
        </div>
      </main>
      {signedIn.kind === "out" ? <Footer primary={{ label: words.signIn.enter, onClick: () => void signIn.ask() }} other={instead} /> : <Footer primary={instead} />}
    </>
  );
}
