import { Select } from "@fluentui/react-components";
import { useId } from "react";
import type { Template } from "../../api/answers";
import { filterGroups, isAmong, type TemplateFilter } from "../../core/templates";
import { usePane } from "../state/pane";
import css from "./gallery.module.css";

interface Properties {
  readonly templates: readonly Template[];
  readonly filter: TemplateFilter;
  readonly onFilter: (filter: TemplateFilter) => void;
}

// Only filters that leave something are offered.
function useFilters({ templates }: Properties) {
  const { words } = usePane();
  const counted = (filters: readonly TemplateFilter[]) => filters.map((filter) => ({ filter, name: words.templateFilters[filter], count: templates.filter((template) => isAmong(filter, template)).length })).filter(({ count }) => count > 0);
  return { all: counted(["all"]), groups: [{ title: words.gallery.industry, filters: counted(filterGroups.industries) }, { title: words.gallery.shows, filters: counted(filterGroups.shows) }].filter(({ filters }) => filters.length > 0) };
}

/** Filters one below the other, with how many templates each leaves. They are one stop of the Tab key, arrows go from one to the next. */
export function FilterList(properties: Properties) {
  const { words } = usePane();
  const { all, groups } = useFilters(properties);
  const name = useId();
  const choice = ({ filter, name: text, count }: (typeof all)[number]) => (
    <label key={filter} className={css.filter}>
      <input type="radio" name={name} checked={properties.filter === filter} onChange={() => properties.onFilter(filter)} />
      <span>{text}</span><span className={css.count}>{count}</span>
    </label>
  );
  return (
    <fieldset className={css.filterList}>
      <legend className="unseen">{words.gallery.filter}</legend>
      {all.map(choice)}
      {groups.map(({ title, filters }) => <div key={title} role="group" aria-label={title} className={css.group}><span className={css.caption}>{title}</span>{filters.map(choice)}</div>)}
    </fieldset>
  );
}

/** The same choice where there is no room for a list. */
export function FilterSelect(properties: Properties) {
  const { words } = usePane();
  const { all, groups } = useFilters(properties);
  const choice = ({ filter, name, count }: (typeof all)[number]) => <option key={filter} value={filter}>{`${name} (${count})`}</option>;
  return (
    <Select aria-label={words.gallery.filter} value={properties.filter} onChange={(_, data) => properties.onFilter(data.value as TemplateFilter)}>
      {all.map(choice)}
      {groups.map(({ title, filters }) => <optgroup key={title} label={title}>{filters.map(choice)}</optgroup>)}
    </Select>
  );
}
