import type { LocalizedText } from "./map";

/** A text in the three languages of the product. */
type InAll = Exclude<LocalizedText, string>;

const named = (en: string, hans: string, hant: string): InAll => ({ en, "zh-Hans": hans, "zh-Hant": hant });

/** The channels through which customers meet most companies. */
export const usualChannels: readonly InAll[] = [
  named("Website", "网站", "網站"), named("App", "应用", "App"), named("E-mail", "电子邮件", "電子郵件"), named("Telephone", "电话", "電話"), named("Chat", "在线聊天", "線上聊天"),
  named("Social media", "社交媒体", "社群媒體"), named("Search engine", "搜索引擎", "搜尋引擎"), named("Text message", "短信", "簡訊"), named("Letter", "信函", "信件"), named("Store", "门店", "門市"),
  named("In person", "当面", "面對面"), named("Event", "活动", "活動"), named("Partner", "合作伙伴", "合作夥伴"),
];

/** A channel's name in every language where it is a usual one, else as it was written. */
export const channelName = (name: string, language: string): LocalizedText => usualChannels.find((channel) => channel[language] === name) ?? { [language]: name };
