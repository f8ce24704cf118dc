/** Where people sign in for the service, as it tells. */
export interface SignInPlace {
  /** The sign-in with its tenant, such as https://login.microsoftonline.com/{tenant}. */
  readonly authority: string;
  /** The pane's own client id. */
  readonly clientId: string;
  /** What a token is asked for: our service, nothing else. */
  readonly scope: string;
}

/** What the service tells of signing in. */
interface ToldOfSignIn {
  readonly authority?: unknown;
  readonly scope?: unknown;
  readonly paneClientId?: unknown;
}

/** Where people sign in, by what the service tells; undefined: it has no sign-in for the pane. */
export const placeOf = ({ authority, scope, paneClientId }: ToldOfSignIn): SignInPlace | undefined =>
  (typeof authority === "string" && typeof scope === "string" && typeof paneClientId === "string" ? { authority, scope, clientId: paneClientId } : undefined);

/** Tokens for our service. They are kept in memory alone and never logged. */
export interface Tokens {
  /** The token to send; undefined: nobody is signed in, or nobody has to be. */
  readonly current: () => Promise<string | undefined>;
  /**
   * Another token after the service refused one, without asking anybody; undefined where a person has to sign in for it.
   * The claims are what the service wants more, as it said.
   */
  readonly renewed: (claims: string | undefined) => Promise<string | undefined>;
}
