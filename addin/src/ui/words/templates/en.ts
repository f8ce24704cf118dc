import type { Industry, TemplateFilter } from "../../../core/templates";

/** What a template is called, and what it is for. */
export interface TemplateWords {
  readonly name: string;
  readonly purpose: string;
}

/** Names of the templates that come with the program. Another one is called by its title. */
export const templates = {
  templateNames: {
    "b2b-software": { name: "Business software", purpose: "A purchase that a group decides: seven people, three curves, ways back and round." },
    blank: { name: "Stages only", purpose: "Stages and lanes without content: a map from scratch." },
    onboarding: { name: "New banking app", purpose: "The first weeks of a new customer: from the invitation to daily use." },
    "online-school-beginner": { name: "Online course", purpose: "A course from the first look to the next one: learners who need feedback." },
    "patient-service": { name: "Clinic appointment", purpose: "A service blueprint: what happens in front of and behind each step of a clinic visit." },
    "retailer-checkout": { name: "Online shop: cart to checkout", purpose: "An online purchase: from the idea for a gift to the next order." },
    "returns-current": { name: "Returning an order, today", purpose: "Sending something back, as it is: the first half of a pair to compare." },
    "returns-future": { name: "Returning an order, as it shall be", purpose: "Sending something back, as it shall be: the second half of the pair." },
    "support-case": { name: "Fault and repair", purpose: "A fault, its repair and what comes after: from the first alarm to staying or leaving." },
  } as Readonly<Record<string, TemplateWords>>,
  templateFilters: {
    all: "All", retail: "Retail", education: "Education", b2b: "B2B", health: "Health", finance: "Banking", telecom: "Telecom", any: "Any",
    blueprint: "Service blueprint", group: "A group decides", future: "Future state",
  } as Readonly<Record<TemplateFilter, string>>,
  /** Words besides the names by which somebody may look for an industry. */
  industryWords: { retail: "shop store cart", education: "school training learning", b2b: "company purchase", health: "hospital patient doctor", finance: "bank account", telecom: "internet support service", any: "empty blank" } as Readonly<Record<Industry, string>>,
};
