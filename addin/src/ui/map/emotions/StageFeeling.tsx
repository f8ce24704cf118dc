import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { FlagFilled } from "@fluentui/react-icons/svg/flag";
import { useId } from "react";
import { addOfKind, itemsOfKind } from "../../../core/cells";
import { setEntryText } from "../../../core/edits";
import { choicesOf, curveOf, setScore, type EmotionPoint, type EmotionScale } from "../../../core/emotions";
import { findingsAt } from "../../../core/findings";
import { newId } from "../../../core/identifier";
import { removeItems } from "../../../core/removal";
import { TextField } from "../../fields/TextField";
import { useMap, usePane } from "../../state/pane";
import { useFindings } from "../../state/useFindings";
import { useTexts } from "../../state/useTexts";
import { FindingNote } from "../FindingNote";
import { fixId } from "../useGoToFinding";
import { EvidenceFields } from "./EvidenceFields";
import { scoreWord, signed } from "./scoreWords";
import css from "./emotions.module.css";
import map from "../map.module.css";

interface Properties {
  readonly point: EmotionPoint;
  readonly number: number;
  readonly count: number;
  readonly scale: EmotionScale;
  readonly onSelect: (index: number) => void;
  readonly onScore: (index: number, score: number | undefined) => void;
}

/** How customers feel in one stage: the score, words for it, why, what they say, and how we know. */
export function StageFeeling({ point, number, count, scale, onSelect, onScore }: Properties) {
  const { words } = usePane();
  const texts = useTexts();
  const says = words.emotions;
  return (
    <section className={map.card} aria-label={texts.of(point.stage.name)} id={fixId("stages", point.stage.id, undefined)}>
      <div className={map.row}>
        <div className={css.title}>
          <div className={`${map.caption} ${css.where}`}>{says.stageOf(number, count)}{point.extreme !== undefined && <span className={`${css.extreme ?? ""} ${css[point.extreme] ?? ""}`}><FlagFilled />{says[point.extreme]}</span>}</div>
          <h2 className="minor" lang={texts.lang}>{texts.of(point.stage.name) || words.app.unnamed}</h2>
        </div>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label={words.app.previous} disabledFocusable={number === 1} onClick={() => onSelect(number - 2)} />
        <Button appearance="subtle" icon={<ChevronRightRegular />} aria-label={words.app.next} disabledFocusable={number === count} onClick={() => onSelect(number)} />
      </div>
      <Scores point={point} scale={scale} onScore={(score) => onScore(number - 1, score)} />
      <FeelingTexts point={point} />
      {point.item !== undefined && <EvidenceFields item={point.item} />}
    </section>
  );
}

function Scores({ point, scale, onScore }: { readonly point: EmotionPoint; readonly scale: EmotionScale; readonly onScore: (score: number) => void }) {
  const { words } = usePane();
  const name = useId();
  const choices = choicesOf(scale);
  return (
    <fieldset>
      <legend>{words.emotions.feels}</legend>
      <div className={`${css.scores ?? ""} ${choices.length > 7 ? css.many ?? "" : ""}`}>
        {choices.map((choice) => {
          const word = scoreWord(scale, choice, words);
          return (
            <label key={choice} className={css.score}>
              <input type="radio" name={name} checked={point.score === choice} onChange={() => onScore(choice)} />
              <span>{signed(choice)}</span>{word !== signed(choice) && <span>{word}</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function FeelingTexts({ point }: { readonly point: EmotionPoint }) {
  const { words } = usePane();
  const { map: opened, session } = useMap();
  const texts = useTexts();
  const findings = findingsAt(useFindings().all, "items", point.item?.id ?? "");
  const quote = itemsOfKind(opened, "quote", point.stage.id)[0];
  const says = words.emotions;
  // Words may come before the score: then the feeling is there without one.
  const set = (field: "text" | "why") => (value: string): void => session.edit((current) => {
    const known = curveOf(current).find((entry) => entry.stage.id === point.stage.id)?.item;
    if (known !== undefined) return setEntryText("items", known.id, field, texts.writes, value)(current);
    return value === "" ? current : addOfKind("emotion", { id: newId("i"), stage: point.stage.id, [field]: { [texts.writes]: value } })(setScore(point.stage.id, undefined)(current));
  }, `feeling/${point.stage.id}/${field}`);
  const setQuote = (value: string): void => session.edit((current) => {
    const known = itemsOfKind(current, "quote", point.stage.id)[0];
    if (known === undefined) return value === "" ? current : addOfKind("quote", { id: newId("i"), stage: point.stage.id, text: { [texts.writes]: value } })(current);
    const changed = setEntryText("items", known.id, "text", texts.writes, value)(current);
    return itemsOfKind(changed, "quote", point.stage.id)[0]?.text === undefined ? removeItems([known.id])(current) : changed;
  }, `quote/${point.stage.id}`);
  return (
    <div className={map.fields} id={fixId("items", point.item?.id, undefined)}>
      <TextField id="feeling-words" label={says.feeling} lang={texts.lang} value={texts.of(point.item?.text)} onChange={set("text")} />
      <TextField label={says.why} lines={2} lang={texts.lang} value={texts.of(point.item?.why)} onChange={set("why")} />
      <TextField label={says.quote} lines={2} lang={texts.lang} value={texts.of(quote?.text)} onChange={setQuote} />
      {findings.map((finding) => <FindingNote key={finding.code} finding={finding} />)}
    </div>
  );
}
