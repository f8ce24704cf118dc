import { describe, expect, it } from "vitest";
import { apart, saysTheSame } from "../../src/core/changes";
import { copyForSegment, ownCopy } from "../../src/core/copies";
import { placed } from "../../src/core/findings";
import { mapOfFunnel, parseFunnel, stagesAfter } from "../../src/core/funnel";
import { languages } from "../../src/core/language";
import { entries } from "../../src/core/map";
import { addressOf, routeOf, type Route } from "../../src/core/route";
import { guidedSteps, isDone } from "../../src/core/steps";
import { filterGroups, hasWords, inOrder, isAmong, type TemplateFacts } from "../../src/core/templates";
import { emptyMap } from "../../src/core/emptyMap";
import { checkout } from "./examples";

describe("a funnel that is pasted", () => {
  it("becomes steps, whatever numbers, bullets and figures stand beside them", () => {
    expect(parseFunnel("1. Lead\t1200\n\n • Opportunity\r\n3) Closed won", "en").map((step) => [step.company, step.customer]))
      .toEqual([["Lead", "I notice a problem"], ["Opportunity", "I compare"], ["Closed won", "I choose"]]);
    expect(parseFunnel("线索 → 商机 → 成交", "zh-Hans").map((step) => step.customer)).toEqual(["发现问题", "比较方案", "做出选择"]);
    expect(parseFunnel("Webinar", "en")[0]?.customer).toBe("");
  });

  it("goes on after the purchase, but not twice", () => {
    expect(stagesAfter(parseFunnel("Lead\nClosed won", "en"), "en").map((step) => step.customer)).toEqual(["I get started", "I get help", "I stay", "I recommend"]);
    expect(stagesAfter(parseFunnel("Lead\nOnboarding\nRenewal", "en"), "en").map((step) => step.customer)).toEqual(["I get help", "I recommend"]);
  });

  it("becomes a map in the customer's words that still knows the funnel's", () => {
    for (const language of languages) {
      const steps = parseFunnel("MQL\nDeal", language).map((step) => ({ ...step, customer: `${step.customer}!` }));
      const map = mapOfFunnel([...steps, ...stagesAfter(steps, language)], language);
      expect(entries(map, "stages")[0]).toMatchObject({ name: { [language]: steps[0]?.customer ?? "" }, funnelSteps: ["MQL"], lifecycle: "Awareness" });
      expect(entries(map, "stages").at(-1)?.funnelSteps).toBeUndefined();
    }
  });
});

describe("a map for another segment", () => {
  const copy = copyForSegment(checkout, { id: "gnew", name: "Careful planners" }, "en");

  it("is a map of its own that knows where it comes from", () => {
    expect(copy.id).not.toBe(checkout.id);
    expect(copy.version).toBe(1);
    expect(copy.basedOn).toEqual({ map: checkout.id, version: checkout.version, segment: checkout.segment });
    expect(copy.segment).toBe("gnew");
    expect(entries(copy, "segments").at(-1)).toEqual({ id: "gnew", name: { en: "Careful planners" } });
  });

  it("claims nothing that was known of the first one", () => {
    expect(entries(copy, "items").every((item) => item.basis === undefined && item.evidence === undefined)).toBe(true);
    expect([copy.reviews, copy.observations, copy.persona]).toEqual([undefined, undefined, undefined]);
    expect(entries(copy, "items").map((item) => item.text)).toEqual(entries(checkout, "items").map((item) => item.text));
  });
});

describe("a map of a template", () => {
  it("gets an id of its own, stays marked as an example, and nobody has reviewed it", () => {
    const own = ownCopy(checkout, "zh-Hant");
    expect(own).toMatchObject({ version: 1, language: "zh-Hant", sample: true, basedOn: { map: checkout.id } });
    expect([own.template, own.reviews]).toEqual([undefined, undefined]);
    expect(own.id).toMatch(/^m/);
  });
});

describe("findings", () => {
  it("stand at the entry that they are about, whatever moves afterwards", () => {
    const at = (path: string) => placed([{ code: "JO1232", severity: "warning", path, place: "", message: "", wayOut: "" }], checkout)[0];
    expect(at("$.touchpoints[2].department")).toMatchObject({ list: "touchpoints", id: entries(checkout, "touchpoints")[2]?.id, field: "department" });
    expect(at("$.goal")).toMatchObject({ field: "goal" });
    expect(at("$.touchpoints[99]")?.id).toBeUndefined();
  });

  it("keep a step open, and an empty map is not done by having nothing", () => {
    expect(isDone("goal", [{ code: "JO1221", severity: "warning", path: "$.goal", place: "", message: "", wayOut: "" }], checkout)).toBe(false);
    expect(isDone("goal", [], checkout)).toBe(true);
    expect(isDone("emotions", [], emptyMap("en"))).toBe(false);
  });
});

describe("templates", () => {
  const facts = (tags: readonly string[], more: Partial<TemplateFacts> = {}): TemplateFacts => ({ tags, state: "current", actors: 0, blueprint: false, ...more });
  const all = [facts(["blank"]), facts(["b2b", "software"], { actors: 7 }), facts(["health"], { blueprint: true }), facts(["retail"], { state: "future" })];

  it("are each in one industry, those for any last, and in what they show besides", () => {
    const industries = all.map((template) => filterGroups.industries.filter((industry) => isAmong(industry, template)));
    expect(industries).toEqual([["any"], ["b2b"], ["health"], ["retail"]]);
    expect(all.map((template) => filterGroups.shows.filter((shows) => isAmong(shows, template)))).toEqual([[], ["group"], ["blueprint"], ["future"]]);
    expect(inOrder(all).map((template) => template.tags[0])).toEqual(["retail", "b2b", "health", "blank"]);
  });

  it("are found by words in any order and by none at all", () => {
    expect(hasWords("Cart online", ["Online shop: cart to checkout"])).toBe(true);
    expect(hasWords("结账、网店", ["网店：从购物车到结账"])).toBe(true);
    expect(hasWords("cart clinic", ["Online shop: cart to checkout"])).toBe(false);
    expect(hasWords(" ", ["Online shop"])).toBe(true);
  });
});

describe("an address", () => {
  it("leads back to the place that it is of", () => {
    const routes: Route[] = [
      { place: "start" }, { place: "start", page: "funnel" }, { place: "start", page: "templates" }, { place: "start", page: "templates", template: "our/own ü" }, { place: "settings" }, { place: "share", map: "m1" }, { place: "files", map: "m1" }, { place: "files", map: "m1", page: "conflicts" },
      ...guidedSteps.map((step): Route => ({ place: "map", map: "m1", view: "guided", step, stage: "s1" })), { place: "map", map: "m1", view: "grid", stage: "s2" },
    ];
    for (const route of routes) expect(routeOf(addressOf(route))).toEqual(route);
    expect(addressOf({ place: "map", map: "m1", view: "guided", step: "touchpoints", stage: "s4" })).toBe("#/map/m1/step/3/stage/s4");
  });

  it("leads to the start where it is not known", () => {
    expect(routeOf("#/nowhere/%E0%A4%A")).toEqual({ place: "start" });
    expect(routeOf("")).toEqual({ place: "start" });
  });
});

describe("file and map", () => {
  it("say the same once edits were read, and do not while they differ", () => {
    const change = { kind: "changed", path: "/goal/en", after: "New" };
    expect(saysTheSame({ incoming: [change], edits: [{ ...change }], conflicts: [] })).toBe(true);
    expect(apart({ incoming: [change], edits: [{ ...change, after: "Other" }], conflicts: [] }).map((side) => side.length)).toEqual([1, 1]);
  });
});
