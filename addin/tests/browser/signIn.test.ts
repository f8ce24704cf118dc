import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Words } from "../../src/ui/words";
import { askedDepartments } from "../../src/core/review";
import { addressOf } from "../../src/core/route";
import { textFor } from "../../src/core/localizedText";
import { looksRight } from "./looking";
import { draftOf, fromTemplate, hasBrowser, openPane, withBrowser } from "./pane";
import { hasTenant, startTenant, type Tenant } from "./tenant";

withBrowser();

/** Signs somebody in, in the window that the sign-in opens. */
async function signIn(page: Page, button: string, who: string): Promise<void> {
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: button }).first().click();
  const window = await opening;
  await window.getByRole("button", { name: who }).click();
}

const share = (page: Page, words: Words) => page.getByRole("tab", { name: words.app.share }).click();

describe.skipIf(!hasBrowser || !hasTenant)("with sign-in and OneDrive", () => {
  let tenant: Tenant | undefined;
  beforeAll(async () => {
    tenant = await startTenant();
  });
  afterAll(() => tenant?.stop());

  it("somebody signs in when they choose to, saves to OneDrive, gives it to somebody else, and loses nothing when the token ends", async () => {
    const { page, words } = await openPane({ at: tenant?.service ?? "", tolerates: /40[0134]/ });
    await page.getByText(words.signIn.outSays).waitFor();
    await signIn(page, words.signIn.enter, "Ada");
    await page.getByText(words.signIn.outSays).waitFor({ state: "detached" });
    await fromTemplate(page, words);
    await share(page, words);
    await page.getByRole("button", { name: words.library.save(words.library.oneDrive) }).click();
    await page.getByRole("heading", { name: words.library.inLibrary(1, words.library.oneDrive) }).waitFor();
    // Tokens stay in memory.
    expect(await page.evaluate(() => [localStorage, sessionStorage].flatMap((store) => Object.values(store as unknown as Record<string, string>)).join("\n"))).not.toMatch(/eyJ|secret|refresh_token/i);

    await page.getByRole("button", { name: words.sharing.access }).click();
    await page.getByLabel(words.sharing.people).fill("ben@contoso.example");
    await page.getByRole("button", { name: words.sharing.invite }).click();
    await page.getByText(words.sharing.invited(1)).first().waitFor();
    await looksRight(page, "access");
    await page.getByRole("button", { name: words.app.back }).click();

    // A token that has ended is renewed without a word; one for which the sign-in wants to see the person is asked for, and nothing is lost.
    let refusals = 1;
    await page.route("**/v1/maps/**", (route) => (refusals-- > 0 ? route.fulfill({ status: 401, headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' }, body: "{}" }) : route.continue()));
    await page.getByRole("tab", { name: words.app.map }).click();
    await page.getByLabel(words.goal.goal).fill("Kept through it all");
    await share(page, words);
    await page.getByRole("button", { name: words.library.save(words.library.oneDrive) }).click();
    await page.getByRole("heading", { name: words.library.inLibrary(2, words.library.oneDrive) }).waitFor();
    await page.unroute("**/v1/maps/**");

    await page.route("**/oauth2/v2.0/token**", (route) => route.fulfill({ status: 400, headers: { "Access-Control-Allow-Origin": "*", "Content-Type": "application/json" }, body: JSON.stringify({ error: "interaction_required", error_description: "AADSTS50076" }) }));
    let challenges = 1;
    await page.route("**/v1/maps/**", (route) => (challenges-- > 0 ? route.fulfill({ status: 401, headers: { "WWW-Authenticate": `Bearer error="insufficient_claims", claims="${btoa('{"access_token":{"acrs":{"essential":true,"value":"c1"}}}')}"` }, body: "{}" }) : route.continue()));
    await page.getByRole("tab", { name: words.app.map }).click();
    await page.getByLabel(words.goal.owner).fill("Ada");
    await share(page, words);
    await page.getByRole("button", { name: words.library.save(words.library.oneDrive) }).click();
    await page.getByText(words.signIn.lost).first().waitFor();
    expect(textFor((await draftOf(page)).owner, "en")).toBe("Ada");
    await page.unroute("**/oauth2/v2.0/token**");
    await signIn(page, words.signIn.again, "Ada");
    await page.getByText(words.signIn.lost).first().waitFor({ state: "detached" });
    await page.getByRole("button", { name: words.library.save(words.library.oneDrive) }).click();
    await page.getByRole("heading", { name: words.library.inLibrary(3, words.library.oneDrive) }).waitFor();

    // A reviewer's link asks to sign in, then takes up what was shared.
    const map = await draftOf(page);
    const [department] = askedDepartments(map);
    const other = await openPane({ at: tenant?.service ?? "", place: addressOf({ place: "review", map: map.id, department: department?.id ?? "" }), tolerates: /40[0134]/ });
    await signIn(other.page, words.signIn.enter, "Ben");
    await other.page.getByRole("heading", { name: words.review.of(textFor(department?.name, "en")) }).waitFor();
    await other.page.evaluate(() => {
      location.hash = "#/start";
    });
    await other.page.getByText(words.start.open).click();
    await other.page.getByLabel(words.library.findShared).waitFor();
    await other.page.getByRole("button", { name: /journey\.json/ }).first().waitFor();
    await looksRight(other.page, "shared");
    await other.page.getByRole("button", { name: /journey\.json/ }).first().click();
    await other.page.getByRole("navigation", { name: words.guided.rail }).waitFor();
    expect(textFor((await draftOf(other.page)).goal, "en")).toBe("Kept through it all");
  });
});
