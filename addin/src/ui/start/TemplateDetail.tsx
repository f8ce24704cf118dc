import { Field, Select } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Template } from "../../api/answers";
import { itemsOfKind } from "../../core/cells";
import { ownCopy } from "../../core/copies";
import { curveOf } from "../../core/emotions";
import { languages, type Language } from "../../core/language";
import { textFor } from "../../core/localizedText";
import { entries } from "../../core/map";
import { Problem } from "../shell/Problem";
import { usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import { wordsOf } from "../words";
import { templateName } from "./templateName";
import css from "./gallery.module.css";

/** What a template holds, and the language in which a map is made of it. */
export function TemplateDetail({ template, isTitled, chosen, onLanguage }: { readonly template: Template; readonly isTitled: boolean; readonly chosen: Language; readonly onLanguage: (language: Language) => void }) {
  const { words, language, service } = usePane();
  const answer = useAnswer(useCallback((signal: AbortSignal) => service.template(template.name, signal), [service, template.name]));
  const map = answer.value;
  const says = words.gallery;
  const counts = map === undefined ? [] : ([
    [entries(map, "touchpoints").length, says.touchpoints], [itemsOfKind(map, "obstacle").length, says.obstacles], [itemsOfKind(map, "opportunity").length, says.opportunities],
  ] as const).filter(([number]) => number > 0).map(([number, say]) => say(number));
  const holds = map !== undefined && curveOf(map).every((point) => point.score !== undefined) ? [...counts, says.everyEmotion] : counts;
  const name = templateName(template, words);
  return (
    <div className={css.detail}>
      <img src={template.picture} alt={says.picture(name)} />
      {isTitled && <h2>{name}</h2>}
      <p>{words.templateNames[template.name]?.purpose}</p>
      {answer.problem !== undefined && <Problem problem={answer.problem} onAgain={answer.ask} />}
      {map !== undefined && (
        <>
          <dl className={css.facts}>
            {map.goal !== undefined && <><dt>{says.goal}</dt><dd>{textFor(map.goal, language, map.language)}</dd></>}
            <dt>{says.stages}</dt>
            <dd>{entries(map, "stages").map((stage) => textFor(stage.name, language, map.language)).join(words.listSeparator)}</dd>
            {holds.length > 0 && <><dt>{says.holds}</dt><dd>{holds.join(words.listSeparator)}</dd></>}
            {map.sample === true && <><dt>{words.app.exampleData}</dt><dd>{says.exampleData}</dd></>}
          </dl>
        </>
      )}
      <Field label={says.language}>
        <Select value={chosen} onChange={(_, data) => onLanguage(data.value as Language)}>
          {languages.map((entry) => <option key={entry} value={entry} lang={entry}>{wordsOf(entry).languageName}</option>)}
        </Select>
      </Field>
    </div>
  );
}

/** Makes a map of one's own of a template and opens it. */
export function useTemplate(template: Template | undefined, language: Language): { readonly run: () => void; readonly problem: unknown } {
  const { service, open } = usePane();
  const [problem, setProblem] = useState<unknown>();
  const run = (): void => {
    setProblem(undefined);
    if (template !== undefined) service.template(template.name).then((map) => open(ownCopy(map, language)), setProblem);
  };
  return { run, problem };
}
