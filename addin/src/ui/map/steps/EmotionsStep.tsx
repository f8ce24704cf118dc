import { lazy, Suspense, useCallback } from "react";
import { curveOf, scaleOf, setScore } from "../../../core/emotions";
import { entries } from "../../../core/map";
import { useMap, usePane } from "../../state/pane";
import { scoreWord } from "../emotions/scoreWords";
import { StageFeeling } from "../emotions/StageFeeling";
import { FirstStage } from "../FirstStage";
import css from "../map.module.css";

const CurveEditor = lazy(() => import("../emotions/CurveEditor"));

/** Step 4: how customers feel at each stage, on a curve and in fields; both show the same. */
export function EmotionsStep({ stage }: { readonly stage: string | undefined }) {
  const { words, go, announce } = usePane();
  const { map, session } = useMap();
  const points = curveOf(map);
  const scale = scaleOf(map);
  const at = Math.max(0, points.findIndex((point) => point.stage.id === stage));
  const point = points[at];
  const choose = useCallback((index: number) => {
    const chosen = entries(session.current(), "stages")[index];
    if (chosen !== undefined) go({ place: "map", map: session.current().id, view: "guided", step: "emotions", stage: chosen.id });
  }, [go, session]);
  const score = useCallback((index: number, value: number | undefined) => {
    const chosen = entries(session.current(), "stages")[index];
    if (chosen === undefined) return;
    session.edit(setScore(chosen.id, value), `score/${chosen.id}`);
    announce(words.emotions.atStage(scoreWord(scaleOf(session.current()), value, words), index + 1, entries(session.current(), "stages").length));
  }, [announce, session, words]);
  if (point === undefined) return <FirstStage />;
  return (
    <div className={css.fields}>
      <Suspense fallback={<div style={{ height: 200 }} />}>
        <CurveEditor points={points} scale={scale} selected={at} onSelect={choose} onScore={score} />
      </Suspense>
      <p className={css.caption}>{words.emotions.hint}</p>
      <StageFeeling key={point.stage.id} point={point} number={at + 1} count={points.length} scale={scale} onSelect={choose} onScore={score} />
    </div>
  );
}
