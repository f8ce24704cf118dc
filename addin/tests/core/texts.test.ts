import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "../../src/core/identifier";
import { toSupported } from "../../src/core/language";
import { contentLanguage, textFor, withText } from "../../src/core/localizedText";
import type { LocalizedText } from "../../src/core/map";
import { wordsDiff } from "../../src/core/wordsDiff";
import { checkout } from "./examples";

const language = fc.constantFrom("en", "zh-Hans", "zh-Hant", "de");
const written = fc.string({ minLength: 1 });
const localized: fc.Arbitrary<LocalizedText> = fc.oneof(written, fc.dictionary(language, written, { minKeys: 1 }));

describe("a text in several languages", () => {
  it("keeps every other language when one is written", () => {
    fc.assert(fc.property(localized, language, fc.string(), (text, into, value) => {
      const changed = withText(text, into, value);
      if (typeof text === "string") {
        expect(changed).toBe(value === "" ? undefined : value);
        return;
      }
      for (const [key, said] of Object.entries(text)) if (key !== into) expect((changed as Record<string, string>)[key]).toBe(said);
      if (value !== "") expect(textFor(changed, into)).toBe(value);
    }));
  });

  it("is gone with its last language", () => {
    expect(withText({ en: "Pay" }, "en", "")).toBeUndefined();
    expect(withText("Pay", "en", "")).toBeUndefined();
  });

  it("is shown to readers of a language as slides show it", () => {
    expect(textFor({ en: "Pay", "zh-Hans": "付款" }, "zh-Hant", "en")).toBe("付款");
    expect(textFor({ en: "Pay", de: "Zahlen" }, "fr", "de")).toBe("Zahlen");
    expect(textFor({ de: "Zahlen" }, "de-AT")).toBe("Zahlen");
    expect(textFor("Pay", "zh-Hans")).toBe("Pay");
  });

  it("is written in the reader's language only where the map speaks it", () => {
    expect(contentLanguage(checkout, "zh-Hant")).toBe("zh-Hant");
    expect(contentLanguage({ id: "m1", language: "en", title: "Pay" }, "zh-Hant")).toBe("en");
    expect(contentLanguage({ id: "m1", language: "de" }, "en")).toBe("de");
  });

  it("comes in the script that a place reads", () => {
    expect(["zh-TW", "zh-HK", "zh-Hant-MO", "zh", "zh-CN", "fr"].map(toSupported)).toEqual(["zh-Hant", "zh-Hant", "zh-Hant", "zh-Hans", "zh-Hans", "en"]);
  });
});

describe("changed words", () => {
  it("make up both texts again", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
      const pieces = wordsDiff(before, after, "en");
      expect(pieces.filter((piece) => piece.kind !== "new").map((piece) => piece.text).join("")).toBe(before);
      expect(pieces.filter((piece) => piece.kind !== "out").map((piece) => piece.text).join("")).toBe(after);
    }));
  });

  it("are whole words, in Chinese too", () => {
    expect(wordsDiff("shows up late and", "shows up early and", "en").filter((piece) => piece.kind !== "same").map((piece) => piece.text)).toEqual(["late", "early"]);
    expect(wordsDiff("运费最后出现", "运费提前出现", "zh-Hans").filter((piece) => piece.kind === "same").map((piece) => piece.text)).toEqual(["运费", "出现"]);
  });
});

describe("a new id", () => {
  it("looks like those that the service makes", () => {
    const ids = Array.from({ length: 500 }, () => newId("i"));
    for (const id of ids) expect(id).toMatch(/^i[a-km-np-z2-9]{9}$/);
    expect(new Set(ids).size).toBe(500);
  });
});
