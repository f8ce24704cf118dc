import { dialogPage, readMessage, type Brought } from "./dialogMessage";
import { SignInProblem, type Identity } from "./identity";

// What is about to end is not handed out any more.
const margin = 2 * 60_000;

// Office's own numbers (12007: one is open already): "Handle errors and events with the Office dialog box" of its documentation.
const closedByPerson = 12006;
const refused: Readonly<Record<number, "blocked" | "cancelled">> = { 12007: "cancelled", 12009: "cancelled", 12011: "blocked" };

/** Whether Office has dialogs to sign in with. In a browser Office.js is there too, without a program around it. */
export function hasDialogs(): boolean {
  if (typeof Office === "undefined") return false;
  const { context } = Office as { readonly context?: { readonly ui?: Partial<Office.UI>; readonly requirements?: Office.RequirementSetSupport } };
  return typeof context?.ui?.displayDialogAsync === "function" && context.requirements?.isSetSupported("DialogApi", "1.1") === true;
}

/**
 * The sign-in in a dialog of Office, for an Office that brings no tokens itself: it opens no windows for pages either, or none that could
 * answer. The dialog hands over the token alone and keeps nothing, so that it is asked for again when it has ended.
 */
export function dialogIdentity(): Identity {
  let kept: Brought | undefined;
  return {
    silently: ({ claims, fresh = false }) => Promise.resolve(claims === undefined && !fresh && kept !== undefined && kept.until - margin > Date.now() ? kept : undefined),
    ask: async (claims) => (kept = await show(claims)),
    forget: () => {
      kept = undefined;
      return Promise.resolve();
    },
  };
}

function show(claims: string | undefined): Promise<Brought> {
  const address = new URL(dialogPage, location.origin);
  if (claims !== undefined) address.searchParams.set("claims", claims);
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address.href, { height: 60, width: 30, promptBeforeOpen: false }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        reject(new SignInProblem(refused[opened.error.code] ?? "failed", String(opened.error.code)));
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (told) => {
        // Only our own page is listened to.
        if ("error" in told || (told.origin !== undefined && told.origin !== location.origin)) return;
        dialog.close();
        try {
          resolve(readMessage(told.message));
        } catch (problem) {
          reject(problem instanceof Error ? problem : new SignInProblem("failed", ""));
        }
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (told) => {
        const code = "error" in told ? told.error : 0;
        if (code !== closedByPerson) dialog.close();
        reject(new SignInProblem(code === closedByPerson ? "cancelled" : "failed", String(code)));
      });
    });
  });
}
