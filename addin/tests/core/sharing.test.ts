import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventsIn } from "../../src/core/events";
import { withValueAt } from "../../src/core/fields";
import { asNext, differences } from "../../src/core/library";
import { entries, type JourneyMap } from "../../src/core/map";
import { changedIds, withFrames } from "../../src/core/markedPicture";
import { askedDepartments, progressOfReviews, reviewsNow, startRound, touchpointsOf, withReview, type Answers, type Sent } from "../../src/core/review";
import { addressOf, routeOf } from "../../src/core/route";
import { claimsOf } from "../../src/api/request";
import { checkout } from "./examples";

describe("a value at an address", () => {
  const small = { id: "m1", goal: "for all", stages: [{ id: "s1", name: { en: "Pay" } }, { id: "s2" }, { id: "s3" }], items: [{ id: "i1", lane: "l1", stage: "s1", text: { en: "one" } }] } as JourneyMap;

  it("takes the place of the one that was there, and nothing else changes", () => {
    expect(withValueAt(small, "/items/i1/text/en", "two").items).toEqual([{ ...small.items?.[0], text: { en: "two" } }]);
    expect(withValueAt(small, "/goal/*", "mine").goal).toBe("mine");
    expect(withValueAt(small, "/items/i1/score", -1).items?.[0]?.score).toBe(-1);
    expect(withValueAt(small, "/items/i1/text/en", "two").stages).toBe(small.stages);
  });

  it("comes and goes as an entry, too", () => {
    expect(withValueAt(small, "/items/i1", null).items).toEqual([]);
    expect(withValueAt(small, "/evidence/e1", { id: "e1" }).evidence).toEqual([{ id: "e1" }]);
    expect(withValueAt(small, "/items/i1/score", null)).toEqual(small);
  });

  it("may be the order of a list; what it does not name keeps its place", () => {
    expect(withValueAt(small, "/stages/#order", ["s3", "s1"]).stages?.map((stage) => stage.id)).toEqual(["s3", "s1", "s2"]);
  });
});

describe("what is not saved yet", () => {
  it("is counted by the places that differ; the version does not count", () => {
    expect(differences(checkout, { ...checkout, version: 9 })).toEqual([]);
    expect(differences(checkout, { ...checkout, goal: "another", stages: entries(checkout, "stages").slice(1) })).toEqual(["goal", `stages/${entries(checkout, "stages")[0]?.id ?? ""}`]);
    expect(differences(checkout, { ...checkout, stages: entries(checkout, "stages").toReversed() })).toEqual(["stages/#order"]);
  });

  it("makes a new version, unless it is a review, which is of the version that it looked at", () => {
    const version = checkout.version ?? 1;
    expect(asNext(checkout, { ...checkout, goal: "another" }).version).toBe(version + 1);
    expect(asNext(checkout, startRound(checkout)).version).toBe(version);
    expect(asNext(undefined, checkout).version).toBe(version);
  });
});

describe("events", () => {
  it("are read however the stream is cut", () => {
    const stream = 'event: alive\ndata: {}\n\nevent: changed\ndata: {"file":"a","etag":"\\"1\\"","maps":["m1"]}\n\nevent: added\r\ndata: {"maps":["m2"]}\r\n\r\n';
    fc.assert(fc.property(fc.integer({ min: 0, max: stream.length }), (at) => {
      const [first, rest] = eventsIn(stream.slice(0, at));
      const [second] = eventsIn(rest + stream.slice(at));
      expect([...first, ...second].map((event) => [event.kind, ...event.maps])).toEqual([["changed", "m1"], ["added", "m2"]]);
    }));
  });
});

