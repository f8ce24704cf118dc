import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelName, usualChannels } from "../../src/core/channels";
import { dateOf, dateText, dateTyped, dayOf } from "../../src/core/dates";
import { languages } from "../../src/core/language";

describe("a day", () => {
  it("is read again as it was written, in every language", () => {
    fc.assert(fc.property(fc.date({ min: new Date(1900, 0, 1), max: new Date(2999, 11, 31), noInvalidDate: true }), fc.constantFrom(...languages), (day, language) => {
      const date = dateOf(day);
      expect(dateOf(dayOf(date) ?? day)).toBe(date);
      expect(dateOf(dateTyped(dateText(date, language), language) ?? new Date(0))).toBe(date);
    }));
  });

  it("is typed as people write it, and is none where it could be another or does not exist", () => {
    const typed = (text: string, language = "en"): string | undefined => {
      const day = dateTyped(text, language);
      return day === undefined ? undefined : dateOf(day);
    };
    expect(["2027-12-31", "2027/12/31", "2027.12.31", " 2027年12月31日 ", "31 December 2027", "Dec 31, 2027"].map((text) => typed(text))).toEqual(Array.from({ length: 6 }, () => "2027-12-31"));
    expect(["2027-02-30", "3/4/2027", "soon", "May", "", "2027"].map((text) => typed(text))).toEqual(Array.from({ length: 6 }, () => undefined));
    expect(typed("2027年3月4日", "zh-Hant")).toBe("2027-03-04");
  });
});

describe("usual channels", () => {
  it("have a name in each language, and give it to who chose one", () => {
    for (const channel of usualChannels) for (const language of languages) expect(channelName(channel[language] ?? "", language)).toEqual(channel);
    expect(channelName("Kiosk", "en")).toEqual({ en: "Kiosk" });
  });
});
