import { Button } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { FlagFilled } from "@fluentui/react-icons/svg/flag";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import type { ReviewProgress } from "../../core/review";
import { useMap, usePane } from "../state/pane";
import { useTexts } from "../state/useTexts";
import css from "./share.module.css";

/** How far the round of reviews is, by department, with what was called not so. */
export function ReviewRound({ progress, onCopy }: { readonly progress: readonly ReviewProgress[]; readonly onCopy: (department: string) => void }) {
  const { words, hasOneDrive } = usePane();
  const says = words.review;
  const sum = (of: (one: ReviewProgress) => number): number => progress.reduce((sofar, one) => sofar + of(one), 0);
  const [all, agreed, open] = [sum((one) => one.all), sum((one) => one.agreed), sum((one) => one.open)];
  const wrong = all - agreed - open;
  return (
    <>
      <p className={css.caption}>{says.says}{hasOneDrive && <> {says.needAccess}</>}</p>
      <div className={css.answered}><span>{says.answered(all - open, all)}</span><strong>{Math.round((100 * (all - open)) / Math.max(1, all))} %</strong></div>
      <div className={css.bar} aria-hidden="true"><i data-kind="agreed" style={{ flexGrow: agreed }} /><i data-kind="notSo" style={{ flexGrow: wrong }} /><i style={{ flexGrow: open }} /></div>
      <ul className={css.counts}>
        <li className={css.good}><CheckmarkCircleFilled />{says.agreed(agreed)}</li>
        {wrong > 0 && <li className={css.bad}><FlagFilled />{says.notSoCount(wrong)}</li>}
        {open > 0 && <li className={css.caption}>{says.open(open)}</li>}
      </ul>
      <ul className={css.departments}>{progress.map((one) => <Department key={one.department.id} progress={one} onCopy={() => onCopy(one.department.id)} />)}</ul>
    </>
  );
}

function Department({ progress: { department, all, agreed, notSo, comments, open }, onCopy }: { readonly progress: ReviewProgress; readonly onCopy: () => void }) {
  const { words, language, go } = usePane();
  const { map } = useMap();
  const texts = useTexts();
  const says = words.review;
  const name = texts.of(department.name) || department.id;
  const date = (due: string): string => new Date(`${due}T00:00`).toLocaleDateString(language, { day: "numeric", month: "short" });
  return (
    <li>
      <div className={css.department}>
        <strong>{name}</strong>
        {notSo.length > 0 ? <span className={css.bad}><FlagFilled />{says.ofNotSo(all - open, all, all - open - agreed)}</span>
          : open === 0 ? <span className={css.good}><CheckmarkCircleFilled />{says.ofAgreed(agreed, all)}</span> : <span className={css.caption}>{says.done(all - open, all)}</span>}
        <Button appearance="subtle" icon={<LinkRegular />} aria-label={says.copyLinkOf(name)} onClick={onCopy} />
      </div>
      {notSo.map(({ touchpoint, finding }) => (
        <div key={finding.id} className={css.finding}>
          <strong>{says.notSoOf(texts.of(touchpoint.name))}</strong>
          <p>{texts.of(finding.text)}</p>
          {finding.owner !== undefined ? <p className={css.caption}>{finding.due === undefined ? says.ownerOnly(texts.of(finding.owner)) : says.corrects(texts.of(finding.owner), date(finding.due))}</p>
            : <div className={css.missing}><span>{says.noOwner}</span><Button size="small" onClick={() => go({ place: "map", map: map.id, view: "guided", step: "validate" })}>{says.setOwner}</Button></div>}
        </div>
      ))}
      {comments.map(({ review, finding }) => (
        <div key={finding.id} className={css.finding}>
          <strong>{says.commentOf(texts.of(review.person))}</strong>
          <p>{texts.of(finding.text)}</p>
        </div>
      ))}
    </li>
  );
}
