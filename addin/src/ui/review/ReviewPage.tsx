import { Button, Spinner } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Shelved } from "../../api/library";
import { reach } from "../../api/reach";
import { askedDepartments, reviewsNow } from "../../core/review";
import { textFor } from "../../core/localizedText";
import { Problem } from "../shell/Problem";
import { SignInBar } from "../shell/SignInBar";
import { usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import { ReviewForm } from "./ReviewForm";
import shell from "../shell/shell.module.css";
import css from "./review.module.css";

/** A reviewer's page: the touchpoints of one department, without the pane's places. */
export default function ReviewPage({ map: id, department }: { readonly map: string; readonly department: string }) {
  const { words, language, service, signedIn, hasOneDrive, go } = usePane();
  const [sent, setSent] = useState<Shelved>();
  const asked = useAnswer(useCallback((signal: AbortSignal) => reach(service, id, hasOneDrive, signal), [service, id, hasOneDrive]));
  const shelved = sent ?? asked.value;
  const says = words.review;
  const map = shelved?.map;
  const known = map === undefined ? undefined : askedDepartments(map).find((entry) => entry.id === department);
  const name = textFor(known?.name, language, map?.language) || department;
  const title = textFor(map?.title, language, map?.language) || words.app.notYetNamed;
  const given = map === undefined ? undefined : reviewsNow(map, department).findLast((review) => review.verdict !== undefined && review.verdict !== "open");
  return (
    <>
      <header className={css.head}>
        <h1>{known === undefined ? words.app.share : says.of(name)}</h1>
        {map !== undefined && <p className={css.caption}>{says.mapVersion(title, map.version ?? 1)}</p>}
      </header>
      {map === undefined || shelved === undefined || known === undefined ? (
        <main className={shell.main} id="fields"><div className={shell.column}>
          <SignInBar />
          {map !== undefined ? <><p>{says.noDepartment}</p><Button className={css.start ?? ""} onClick={() => go({ place: "share", map: id })}>{says.openMap}</Button></>
            : asked.problem !== undefined ? <Problem problem={asked.problem} onAgain={asked.ask} />
            : signedIn.kind === "out" || signedIn.kind === "impossible" ? null : <Spinner label={words.app.loading} />}
        </div></main>
      ) : <ReviewForm key={`${id}/${department}`} shelved={shelved} department={known} given={given} onSent={setSent} />}
    </>
  );
}
