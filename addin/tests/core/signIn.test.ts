import { describe, expect, it, vi } from "vitest";
import { brought, failed, readMessage } from "../../src/auth/dialogMessage";
import { SignInProblem, type Identity } from "../../src/auth/identity";
import { SignIn } from "../../src/auth/signIn";

const place = { authority: "https://login.example/tenant", clientId: "pane", scope: "api://service/access_as_user" };

/** A sign-in that knows somebody, and what it was asked. */
function identity(change: Partial<Identity> = {}): Identity {
  let known = false;
  return {
    silently: vi.fn((how: { readonly fresh?: boolean }) => Promise.resolve(known ? { token: how.fresh === true ? "fresh" : "kept", name: "Ada" } : undefined)),
    ask: vi.fn(() => {
      known = true;
      return Promise.resolve({ token: "first", name: "Ada" });
    }),
    forget: vi.fn(() => Promise.resolve()),
    ...change,
  };
}

describe("signing in", () => {
  it("is asked of nobody where nobody has to, and nothing is loaded for it", async () => {
    const open = vi.fn(() => Promise.resolve(identity()));
    const signIn = new SignIn(open);
    await signIn.use("needless", true);
    expect([await signIn.current(), await signIn.renewed(undefined), signIn.now().kind]).toEqual([undefined, undefined, "needless"]);
    expect(open).not.toHaveBeenCalled();
  });

  it("waits in a browser until somebody chooses to, and needs nobody within Office", async () => {
    const open = vi.fn(() => Promise.resolve(identity()));
    const browser = new SignIn(open);
    await browser.use(place, false);
    expect([browser.now().kind, open.mock.calls.length]).toEqual(["out", 0]);
    await browser.ask();
    expect([browser.now(), await browser.current()]).toEqual([{ kind: "in", name: "Ada" }, "kept"]);
    const office = new SignIn(() => Promise.resolve(identity({ silently: () => Promise.resolve({ token: "office", name: "Ben" }) })));
    await office.use(place, true);
    expect(office.now()).toEqual({ kind: "in", name: "Ben" });
  });

  it("renews a token once for all that were refused, and hands on what the service wants more", async () => {
    const known = identity();
    const signIn = new SignIn(() => Promise.resolve(known));
    await signIn.use(place, false);
    await signIn.ask();
    expect(await Promise.all([signIn.renewed("claims"), signIn.renewed("claims")])).toEqual(["fresh", "fresh"]);
    expect(vi.mocked(known.silently).mock.calls).toEqual([[{ claims: "claims", fresh: true }]]);
  });

  it("says that it has ended where a person is needed, and asks again with the claims when they want", async () => {
    const known = identity({ silently: () => Promise.resolve(undefined) });
    const signIn = new SignIn(() => Promise.resolve(known));
    await signIn.use(place, false);
    await signIn.ask();
    expect([await signIn.renewed("claims"), signIn.now()]).toEqual([undefined, { kind: "lost", name: "Ada" }]);
    await signIn.ask();
    expect([vi.mocked(known.ask).mock.calls.at(-1), signIn.now().kind]).toEqual([["claims"], "in"]);
  });

  it("says why it did not work, and can be tried again", async () => {
    const ask = vi.fn().mockRejectedValueOnce(new SignInProblem("blocked", "popup_window_error")).mockResolvedValueOnce({ token: "first", name: "Ada" });
    const signIn = new SignIn(() => Promise.resolve(identity({ ask })));
    await signIn.use(place, false);
    await signIn.ask();
    expect(signIn.now()).toMatchObject({ kind: "out", problem: { kind: "blocked" } });
    await signIn.ask();
    expect(signIn.now()).toEqual({ kind: "in", name: "Ada" });
  });
});

describe("what a sign-in dialog tells", () => {
  it("is a token or why there is none, and nothing else counts", () => {
    expect(readMessage(brought({ token: "t", name: "Ada", until: 5 }))).toEqual({ token: "t", name: "Ada", until: 5 });
    expect(() => readMessage(failed(new SignInProblem("cancelled", "access_denied")))).toThrow("cancelled: access_denied");
    for (const strange of ["", "null", "[]", '{"token":1,"name":"Ada","until":5}', '{"token":"","name":"Ada","until":5}', '{"problem":"<b>","code":{}}']) expect(() => readMessage(strange)).toThrow(/^failed: $/);
  });
});
