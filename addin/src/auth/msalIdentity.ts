import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import type { SignInPlace } from "../core/tokens";
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
  const app = await createNestablePublicClientApplication({
    auth: { clientId: place.clientId, authority: place.authority, knownAuthorities: [new URL(place.authority).host], redirectUri: new URL(redirectPage, location.origin).href },
    cache: { cacheLocation: BrowserCacheLocation.MemoryStorage },
    // Nothing of a sign-in is logged.
    system: { loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false } },
  });
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

const forget = async (app: IPublicClientApplication): Promise<void> => app.clearCache();

// On the web the sign-in needs to be told who it is about.
async function hint(): Promise<{ readonly loginHint?: string }> {
  const office = (globalThis as { readonly Office?: OfficeAuth }).Office;
  const known = await office?.auth?.getAuthContext?.().catch(() => undefined);
  return known?.userPrincipalName === undefined ? {} : { loginHint: known.userPrincipalName };
}

const codeOf = (problem: unknown): string => (typeof problem === "object" && problem !== null && "errorCode" in problem && typeof problem.errorCode === "string" ? problem.errorCode : "");

const needsPerson = (problem: unknown): boolean => problem instanceof Error && (problem.name === "InteractionRequiredAuthError" || /no_tokens_found|no_account|refresh_token_expired|invalid_grant/.test(codeOf(problem)));

function problemOf(problem: unknown): SignInProblem {
  const code = codeOf(problem);
  return new SignInProblem(/popup_window_error|empty_window_error|block_nested_popups/.test(code) ? "blocked" : /user_cancell?ed|access_denied|interaction_in_progress/.test(code) ? "cancelled" : "failed", code);
}
