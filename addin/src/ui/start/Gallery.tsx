import { Button, Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useCallback, useMemo, useState } from "react";
import type { Template } from "../../api/answers";
import { emptyMap } from "../../core/emptyMap";
import type { Language } from "../../core/language";
import { hasWords, inOrder, industryOf, isAmong, type TemplateFilter } from "../../core/templates";
import { Footer } from "../shell/Footer";
import { FullPage, PageHead } from "../shell/FullPage";
import { Loading } from "../shell/Loading";
import { Problem } from "../shell/Problem";
import { SignInBar } from "../shell/SignInBar";
import { usePrimaryKey } from "../shell/usePageKeys";
import { usePane } from "../state/pane";
import { useAnswer } from "../state/useAnswer";
import { useWiderThan } from "../state/useWidth";
import { TemplateCards } from "./TemplateCards";
import { TemplateDetail, useTemplate } from "./TemplateDetail";
import { FilterList, FilterSelect } from "./TemplateFilters";
import { templateName } from "./templateName";
import css from "./gallery.module.css";

/** The templates with their pictures: beside the one that is chosen, or on a narrow page as a list in which each has its own page. */
export default function Gallery() {
  const { words, service, route, go } = usePane();
  const isSplit = useWiderThan(640);
  const templates = useAnswer(useCallback((signal: AbortSignal) => service.templates(signal), [service]));
  const wanted = route.place === "start" ? route.template : undefined;
  const leave = useCallback(() => go({ place: "start" }), [go]);
  const all = useMemo(() => (templates.value === undefined ? undefined : inOrder(templates.value)), [templates.value]);
  const waiting = templates.problem !== undefined ? <Problem problem={templates.problem} onAgain={templates.ask} /> : all === undefined ? <Loading /> : undefined;
  if (all === undefined) return <FullPage title={words.gallery.title} onBack={leave}>{waiting}</FullPage>;
  if (isSplit) return <Split templates={all} wanted={wanted} onBack={leave} />;
  const own = all.find((template) => template.name === wanted);
  return own === undefined ? <List templates={all} onBack={leave} /> : <Own key={own.name} template={own} onBack={() => go({ place: "start", page: "templates" })} />;
}

/** Which templates are shown: those of a filter with the words that are looked for. */
function useFound(templates: readonly Template[]) {
  const { words } = usePane();
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<TemplateFilter>("all");
  const found = templates.filter((template) => isAmong(filter, template) && hasWords(search, [templateName(template, words), words.templateNames[template.name]?.purpose ?? "", template.title,
    words.templateFilters[industryOf(template)], words.industryWords[industryOf(template)], ...template.tags]));
  const showAll = (): void => {
    setSearch("");
    setFilter("all");
  };
  return { search, setSearch, filter, setFilter, found, showAll };
}

type Found = ReturnType<typeof useFound>;

function List({ templates, onBack }: { readonly templates: readonly Template[]; readonly onBack: () => void }) {
  const { words, go } = usePane();
  const found = useFound(templates);
  return (
    <FullPage title={words.gallery.title} onBack={onBack}>
      <Search found={found} />
      <FilterSelect templates={templates} filter={found.filter} onFilter={found.setFilter} />
      <Results templates={templates} found={found} chosen={undefined} onChoose={(name) => go({ place: "start", page: "templates", template: name })} isList />
    </FullPage>
  );
}

// A template on a page of its own, where there is no room beside the list.
function Own({ template, onBack }: { readonly template: Template; readonly onBack: () => void }) {
  const { words, language } = usePane();
  const [mapLanguage, setMapLanguage] = useState<Language>(language);
  const use = useTemplate(template, mapLanguage);
  return (
    <FullPage title={templateName(template, words)} onBack={onBack} footer={<Footer primary={{ label: words.gallery.use, onClick: use.run }} />}>
      <TemplateDetail template={template} isTitled={false} chosen={mapLanguage} onLanguage={setMapLanguage} />
      {use.problem !== undefined && <Problem problem={use.problem} />}
    </FullPage>
  );
}

function Split({ templates, wanted, onBack }: { readonly templates: readonly Template[]; readonly wanted: string | undefined; readonly onBack: () => void }) {
  const { words, language, go, open } = usePane();
  const isWide = useWiderThan(1100);
  const found = useFound(templates);
  const [chosen, choose] = useState(wanted);
  const [mapLanguage, setMapLanguage] = useState<Language>(language);
  const template = found.found.find((entry) => entry.name === chosen) ?? found.found[0];
  const use = useTemplate(template, mapLanguage);
  usePrimaryKey(use.run);
  const ways = (
    <span className={css.ways}>
      {isWide && <Search found={found} />}
      <Button appearance="subtle" onClick={() => open(emptyMap(language))}>{words.gallery.emptyMap}</Button>
      <Button appearance="subtle" onClick={() => go({ place: "start", page: "funnel" })}>{words.gallery.fromFunnel}</Button>
    </span>
  );
  return (
    <div className={css.page}>
      <PageHead title={words.gallery.title} onBack={onBack} head={ways} />
      <div className={css.gallery}>
        {isWide && <nav className={css.filters} aria-label={words.gallery.filter}><FilterList templates={templates} filter={found.filter} onFilter={found.setFilter} /></nav>}
        <main className={css.middle} id="fields">
          <SignInBar />
          {!isWide && <div className={css.tools}><Search found={found} /><FilterSelect templates={templates} filter={found.filter} onFilter={found.setFilter} /></div>}
          <Results templates={templates} found={found} chosen={template?.name} onChoose={choose} isList={false} />
        </main>
        {template !== undefined && (
          <aside className={css.side} aria-label={templateName(template, words)}>
            <div className={css.sideText}>
              <TemplateDetail key={template.name} template={template} isTitled chosen={mapLanguage} onLanguage={setMapLanguage} />
              {use.problem !== undefined && <Problem problem={use.problem} />}
            </div>
            <Button appearance="primary" onClick={use.run}>{words.gallery.use}</Button>
          </aside>
        )}
      </div>
    </div>
  );
}

function Search({ found }: { readonly found: Found }) {
  const { words } = usePane();
  return <Input className={css.search ?? ""} type="search" contentBefore={<SearchRegular />} placeholder={words.gallery.search} aria-label={words.gallery.search} value={found.search} onChange={(_, data) => found.setSearch(data.value)} />;
}

interface Shown {
  readonly templates: readonly Template[];
  readonly found: Found;
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
  readonly isList: boolean;
}

// How many there are is said to who does not see it; where there are none, so is the way out.
function Results({ templates, found, chosen, onChoose, isList }: Shown) {
  const { words, language, open } = usePane();
  const isEmpty = found.found.length === 0;
  return (
    <>
      <p className={css.caption} role="status">{isEmpty ? words.gallery.none : words.gallery.found(found.found.length, templates.length)}</p>
      {isEmpty && (
        <div className={css.none}>
          <Button appearance="primary" onClick={found.showAll}>{words.gallery.showAll}</Button>
          <Button onClick={() => open(emptyMap(language))}>{words.start.empty}</Button>
        </div>
      )}
      {!isEmpty && <TemplateCards templates={found.found} chosen={chosen} onChoose={onChoose} isList={isList} />}
    </>
  );
}
