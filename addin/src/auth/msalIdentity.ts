import type { AccountInfo, AuthenticationResult, Configuration, IPublicClientApplication } from "@azure/msal-browser";
import type { SignInPlace } from "../core/tokens";
import { dialogPage, type Brought } from "./dialogMessage";
import { SignInProblem, type Granted, type Identity } from "./identity";

/** What of Office.js is needed to sign in without asking. */
interface OfficeAuth {
  readonly auth?: { readonly getAuthContext?: () => Promise<{ readonly userPrincipalName?: string }> };
}

// The page to which the sign-in comes back; it hands the answer to this one and closes.
const redirectPage = "/addin/sign-in.html";

/** Whether the program around the pane signs in for it, so that nobody needs to be asked. */
export const isNested = (): boolean => "nestedAppAuthBridge" in globalThis;

/**
 * Microsoft's library, loaded when somebody signs in. Within Office the program itself brings the token (nested app authentication); in a
 * browser a window asks, by an authorization code with PKCE. Tokens stay in memory: whoever opens the page again signs in again.
 */
export async function openIdentity(place: SignInPlace): Promise<Identity> {
  const { BrowserCacheLocation, CacheLookupPolicy, createNestablePublicClientApplication } = await import("@azure/msal-browser");
  const app = await createNestablePublicClientApplication(configuration(place, redirectPage, BrowserCacheLocation.MemoryStorage));
  const scopes = [place.scope];
  let account: AccountInfo | undefined;
  const granted = (result: AuthenticationResult): Granted => {
    account = result.account;
    return { token: result.accessToken, name: result.account.name ?? result.account.username };
  };

  return {
    silently: async ({ claims, fresh = false }) => {
      // A hidden frame would be another page that may show us; a refresh token needs none.
      const lookup = isNested() ? {} : { cacheLookupPolicy: fresh ? CacheLookupPolicy.RefreshToken : CacheLookupPolicy.AccessTokenAndRefreshToken };
      try {
        if (account !== undefined) return granted(await app.acquireTokenSilent({ scopes, account, forceRefresh: fresh, ...lookup, ...(claims === undefined ? {} : { claims }) }));
        return isNested() ? granted(await app.ssoSilent({ scopes, ...(await hint()), ...(claims === undefined ? {} : { claims }) })) : undefined;
      } catch (problem) {
        if (needsPerson(problem)) return undefined;
        throw problem;
      }
    },
    ask: async (claims) => {
      try {
        return granted(await app.acquireTokenPopup({ scopes, ...(account === undefined ? await hint() : { account }), ...(claims === undefined ? {} : { claims }) }));
      } catch (problem) {
        throw problemOf(problem);
      }
    },
    forget: async () => {
      account = undefined;
      await forget(app);
    },
  };
}

/**
 * The sign-in in a page of its own, for Office's dialog: the page goes there and comes back. Undefined: it is on its way there. What the way
 * there and back needs is kept as long as the dialog is open; the token is taken out of it at once.
 * @throws {SignInProblem} It did not work.
 */
export async function redirectTo(place: SignInPlace, claims: string | undefined): Promise<Brought | undefined> {
  const { BrowserCacheLocation, createStandardPublicClientApplication } = await import("@azure/msal-browser");
  const app = await createStandardPublicClientApplication(configuration(place, dialogPage, BrowserCacheLocation.SessionStorage));
  try {
    const result = await app.handleRedirectPromise({ navigateToLoginRequestUrl: false });
    if (result !== null) {
      await forget(app);
      return { token: result.accessToken, name: result.account.name ?? result.account.username, until: result.expiresOn?.getTime() ?? Date.now() };
    }
    await app.loginRedirect({ scopes: [place.scope], ...(claims === undefined ? {} : { claims }) });
    return undefined;
  } catch (problem) {
    throw problemOf(problem);
  }
}

const configuration = (place: SignInPlace, page: string, cacheLocation: "memoryStorage" | "sessionStorage"): Configuration => ({
  auth: { clientId: place.clientId, authority: place.authority, knownAuthorities: [new URL(place.authority).host], redirectUri: new URL(page, location.origin).href },
  cache: { cacheLocation },
  // Nothing of a sign-in is logged.
  system: { loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false } },
});

const forget = async (app: IPublicClientApplication): Promise<void> => app.clearCache();

// On the web the sign-in needs to be told who it is about.
async function hint(): Promise<{ readonly loginHint?: string }> {
  const office = (globalThis as { readonly Office?: OfficeAuth }).Office;
  const known = await office?.auth?.getAuthContext?.().catch(() => undefined);
  return known?.userPrincipalName === undefined ? {} : { loginHint: known.userPrincipalName };
}

const codeOf = (problem: unknown): string => (typeof problem === "object" && problem !== null && "errorCode" in problem && typeof problem.errorCode === "string" ? problem.errorCode : "");

const needsPerson = (problem: unknown): boolean => problem instanceof Error && (problem.name === "InteractionRequiredAuthError" || /no_tokens_found|no_account|refresh_token_expired|invalid_grant/.test(codeOf(problem)));

/** What went wrong, without the sign-in's words. */
export function problemOf(problem: unknown): SignInProblem {
  const code = codeOf(problem);
  return new SignInProblem(/popup_window_error|empty_window_error|block_nested_popups/.test(code) ? "blocked" : /user_cancell?ed|access_denied|interaction_in_progress/.test(code) ? "cancelled" : "failed", code);
}
