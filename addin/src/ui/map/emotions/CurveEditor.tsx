import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { choicesOf, leaning, snapped, type EmotionPoint, type EmotionScale } from "../../../core/emotions";
import { usePane } from "../../state/pane";
import { useElementWidth } from "../../state/useElementWidth";
import { useTexts } from "../../state/useTexts";
import { scoreWord } from "./scoreWords";
import css from "./emotions.module.css";

interface Properties {
  readonly points: readonly EmotionPoint[];
  readonly scale: EmotionScale;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onScore: (index: number, score: number | undefined) => void;
}

const top = 12;
const bottom = 132;
const height = 166;

/** The curve of feelings: a slider for each stage, moved by hand or by arrow keys. */
export default function CurveEditor({ points, scale, selected, onSelect, onScore }: Properties) {
  const { words } = usePane();
  const texts = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(200, useElementWidth(frame));
  const choices = choicesOf(scale);
  const left = choices.length <= 7 ? 66 : 30;
  const column = (width - left) / Math.max(1, points.length);
  const x = (index: number): number => left + column * (index + 0.5);
  const y = (score: number): number => bottom - ((score - scale.min) / (scale.max - scale.min || 1)) * (bottom - top);
  const middle = (scale.min + scale.max) / 2;
  const scored = points.flatMap((point, index) => (point.score === undefined ? [] : [`${x(index)},${y(point.score)}`]));

  const focusOn = (index: number): void => {
    const to = Math.min(points.length - 1, Math.max(0, index));
    onSelect(to);
    frame.current?.querySelector<SVGElement>(`[data-index="${to}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, index: number): void => {
    const score = points[index]?.score;
    const step = (by: number): number => snapped(scale, (score ?? snapped(scale, middle) - by * scale.step) + by * scale.step);
    const done = ((): boolean => {
      switch (event.key) {
        case "ArrowLeft": focusOn(index - 1); return true;
        case "ArrowRight": focusOn(index + 1); return true;
        case "ArrowUp": onScore(index, step(1)); return true;
        case "ArrowDown": onScore(index, step(-1)); return true;
        case "Home": onScore(index, scale.min); return true;
        case "End": onScore(index, scale.max); return true;
        case "Delete": onScore(index, undefined); return true;
        case "Enter": document.getElementById("feeling-words")?.focus(); return !(event.ctrlKey || event.metaKey);
        default: return false;
      }
    })();
    if (done) event.preventDefault();
  };
  const drag = (event: PointerEvent<SVGGElement>, index: number): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box === undefined) return;
    const score = snapped(scale, scale.min + ((bottom - (event.clientY - box.top)) / (bottom - top)) * (scale.max - scale.min));
    if (score !== points[index]?.score) onScore(index, score);
  };
  return (
    <div ref={frame} className={css.frame}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={words.emotions.curve} className={css.curve}>
        {selected >= 0 && <rect className={css.now} x={left + column * selected} y={2} width={column} height={height - 4} rx={3} />}
        {choices.map((choice) => (
          <g key={choice}>
            {choices.length <= 11 && <text className={css.word} x={0} y={y(choice) + 4}>{scoreWord(scale, choice, words)}</text>}
            <path className={choice === middle ? css.zero : css.rule} d={`M${left} ${y(choice)}H${width}`} />
          </g>
        ))}
        <polyline className={css.line} points={scored.join(" ")} />
        {points.map((point, index) => (
          <g key={point.stage.id}>
            <rect className={css.hit} x={left + column * index} y={0} width={column} height={height} onClick={() => onSelect(index)} />
            <text className={index === selected ? css.chosenNumber : css.number} x={x(index)} y={height - 12}>{index + 1}</text>
            <g role="slider" tabIndex={index === selected ? 0 : -1} data-index={index} className={css.marker} aria-orientation="vertical" aria-label={`${index + 1} ${texts.of(point.stage.name)}`}
              aria-valuemin={scale.min} aria-valuemax={scale.max} aria-valuenow={point.score ?? middle} aria-valuetext={scoreWord(scale, point.score, words)}
              onKeyDown={(event) => onKey(event, index)} onFocus={() => index !== selected && onSelect(index)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                event.currentTarget.focus();
              }}
              onPointerMove={(event) => drag(event, index)}>
              <Marker x={x(index)} y={y(point.score ?? middle)} leans={point.score === undefined ? undefined : leaning(scale, point.score)} />
            </g>
          </g>
        ))}
      </svg>
    </div>
  );
}

// Shape and colour say the same: triangle up above the middle, down below it, a circle on it, dashed without a score.
function Marker({ x, y, leans }: { readonly x: number; readonly y: number; readonly leans: number | undefined }) {
  return (
    <>
      <circle className={css.ring} cx={x} cy={y} r={14} />
      {leans === undefined ? <><circle className={css.open} cx={x} cy={y} r={8} /><text className={css.question} x={x} y={y + 4}>?</text></>
        : leans > 0 ? <path className={css.good} d={`M${x} ${y - 8}l8 14h-16z`} />
        : leans < 0 ? <path className={css.bad} d={`M${x} ${y + 8}l8 -14h-16z`} />
        : <circle className={css.even} cx={x} cy={y} r={7} />}
    </>
  );
}
