import { Button, Input, Spinner } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useCallback, useState } from "react";
import type { Template } from "../../api/answers";
import type { Language } from "../../core/language";
import { Footer } from "../shell/Footer";
import { FullPage } from "../shell/FullPage";
import { Problem } from "../shell/Problem";
import { usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import { useWiderThan } from "../state/useWidth";
import shell from "../shell/shell.module.css";
import { TemplateDetail, useTemplate } from "./TemplateDetail";
import css from "./start.module.css";

/** The templates with their pictures; on a wide page beside the one that is chosen, on a narrow one each has its own page. */
export default function Gallery() {
  const { words, language, service, go } = usePane();
  const [chosen, setChosen] = useState<string>();
  const isWide = useWiderThan(1100);
  const templates = useAnswer(useCallback((signal: AbortSignal) => service.templates(signal), [service]));
  const all = templates.value ?? [];
  const template = all.find((entry) => entry.name === chosen) ?? (isWide ? all[0] : undefined);
  const [mapLanguage, setMapLanguage] = useState<Language>(language);
  const use = useTemplate(template, mapLanguage);
  const leave = useCallback(() => go({ place: "start" }), [go]);
  const backToList = useCallback(() => setChosen(undefined), []);

  const detail = template !== undefined && (
    <>
      <TemplateDetail key={template.name} template={template} chosen={mapLanguage} onLanguage={setMapLanguage} />
      {use.problem !== undefined && <Problem problem={use.problem} />}
    </>
  );
  if (!isWide && template !== undefined) return <FullPage key={template.name} title={words.gallery.title} onBack={backToList} footer={<Footer primary={{ label: words.gallery.use, onClick: use.run }} />}>{detail}</FullPage>;
  const list = (
    <>
      {templates.problem !== undefined ? <Problem problem={templates.problem} onAgain={templates.ask} /> : templates.value === undefined && <Spinner label={words.app.loading} />}
      {templates.value !== undefined && <Cards templates={all} chosen={template?.name} onChoose={setChosen} />}
    </>
  );
  if (!isWide) return <FullPage title={words.gallery.title} onBack={leave}>{list}</FullPage>;
  return (
    <div className={css.gallery}>
      <header className={shell.pageHead}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={words.app.back} onClick={leave} />
        <h1>{words.gallery.title}</h1>
      </header>
      <div className={css.wideGallery}>
        <main className={css.list} id="fields">{list}</main>
        {template !== undefined && <aside className={css.side} aria-label={template.title}>{detail}<Button appearance="primary" onClick={use.run}>{words.gallery.use}</Button></aside>}
      </div>
    </div>
  );
}

function Cards({ templates, chosen, onChoose }: { readonly templates: readonly Template[]; readonly chosen: string | undefined; readonly onChoose: (name: string) => void }) {
  const { words } = usePane();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLocaleLowerCase();
  const found = templates.filter((template) => `${template.title} ${template.name}`.toLocaleLowerCase().includes(wanted));
  return (
    <div className={css.section}>
      <Input className={css.search ?? ""} type="search" contentBefore={<SearchRegular />} placeholder={words.gallery.search} aria-label={words.gallery.search} value={search} onChange={(_, data) => setSearch(data.value)} />
      {found.length === 0 && <p className={css.caption} role="status">{words.gallery.none}</p>}
      <ul className={css.cards} aria-label={words.gallery.list}>
        {found.map((template) => (
          <li key={template.name}>
            <button type="button" className={css.card} aria-pressed={template.name === chosen} onClick={() => onChoose(template.name)}>
              <img src={template.picture} alt="" loading="lazy" />
              <span className={css.cardText}>{template.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
