import { useId } from "react";
import type { Conflict } from "../../api/answers";
import { textFor } from "../../core/localizedText";
import type { LocalizedText } from "../../core/map";
import { wordsDiff } from "../../core/wordsDiff";
import { TextField } from "../fields/TextField";
import { useMap, usePane } from "../state/pane";
import { placeName } from "./placeName";
import css from "./files.module.css";

/** Which text counts. */
export type Choice = { readonly kind: "file" | "map" } | { readonly kind: "own"; readonly text: string };

interface Properties {
  readonly conflict: Conflict;
  /** Where it is, as the service tells it. */
  readonly place: string | undefined;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
  /** What the other side is called; absent: "This file". */
  readonly other?: string | undefined;
  /** What the sides are called; absent: this file, and the map. */
  readonly sides?: Readonly<Record<"file" | "map", string>>;
}

// Of a whole entry its words are shown.
function said(value: unknown, language: string): string {
  if (value === undefined || value === null) return "";
  const entry = value as { readonly text?: LocalizedText; readonly name?: LocalizedText };
  return typeof value === "string" ? value : textFor(entry.text ?? entry.name, language) || JSON.stringify(value);
}

/** What stood there before both changes, what file and map say now with the changed words marked, and room for a text of one's own. */
export function ConflictChoice({ conflict, place, choice, onChoose, other, sides }: Properties) {
  const { words, language } = usePane();
  const { map } = useMap();
  const name = useId();
  const says = words.conflict;
  const base = said(conflict.base, language);
  return (
    <>
      <h2>{placeName(place, conflict.path, words)}</h2>
      <div className={css.before}>
        <p className={css.caption}>{says.before}</p>
        <p>{base === "" ? says.nothingBefore : base}</p>
      </div>
      <fieldset className={css.choices}>
        <legend className="unseen">{says.choices}</legend>
        <div className={`${css.sides ?? ""} ${css.choices ?? ""}`}>
          {(["file", "map"] as const).map((side) => (
            <label key={side} className={css.choice}>
              <input type="radio" name={name} checked={choice?.kind === side} {...(side === "file" ? { "data-first-choice": true } : {})} onChange={() => onChoose({ kind: side })} />
              <span><strong>{sides?.[side] ?? (side === "file" ? other ?? says.file : says.map(map.version ?? 1))}</strong><Marked before={base} after={said(conflict[side], language)} /></span>
            </label>
          ))}
        </div>
        {typeof conflict.file === "string" && (
          <label className={css.choice}>
            <input type="radio" name={name} checked={choice?.kind === "own"} onChange={() => onChoose({ kind: "own", text: said(conflict.file, language) })} />
            <span><strong>{says.own}</strong>{sides === undefined && <span className={css.caption}>{says.ownSays}</span>}</span>
          </label>
        )}
      </fieldset>
      {choice?.kind === "own" && <TextField label={says.ownText} lines={3} value={choice.text} onChange={(text) => onChoose({ kind: "own", text })} />}
      <p className={css.legend}><ins className={css.new}>{says.newWords}</ins><del className={css.out}>{says.takenOut}</del></p>
    </>
  );
}

function Marked({ before, after }: { readonly before: string; readonly after: string }) {
  const { words, language } = usePane();
  if (after === "") return <em>{words.conflict.removedThere}</em>;
  let at = 0;
  return (
    <span>
      {wordsDiff(before, after, language).map((piece) => {
        const key = `${piece.kind}${at++}`;
        return piece.kind === "same" ? <span key={key}>{piece.text}</span> : piece.kind === "new" ? <ins key={key} className={css.new}>{piece.text}</ins> : <del key={key} className={css.out}>{piece.text}</del>;
      })}
    </span>
  );
}
