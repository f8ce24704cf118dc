import { curveOf, leaning, scaleOf } from "../../../core/emotions";
import type { Stage } from "../../../core/map";
import { useMap, usePane } from "../../state/pane";
import { useTexts } from "../../state/useTexts";
import { scoreWord } from "../emotions/scoreWords";
import css from "./workshop.module.css";

const air = 10;

/** How customers feel in the stages that are shown, above their cards: up and down told by shape as well. Nothing where no stage is scored. */
export function StageCurve({ stages, height = 64 }: { readonly stages: readonly Stage[]; readonly height?: number }) {
  const { words } = usePane();
  const { map } = useMap();
  const texts = useTexts();
  const scale = scaleOf(map);
  const all = curveOf(map).filter((point) => stages.some((stage) => stage.id === point.stage.id));
  const points = all.flatMap(({ stage, score }, index) => (score === undefined ? [] : [{
    stage, score, leans: leaning(scale, score), x: `${((index + 0.5) / stages.length) * 100}%`, y: air + ((scale.max - score) / (scale.max - scale.min)) * (height - 2 * air),
  }]));
  if (points.length === 0) return null;
  const said = points.map((point) => `${texts.of(point.stage.name)}${words.colon}${scoreWord(scale, point.score, words)}`).join(words.listSeparator);
  return (
    <svg className={css.curve} role="img" aria-label={`${words.emotions.curve}${words.colon}${said}`} height={height} width="100%">
      <line className={css.zero} x1="0" x2="100%" y1={height / 2} y2={height / 2} />
      {points.slice(1).map((point, index) => <line key={point.stage.id} className={css.curveLine} x1={points[index]?.x} y1={points[index]?.y} x2={point.x} y2={point.y} />)}
      {points.map((point) => (
        <svg key={point.stage.id} x={point.x} y={point.y} overflow="visible" data-leans={point.leans}>
          {point.leans === 0 ? <circle className={css.mark} r="6" /> : <path className={css.mark} d={point.leans > 0 ? "M0-7 7 5H-7Z" : "M0 7 7-5H-7Z"} />}
        </svg>
      ))}
    </svg>
  );
}
