import { usePane } from "../state/pane";
import css from "./start.module.css";

const stages = [0, 1, 2, 3, 4, 5, 6];
const heights = [38, 50, 38, 74, 62, 38, 38];
const feels = ["good", "even", "good", "bad", "bad", "good", "good"] as const;
const at = (stage: number): string => `${31 + stage * 37.5},${heights[stage] ?? 50}`;

/** What a map looks like, in one picture: stages, the curve with its lowest point, cards below. */
export function ExamplePicture() {
  const { words } = usePane();
  return (
    <svg className={css.example} viewBox="0 0 288 138" role="img" aria-label={words.start.pictureOfMap}>
      {stages.map((stage) => <path key={stage} className={css.chevron} d={`M${13 + stage * 37.3} 13h30l5 8-5 8h-30l5-8z`} />)}
      <path className={css.zero} d="M13 50H276" />
      <polyline className={css.line} points={stages.map(at).join(" ")} />
      {stages.map((stage) => <circle key={stage} className={css[feels[stage] ?? "even"]} cx={31 + stage * 37.5} cy={heights[stage] ?? 50} r="4.5" />)}
      <text x="136" y="79" textAnchor="end" className={css.lowest}>{words.start.lowestPoint}</text>
      {[0, 1].map((lane) => stages.map((stage) => (lane === 1 && stage === 6 ? null
        : <rect key={`${lane}-${stage}`} className={lane === 1 && stage === 3 ? css.stuck : css.cell} x={14 + stage * 37.3} y={94 + lane * 18} width="32" height="13" rx="1" />)))}
    </svg>
  );
}
