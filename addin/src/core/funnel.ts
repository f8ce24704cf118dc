import { firstLanes } from "./emptyMap";
import { newId } from "./identifier";
import type { Language } from "./language";
import type { JourneyMap, Lane, LocalizedText, Stage } from "./map";

/** A step of a marketing funnel and what the customer calls the same moment. */
export interface FunnelStep {
  readonly id: string;
  /** As the company calls it. */
  readonly company: string;
  /** As the customer would say it. */
  readonly customer: string;
}

type Words = Readonly<Record<Language, string>>;

interface Counterpart {
  readonly lifecycle: string;
  readonly words: Words;
  readonly company: RegExp;
}

// What the customer does while the company counts (method: the funnel and the journey side by side). The first that fits is taken.
const counterparts: readonly Counterpart[] = [
  { lifecycle: "Awareness", words: { en: "I notice", "zh-Hans": "察觉需求", "zh-Hant": "察覺需求" }, company: /aware|visit|impression|reach|traffic|tofu|认知|曝光|访问|流量|認知|造訪/i },
  { lifecycle: "Awareness", words: { en: "I notice a problem", "zh-Hans": "发现问题", "zh-Hant": "發現問題" }, company: /lead|mql|prospect|interest|线索|潜客|潜在|兴趣|線索|名單|潛在|興趣/i },
  { lifecycle: "Consideration", words: { en: "I compare", "zh-Hans": "比较方案", "zh-Hant": "比較方案" }, company: /opportunit|sql|consider|evaluat|demo|trial|mofu|商机|考虑|评估|试用|商機|考慮|評估|試用/i },
  { lifecycle: "Decision", words: { en: "I choose", "zh-Hans": "做出选择", "zh-Hant": "做出選擇" }, company: /won|deal|purchase|order|conver|checkout|proposal|negotiat|decision|bofu|成交|赢单|转化|下单|购买|谈判|贏單|轉換|轉化|下單|購買|談判/i },
  { lifecycle: "Onboarding", words: { en: "I get started", "zh-Hans": "开始使用", "zh-Hant": "開始使用" }, company: /onboard|activat|激活|啟用|启用/i },
  { lifecycle: "Loyalty", words: { en: "I stay", "zh-Hans": "继续使用", "zh-Hant": "繼續使用" }, company: /retention|renew|loyal|upsell|留存|续费|复购|忠诚|續約|回購|忠誠/i },
  { lifecycle: "Advocacy", words: { en: "I recommend", "zh-Hans": "推荐他人", "zh-Hant": "推薦他人" }, company: /advoca|referr|推荐|转介绍|推薦|轉介/i },
];

// A funnel ends where it converts; the journey goes on.
const afterwards: readonly Counterpart[] = [
  { lifecycle: "Onboarding", words: { en: "I get started", "zh-Hans": "开始使用", "zh-Hant": "開始使用" }, company: /$^/ },
  { lifecycle: "Support", words: { en: "I get help", "zh-Hans": "寻求帮助", "zh-Hant": "尋求協助" }, company: /$^/ },
  { lifecycle: "Loyalty", words: { en: "I stay", "zh-Hans": "继续使用", "zh-Hant": "繼續使用" }, company: /$^/ },
  { lifecycle: "Advocacy", words: { en: "I recommend", "zh-Hans": "推荐他人", "zh-Hant": "推薦他人" }, company: /$^/ },
];

/** The most steps that are taken from one paste. */
export const mostFunnelSteps = 20;

/** Reads steps that were pasted: one a line, or separated by arrows; numbers, bullets and what a table has after a tab are left out. */
export function parseFunnel(pasted: string, language: Language): FunnelStep[] {
  return pasted.split(/\r?\n|→|->|»|＞|>/u)
    .map((line) => (line.split("\t")[0] ?? "").replace(/^[\s\d.)、．•*–-]+(?=\p{L})/u, "").trim())
    .filter((line) => line.length > 0)
    .slice(0, mostFunnelSteps)
    .map((company) => ({ id: newId("s"), company, customer: suggestion(company, language) }));
}

/** What the customer would say for a company's word; empty where nothing fits. */
export const suggestion = (company: string, language: Language): string => counterpartOf(company)?.words[language] ?? "";

const counterpartOf = (company: string): Counterpart | undefined => counterparts.find((counterpart) => counterpart.company.test(company));

/** The stages that follow the funnel's end and are not among its steps. */
export function stagesAfter(steps: readonly FunnelStep[], language: Language): FunnelStep[] {
  const known = new Set(steps.map((step) => counterpartOf(step.company)?.lifecycle));
  return afterwards.filter((stage) => !known.has(stage.lifecycle)).map((stage) => ({ id: newId("s"), company: "", customer: stage.words[language] }));
}

/** A map with a stage for each step, named as the customer names it; the company's names stay beside it for the comparison. */
export function mapOfFunnel(steps: readonly FunnelStep[], language: Language): JourneyMap {
  return {
    schemaVersion: 1,
    id: newId("m"),
    language,
    version: 1,
    stages: steps.map((step) => stageOf(step, language)),
    lanes: firstLanes.map((kind): Lane => ({ id: newId("l"), kind })),
  };
}

function stageOf(step: FunnelStep, language: Language): Stage {
  const name: LocalizedText = { [language]: step.customer.trim() };
  const known = [...counterparts, ...afterwards].find((counterpart) => counterpart.words[language] === step.customer) ?? counterpartOf(step.company);
  return { id: step.id, name, ...(known === undefined ? {} : { lifecycle: known.lifecycle }), ...(step.company === "" ? {} : { funnelSteps: [step.company] }) };
}
