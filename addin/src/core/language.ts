/** The languages that the product speaks. */
export const languages = ["en", "zh-Hans", "zh-Hant"] as const;

export type Language = (typeof languages)[number];

const traditional = /hant|-(tw|hk|mo)$/i;

/** The supported language nearest to any BCP 47 tag: Taiwan, Hong Kong and Macau read Traditional Chinese. */
export function toSupported(tag: string): Language {
  if (!/^zh/i.test(tag)) return "en";
  return traditional.test(tag) ? "zh-Hant" : "zh-Hans";
}

/** The keys to try, best first; the same order as LanguageFallback.cs, so that pane and slide show the same text. */
export function candidates(language: string, mapLanguage: string): string[] {
  const nearest = !/^zh/i.test(language) ? language.split("-").slice(0, 1)
    : traditional.test(language) ? ["zh-Hant", "zh-Hans"] : ["zh-Hans", "zh-Hant"];
  return [language, "", ...nearest, mapLanguage, "en"];
}
