import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasTenant, startTenant, type Tenant } from "../browser/tenant";
import { canShow, documentTab, fromTemplate, showPane, withOffice, type Shown, type ShownPane } from "./pane";
import { deckOf, mapIn, smallMap } from "./service";

withOffice();

const press = ({ pane }: ShownPane, name: string): Promise<void> => pane.getByRole("contentinfo").getByRole("button", { name }).click();
const isInStep = ({ pane, words }: ShownPane): Promise<void> => pane.getByRole("article").getByText(words.files.state.inStep, { exact: true }).waitFor();
const slidesIn = ({ host }: ShownPane): Promise<number> => host.host(({ presentation }) => presentation.slideList.length);
const ownerIn = async ({ host }: ShownPane): Promise<unknown> => (await mapIn(await host.file(), smallMap.id)).owner;

/** A message of a problem: what happened, that nothing is lost, the code, and the way out. */
async function expectSaid({ pane, words, host }: ShownPane, name: string, title: string, code: string, wayOut: string): Promise<void> {
  const message = pane.getByRole("alert").filter({ hasText: title }).first();
  await message.waitFor();
  if (process.env.JOURNEY_PICTURES !== undefined) await host.page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/trouble-${name}.png` });
  const said = await message.innerText();
  for (const part of [words.problems.nothingLost, code, wayOut]) expect(said).toContain(part);
}

/** What a person typed, whatever shape it stands in. */
const typed = "Typed by a person";
const type = ({ host }: ShownPane): Promise<void> => host.host(({ presentation }, said) => {
  for (const slide of presentation.slideList) for (const shape of slide.shapes.items) if (shape.text !== undefined && shape.textFrame.textRange.text === "Choose") shape.textFrame.textRange.text = said;
}, typed);

/** Does something once the service has planned what is to be done, before the deck is touched. */
async function oncePlanned({ host }: ShownPane, kind: "plan" | "insert", act: () => Promise<unknown>): Promise<void> {
  await host.page.context().route(`**/v1/snapshot/${kind}**`, async (route) => {
    const { steps } = ((await (await fetch(route.request().url().replace(/^https:\/\/[^/]+/, ""), { method: "POST", body: route.request().postData() })).json()) as { readonly patch: { readonly steps?: readonly unknown[] } }).patch;
    if ((steps ?? []).length > 0) {
      await host.page.context().unroute(`**/v1/snapshot/${kind}**`);
      await act();
    }
    await route.fallback();
  });
}

describe.skipIf(!canShow)("troubles in PowerPoint while a deck is changed", () => {
  let deck: Uint8Array;
  let others: Uint8Array;
  let tenant: Tenant | undefined;

  beforeAll(async () => {
    deck = await deckOf(smallMap, "overview");
    others = await deckOf({ ...smallMap, id: "msomeothers" }, "overview");
    if (hasTenant) tenant = await startTenant();
  });
  afterAll(() => tenant?.stop());

  /** The map of the deck is taken up, with a word of a person in the deck and an owner in the map; the update stands to be made. */
  const toReview = async (shown: ShownPane): Promise<void> => {
    const { pane, words } = shown;
    await pane.getByRole("main").getByRole("button", { name: new RegExp(words.files.version(1)) }).click();
    await pane.getByLabel(words.goal.owner).fill("Somebody of ours");
    await type(shown);
    await documentTab(shown).click();
    await pane.getByRole("main").getByRole("button", { name: words.document.refresh }).click();
    await pane.getByRole("article").getByText(words.files.state.both, { exact: true }).waitFor();
    await press(shown, words.document.review);
    await pane.getByRole("heading", { name: words.document.reviewTitle }).waitFor();
    await pane.getByText(words.files.editsStay(1)).waitFor();
  };
  const about = async (options: Partial<Shown> = {}): Promise<ShownPane> => {
    const shown = await showPane({ document: deck, ...options });
    await toReview(shown);
    return shown;
  };
  /** Again, now that nothing disturbs: what is in the map stands in the deck, and what somebody typed there stays. */
  const again = async (shown: ShownPane): Promise<void> => {
    await press(shown, shown.words.document.update.deck);
    await shown.pane.getByRole("article").getByText(shown.words.files.state.edited, { exact: true }).waitFor();
    const read = await mapIn(await shown.host.file(), smallMap.id);
    expect([read.owner, read.stages?.[0]?.name]).toEqual([{ en: "Somebody of ours" }, { en: typed }]);
    await shown.host.close();
  };

  it.each([["GeneralException", "failed"], ["AccessDenied", "readOnly"]] as const)("says what Office refused in the middle, and goes on from there: %s", async (code, kind) => {
    const shown = await about();
    const { words, host } = shown;
    await oncePlanned(shown, "plan", () => host.host(({ faults }, refused) => faults.failAt(16, { code: refused }), code));
    await press(shown, words.document.update.deck);
    await expectSaid(shown, kind, words.document.problems[kind], code, words.document.problems[`${kind}Says`]);
    await again(shown);
  });

  it("does not wait for an Office that never answers", async () => {
    const shown = await about();
    const { words, host } = shown;
    await host.page.clock.install();
    await oncePlanned(shown, "plan", () => host.host(({ faults }) => {
      faults.neverAnswer = true;
    }));
    await press(shown, words.document.update.deck);
    await shown.pane.getByText(words.document.working(1, 2)).first().waitFor();
    await host.page.clock.fastForward(35_000);
    await expectSaid(shown, "slow", words.document.problems.slow, "Timeout", words.document.problems.slowSays);
    expect(await ownerIn(shown)).toBeUndefined();
    await host.host(({ faults }) => faults.clear());
    await again(shown);
  });

  it.each([["before all is planned", false], ["once all is written", true]] as const)("says that the service is away, and what is written stays written: the network is cut %s", async (_, isWritten) => {
    const shown = await about();
    const { words, host } = shown;
    const reading = "**/v1/snapshot/read**";
    await oncePlanned(shown, "plan", async () => {
      if (isWritten) await host.page.context().route(reading, (route) => route.abort("internetdisconnected"));
      else shown.cut(true);
    });
    await press(shown, words.document.update.deck);
    await expectSaid(shown, "offline", words.problems.offline, "", words.problems.offlineSays);
    shown.cut(false);
    await host.page.context().unroute(reading);
    expect(await ownerIn(shown)).toEqual(isWritten ? { en: "Somebody of ours" } : undefined);
    await again(shown);
  });

  it("takes an insertion up again that was broken off", async () => {
    const shown = await showPane({ document: others });
    const { pane, words, host } = shown;
    await fromTemplate(shown, "blank");
    await documentTab(shown).click();
    await oncePlanned(shown, "insert", () => host.host(({ faults }) => faults.failAt(26)));
    await press(shown, words.document.insert.deck);
    await expectSaid(shown, "insertion", words.document.problems.failed, "GeneralException", words.document.problems.failedSays);
    await pane.getByText(words.document.begun).waitFor();
    if (process.env.JOURNEY_PICTURES !== undefined) await host.page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/begun.png` });
    const came = await slidesIn(shown);
    expect(came).toBeGreaterThan(1);
    await press(shown, words.document.insert.deck);
    await isInStep(shown);
    expect(await slidesIn(shown)).toBe(came);
    await host.close();
  });

  it.runIf(hasTenant)("asks once for a sign-in that has ended, changes nothing meanwhile, and goes on", async () => {
    const shown = await showPane({ document: deck, at: tenant?.service ?? "" });
    const { pane, words, host } = shown;
    const context = host.page.context();
    await context.route(/\/(oauth2\/v2\.0\/token|openid-configuration)/, async (route) => route.fulfill({ response: await route.fetch() }));
    const signIn = async (name: string): Promise<void> => {
      const opening = context.waitForEvent("page");
      await pane.getByRole("button", { name }).first().click();
      const dialog = await opening;
      await dialog.getByRole("button", { name: "Ada" }).click();
    };
    await signIn(words.signIn.enter);
    await toReview(shown);
    let refusals = 1;
    await context.route("**/v1/snapshot/plan**", (route) => (refusals-- > 0 ? route.fulfill({ status: 401, headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' }, body: "{}" }) : route.fallback()));
    await press(shown, words.document.update.deck);
    await pane.getByText(words.signIn.lost).first().waitFor();
    await pane.getByText(words.signIn.needed).first().waitFor();
    expect(await pane.getByText(words.signIn.needed).count()).toBe(1);
    if (process.env.JOURNEY_PICTURES !== undefined) await host.page.screenshot({ path: `${process.env.JOURNEY_PICTURES}/trouble-token.png` });
    expect(await ownerIn(shown)).toBeUndefined();
    await signIn(words.signIn.again);
    await pane.getByText(words.signIn.lost).first().waitFor({ state: "detached" });
    await again(shown);
  });
});
