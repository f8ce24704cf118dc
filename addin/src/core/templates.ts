/** What is known of a template before it is read. */
export interface TemplateFacts {
  readonly tags: readonly string[];
  readonly state: "current" | "future";
  readonly actors: number;
  readonly blueprint: boolean;
}

// Industries by the tags that say them, in the order of the list. What names none is for any.
const tagged = { retail: ["retail"], education: ["education"], b2b: ["b2b"], health: ["health"], finance: ["banking", "insurance", "finance"], telecom: ["broadband", "telecom"] } as const;

export type Industry = keyof typeof tagged | "any";

const shows = { blueprint: (facts: TemplateFacts) => facts.blueprint, group: (facts: TemplateFacts) => facts.actors > 0, future: (facts: TemplateFacts) => facts.state === "future" } as const;

/** What a template is looked at for: an industry, or what it shows besides one customer's way as it is. */
export type TemplateFilter = "all" | Industry | keyof typeof shows;

/** Filters by industry, and those by what is shown, in the order of the list. */
export const filterGroups: { readonly industries: readonly Industry[]; readonly shows: readonly (keyof typeof shows)[] } = {
  industries: [...(Object.keys(tagged) as (keyof typeof tagged)[]), "any"],
  shows: Object.keys(shows) as (keyof typeof shows)[],
};

/** The industry of a template. */
export const industryOf = ({ tags }: TemplateFacts): Industry =>
  (Object.keys(tagged) as (keyof typeof tagged)[]).find((industry) => tagged[industry].some((tag) => tags.includes(tag))) ?? "any";

/** Templates in the order of the industries; those for any come last. */
export const inOrder = <T extends TemplateFacts>(templates: readonly T[]): readonly T[] =>
  templates.toSorted((left, right) => filterGroups.industries.indexOf(industryOf(left)) - filterGroups.industries.indexOf(industryOf(right)));

/** Whether a template is among those of a filter. */
export const isAmong = (filter: TemplateFilter, facts: TemplateFacts): boolean =>
  filter === "all" || (filter in shows ? shows[filter as keyof typeof shows](facts) : industryOf(facts) === filter);

/** Whether every word that is looked for stands in one of the texts, however it is written. */
export function hasWords(wanted: string, texts: readonly string[]): boolean {
  const all = texts.join("\n").toLocaleLowerCase();
  return wanted.toLocaleLowerCase().split(/[\s,，、]+/).every((word) => all.includes(word));
}
