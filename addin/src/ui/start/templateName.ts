import type { Template } from "../../api/answers";
import { industryOf } from "../../core/templates";
import type { Words } from "../words";

/** What a template is called: by what it is for where it comes with the program, else by its title. */
export const templateName = (template: Template, words: Words): string => words.templateNames[template.name]?.name ?? template.title;

/** Its industry, and how much there is in it. */
export const templateFacts = (template: Template, words: Words): readonly string[] => [
  words.templateFilters[industryOf(template)], words.gallery.stageCount(template.stages), template.actors > 0 ? words.gallery.people(template.actors) : template.touchpoints > 0 ? words.gallery.touchpoints(template.touchpoints) : "",
].filter((part) => part !== "");
