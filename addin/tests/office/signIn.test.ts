import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasTenant, startTenant, type Tenant } from "../browser/tenant";
import { canShow, fromTemplate, showPane, withOffice, type ShownPane } from "./pane";
import { deckOf, smallMap } from "./service";

withOffice();

// The dialog that Office shows, at the question who somebody is.
async function dialogOf({ host, pane }: ShownPane, button: string): Promise<Page> {
  const opening = host.page.context().waitForEvent("page");
  await pane.getByRole("button", { name: button }).first().click();
  const dialog = await opening;
  await dialog.getByRole("button", { name: "Ada" }).waitFor();
  return dialog;
}

describe.skipIf(!canShow || !hasTenant)("an Office that brings no tokens", () => {
  let tenant: Tenant | undefined;
  beforeAll(async () => {
    tenant = await startTenant();
  });
  afterAll(() => tenant?.stop());

  it("signs people in with a dialog of its own; who closes it is still here, and is asked again when a token has ended", async () => {
    const shown = await showPane({ document: await deckOf(smallMap), at: tenant?.service ?? "" });
    const { pane, words } = shown;
    // Pages that are answered in the test's stead have no address on this machine, and so may not ask one.
    await shown.host.page.context().route(/\/(oauth2\/v2\.0\/token|openid-configuration)/, async (route) => route.fulfill({ response: await route.fetch() }));
    await pane.getByText(words.signIn.outSays).waitFor();
    await (await dialogOf(shown, words.signIn.enter)).close();
    await pane.getByText(words.signIn.cancelled).waitFor();

    const dialog = await dialogOf(shown, words.signIn.enter);
    const closing = dialog.waitForEvent("close");
    await dialog.getByRole("button", { name: "Ada" }).click();
    await closing;
    await pane.getByText(words.signIn.outSays).waitFor({ state: "detached" });
    await fromTemplate(shown);
    await pane.getByRole("tab", { name: words.app.share }).click();
    await pane.getByRole("button", { name: words.library.save(words.library.oneDrive) }).click();
    await pane.getByRole("heading", { name: words.library.inLibrary(1, words.library.oneDrive) }).waitFor();
    // Tokens stay in memory.
    expect(await pane.evaluate(() => [localStorage, sessionStorage].flatMap((store) => Object.values(store as unknown as Record<string, string>)).join("\n"))).not.toMatch(/eyJ|secret|refresh_token/i);

    let refusals = 1;
    await shown.host.page.route("**/v1/maps/**", (route) => (refusals-- > 0 ? route.fulfill({ status: 401, headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' }, body: "{}" }) : route.fallback()));
    await pane.getByRole("tab", { name: words.app.map }).click();
    await pane.getByLabel(words.goal.goal).fill("Kept through it all");
    await pane.getByRole("tab", { name: words.app.share }).click();
    await pane.getByRole("button", { name: words.library.save(words.library.oneDrive) }).click();
    await pane.getByText(words.signIn.lost).first().waitFor();
    await (await dialogOf(shown, words.signIn.again)).getByRole("button", { name: "Ada" }).click();
    await pane.getByText(words.signIn.lost).first().waitFor({ state: "detached" });
    await pane.getByRole("button", { name: words.library.save(words.library.oneDrive) }).click();
    await pane.getByRole("heading", { name: words.library.inLibrary(2, words.library.oneDrive) }).waitFor();
    expect(shown.complaints()).toEqual([]);
  });
});
