import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { textFor } from "../../src/core/localizedText";
import { entries, type JourneyMap } from "../../src/core/map";
import type { Words } from "../../src/ui/words";
import { looksRight } from "./looking";
import { draftOf, fromTemplate, hasBrowser, openPane, withBrowser } from "./pane";

withBrowser();

const address = (id: string, rest = ""): string => `${inject("service")}/v1/maps/${id}${rest}`;
const held = async (id: string): Promise<{ readonly map: JourneyMap; readonly tag: string }> => {
  const answer = await fetch(address(id));
  return { map: (await answer.json()) as JourneyMap, tag: answer.headers.get("ETag") ?? "" };
};
const versions = async (id: string): Promise<readonly { readonly number: number; readonly why: string }[]> => ((await (await fetch(address(id, "/history"))).json()) as { versions: { number: number; why: string }[] }).versions;

/** Somebody else changes the map in the library. */
async function elsewhere(id: string, change: (map: JourneyMap) => JourneyMap): Promise<void> {
  const { map, tag } = await held(id);
  const answer = await fetch(address(id, "?why=elsewhere"), { method: "PUT", headers: { "If-Match": tag, "Content-Type": "application/json" }, body: JSON.stringify({ ...change(map), version: (map.version ?? 1) + 1 }) });
  expect(answer.status).toBe(200);
}

const share = (page: Page, words: Words) => page.getByRole("tab", { name: words.app.share }).click();
const header = (page: Page) => page.locator("header");

async function saved(page: Page, words: Words, why?: string): Promise<string> {
  await share(page, words);
  if (why !== undefined) await page.getByLabel(words.library.why).fill(why);
  await page.getByRole("button", { name: words.library.save(words.library.library) }).click();
  await header(page).getByText(words.library.saved("").trim()).waitFor();
  return /#\/map\/([^/]+)/.exec(page.url())?.[1] ?? "";
}

async function goal(page: Page, words: Words, text: string): Promise<void> {
  await page.getByRole("tab", { name: words.app.map }).click();
  await page.getByLabel(words.goal.goal).fill(text);
}

