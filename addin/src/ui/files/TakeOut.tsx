import { Button, Field, Select, Spinner } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { languages, type Language } from "../../core/language";
import { Problem } from "../shell/Problem";
import { usePane } from "../state/pane";
import { wordsOf } from "../words";
import type { HandOut } from "./useHandOut";
import css from "./files.module.css";

/** The map as a deck, a workbook or a map file, in one of the languages. */
export function TakeOut({ handOut }: { readonly handOut: HandOut }) {
  const { words } = usePane();
  const says = words.files;
  const names = { pptx: says.madeDeck, xlsx: says.madeWorkbook, json: says.madeMap };
  return (
    <section className={css.section}>
      <h2>{says.takeOut}</h2>
      <Field label={says.language}>
        <Select value={handOut.language} onChange={(_, data) => handOut.setLanguage(data.value as Language)}>
          {languages.map((language) => <option key={language} value={language} lang={language}>{wordsOf(language).languageName}</option>)}
        </Select>
      </Field>
      <div className={css.buttons}>
        <Button icon={<ArrowDownloadRegular />} onClick={() => handOut.run("pptx")}>{says.deck}</Button>
        <Button icon={<ArrowDownloadRegular />} onClick={() => handOut.run("xlsx")}>{says.workbook}</Button>
        <Button icon={<ArrowDownloadRegular />} onClick={() => handOut.run("json")}>{says.mapFile}</Button>
      </div>
      {handOut.making !== undefined && <Spinner size="tiny" labelPosition="after" label={says.making(names[handOut.making])} />}
      {handOut.made !== undefined && <p className={css.caption}>{says.downloaded(handOut.made)}</p>}
      {handOut.problem !== undefined && <Problem problem={handOut.problem} />}
    </section>
  );
}