describe("a round of reviews", () => {
  const departments = askedDepartments(checkout);
  const [first = { id: "" }, second = { id: "" }] = departments;
  const begun = startRound({ ...checkout, reviews: [] });
  const version = checkout.version ?? 1;
  const all = (department: string, wrong = 0): Answers => Object.fromEntries(touchpointsOf(checkout, department).map(({ touchpoint }, index) => [touchpoint.id, index < wrong ? { kind: "notSo", text: "Later", owner: "Leo", due: "2026-12-12" } : { kind: "agree" }]));
  const sent = (department: string, wrong: number, more: Partial<Sent> = {}): Sent => ({ department, version, person: "Somebody", when: "2026-11-26", answers: all(department, wrong), comment: "", language: "en", ...more });
  const of = (map: JourneyMap, department: string) => progressOfReviews(map).find((one) => one.department.id === department);

  it("asks every department that owns a touchpoint, once", () => {
    expect(departments.every((department) => reviewsNow(begun, department.id).length === 1)).toBe(true);
    expect(startRound(begun)).toBe(begun);
    expect(progressOfReviews(begun).every((one) => one.open === one.all)).toBe(true);
  });

  it("counts what was agreed to and what is not so, and a finding that is done no more", () => {
    const map = withReview(sent(second.id, 1))(withReview(sent(first.id, 0))(begun));
    expect([of(map, first.id)?.agreed, of(map, first.id)?.open]).toEqual([of(map, first.id)?.all, 0]);
    expect(of(map, second.id)?.notSo.map(({ finding }) => [finding.text, finding.owner, finding.due])).toEqual([[{ en: "Later" }, { en: "Leo" }, "2026-12-12"]]);
    const done = { ...map, reviews: entries(map, "reviews").map((review) => ({ ...review, findings: review.findings?.map((finding) => ({ ...finding, status: "done" as const })) ?? [] })) };
    expect(of(done, second.id)?.notSo).toEqual([]);
  });

  it("takes the place of what its sender saw; what somebody else of the department sent meanwhile stays beside it", () => {
    const once = withReview(sent(first.id, 1))(begun);
    const [seen] = reviewsNow(once, first.id);
    if (seen === undefined) throw new Error("There is no review.");
    expect(reviewsNow(withReview(sent(first.id, 0, { over: seen }))(once), first.id).map((review) => [review.id, review.verdict])).toEqual([[seen.id, "confirmed"]]);
    expect(reviewsNow(withReview(sent(first.id, 0))(once), first.id).map((review) => review.verdict)).toEqual(["changes", "confirmed"]);
  });

  it("keeps what a department says besides, until it says something else or nothing", () => {
    const once = withReview(sent(first.id, 0, { comment: "Ask the couriers too" }))(begun);
    expect(of(once, first.id)).toMatchObject({ open: 0, notSo: [], comments: [{ finding: { text: { en: "Ask the couriers too" } } }] });
    const [over] = reviewsNow(once, first.id);
    expect(over?.verdict).toBe("confirmed");
    expect(of(withReview(sent(first.id, 0, { comment: "", over }))(once), first.id)?.comments).toEqual([]);
    expect(of(withReview(sent(first.id, 0, { comment: "Ask them twice", over }))(once), first.id)?.comments.map(({ finding }) => finding.text)).toEqual([{ en: "Ask them twice" }]);
  });

  it("is of the version that was looked at, even when the map went on meanwhile", () => {
    const later = withReview(sent(first.id, 0))({ ...begun, version: version + 1 });
    expect(entries(later, "reviews").filter((review) => review.department === first.id && review.verdict === "confirmed").map((review) => review.mapVersion)).toEqual([version]);
  });
});

describe("places of sharing", () => {
  it.each([{ place: "share", map: "m1", page: "history" }, { place: "share", map: "m1", page: "conflicts" }, { place: "review", map: "m1", department: "d 1/ü" }] as const)("have addresses: $place", (route) => {
    expect(routeOf(addressOf(route))).toEqual(route);
  });
});

describe("a picture", () => {
  it("has a frame around what changed, also at the cards of a touchpoint that changed", () => {
    const changed = changedIds([{ path: "/touchpoints/t1/name/en" }, { path: "/goal/en" }], [{ id: "i1", touchpoint: "t1" }, { id: "i2" }]);
    const drawn = withFrames('<svg><g data-of="i1" data-box="1 2.5 3 4"/><g data-of="i2" data-box="5 6 7 8"/></svg>\n', changed);
    expect(drawn.match(/<rect/g)).toHaveLength(1);
    expect(drawn).toContain('<rect x="1" y="2.5" width="3" height="4"');
  });
});

describe("a challenge of the service", () => {
  it("says in base64 what the sign-in has to ask for", () => {
    expect(claimsOf(`Bearer realm="", error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`)).toBe('{"access_token":{}}');
    expect(claimsOf('Bearer realm="", error="invalid_token"')).toBeUndefined();
    expect(claimsOf('Bearer claims="%%%"')).toBeUndefined();
  });
});