describe.skipIf(!hasBrowser)("a map in the library", () => {
  it("is saved over nothing that was not seen: what only one side changed comes together, what both changed is decided by people", async () => {
    const { page, words } = await openPane({ tolerates: /412/ });
    await fromTemplate(page, words);
    const id = await saved(page, words, "first draft");
    expect((await versions(id)).map((version) => version.why)).toEqual(["first draft"]);
    await goal(page, words, "Mine");
    await page.getByLabel(words.goal.owner).fill("Ana of us");
    await header(page).getByText(words.library.unsaved(2)).waitFor();
    await elsewhere(id, (map) => ({ ...map, goal: { en: "Theirs" }, scenario: { en: "A scenario from elsewhere" } }));
    await page.getByText(words.library.elsewhere).first().waitFor();
    await share(page, words);
    await page.getByRole("button", { name: words.library.save(words.library.library) }).click();
    await page.getByRole("button", { name: words.library.decide(1) }).click();
    await page.getByRole("radio", { name: words.library.theirs(2) }).waitFor();
    expect((await held(id)).map.goal).toEqual({ en: "Theirs" });
    await page.getByRole("heading", { name: words.goal.goal }).waitFor();
    await looksRight(page, "library-conflict");
    await page.getByRole("radio", { name: new RegExp(`^${words.library.mine}`) }).check();
    await page.getByRole("button", { name: words.library.useMine }).click();
    await header(page).getByText(words.library.saved("").trim()).waitFor();
    const { map } = await held(id);
    expect([textFor(map.goal, "en"), textFor(map.scenario, "en"), textFor(map.owner, "en"), map.version]).toEqual(["Mine", "A scenario from elsewhere", "Ana of us", 3]);
    expect(await draftOf(page)).toEqual(map);
  });

  it("has a history: who and why, what differs in words and as pictures, and a way back", async () => {
    const { page, words } = await openPane({ width: 768 });
    await fromTemplate(page, words);
    const id = await saved(page, words, "first draft");
    const first = (await held(id)).map;
    await goal(page, words, "Quite another goal");
    await saved(page, words, "another goal");
    await page.getByRole("button", { name: words.sharing.history }).click();
    await page.getByText("another goal").waitFor();
    await page.getByRole("button", { name: words.sharing.compare(1) }).click();
    await page.getByRole("heading", { name: words.sharing.differences(1) }).waitFor();
    expect(await page.getByRole("main").getByRole("img").count()).toBe(2);
    await page.getByText("Quite another goal").waitFor();
    await page.getByRole("button", { name: words.sharing.restore }).click();
    await page.getByText(words.sharing.restored(1)).waitFor({ state: "attached" });
    expect((await held(id)).map).toEqual({ ...first, version: 3 });
    expect(await versions(id)).toHaveLength(3);
    await page.getByRole("button", { name: words.app.back }).click();
    await page.getByRole("tab", { name: words.app.map }).click();
    await page.getByLabel(words.goal.goal).waitFor();
    expect(await page.getByLabel(words.goal.goal).inputValue()).toBe(textFor(first.goal, "en"));
  });

  it("waits while the service does not answer, and is saved once when it is back", async () => {
    const { page, words } = await openPane({ tolerates: /ERR_FAILED|Failed to load resource/ });
    await fromTemplate(page, words);
    const id = await saved(page, words);
    await goal(page, words, "Written while it was away");
    // The request arrives, its answer does not: whoever sends again must not write twice.
    await page.route("**/v1/**", async (route) => {
      if (route.request().method() === "PUT") await route.fetch();
      await route.abort();
    });
    await share(page, words);
    await page.getByRole("button", { name: words.library.save(words.library.library) }).click();
    await page.getByText(words.library.waitingSays(1)).waitFor();
    await page.unroute("**/v1/**");
    await page.getByRole("button", { name: words.problems.tryAgain }).click();
    await header(page).getByText(words.library.saved("").trim()).waitFor();
    expect(textFor((await held(id)).map.goal, "en")).toBe("Written while it was away");
    expect(await versions(id)).toHaveLength(2);
  });

  it("is reviewed by two departments at once; both answers reach the map's list and the progress", async () => {
    const { page, words } = await openPane();
    await fromTemplate(page, words);
    const id = await saved(page, words);
    await page.getByRole("button", { name: words.review.start }).click();
    await page.getByRole("button", { name: words.review.copyLinks }).waitFor();
    const { map } = await held(id);
    const asked = entries(map, "reviews").filter((review) => review.verdict === undefined && review.mapVersion === map.version).map((review) => review.department ?? "");
    const [first = "", second = ""] = asked;
    const reviewers = [];
    for (const department of [first, second]) reviewers.push(await openPane({ place: `#/map/${id}/review/${department}`, tolerates: /412/ }));
    const [one, other] = reviewers;
    if (one === undefined || other === undefined) throw new Error("There are no two departments.");
    for (const reviewer of [one, other]) await reviewer.page.getByRole("radio").first().waitFor();
    for (const answer of await one.page.getByRole("radio", { name: words.review.agree }).all()) await answer.check({ force: true });
    await one.page.getByLabel(words.review.you).fill("J. Okafor");
    await one.page.getByRole("button", { name: words.review.send }).click();
    await one.page.getByText(words.review.sent).waitFor();
    // Nothing is sent before every touchpoint has its answer; what was filled in is still there after the page was closed.
    for (const answer of (await other.page.getByRole("radio", { name: words.review.agree }).all()).slice(1)) await answer.check({ force: true });
    await other.page.getByRole("button", { name: words.review.send }).click();
    await other.page.getByText(words.review.missing(1)).waitFor();
    await other.page.getByRole("radio", { name: words.review.notSo }).first().check({ force: true });
    await other.page.getByLabel(words.review.true).fill("It comes a day later.");
    await other.page.getByLabel(words.review.who).fill("Leo Grant");
    await other.page.waitForTimeout(600);
    await other.page.reload();
    await other.page.getByRole("button", { name: words.review.send }).click();
    await other.page.getByText(words.review.sent).waitFor();
    const reviews = entries((await held(id)).map, "reviews").filter((review) => review.department === first || review.department === second).filter((review) => review.mapVersion === map.version);
    expect(reviews.map((review) => [review.department, review.verdict])).toEqual([[first, "confirmed"], [second, "changes"]]);
    expect(reviews[1]?.findings).toMatchObject([{ text: { en: "It comes a day later." }, owner: { en: "Leo Grant" } }]);
    expect((await held(id)).map.version).toBe(map.version);
    await page.getByRole("button", { name: words.library.bringIn }).click();
    await page.getByText("It comes a day later.").waitFor();
    await page.getByText(words.review.corrects("Leo Grant", "").split(" by")[0] ?? "").waitFor();
  });
});
