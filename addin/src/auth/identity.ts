/** A token and whose it is. */
export interface Granted {
  readonly token: string;
  /** Who signed in, as people know them. */
  readonly name: string;
}

/** Why nobody signed in. */
export type SignInFailure = "blocked" | "cancelled" | "failed";

/** What the sign-in refused, with its own code for it; none of its words, which may name people. */
export class SignInProblem extends Error {
  override readonly name = "SignInProblem";

  constructor(readonly kind: SignInFailure, readonly code: string) {
    super(`${kind}: ${code}`);
  }
}

/** Who asks for more than is known needs a person: a first sign-in, a second factor, an agreement. */
export interface Identity {
  /** A token without asking anybody; undefined where a person is needed. Fresh: not one that was given before. */
  readonly silently: (how: { readonly claims?: string | undefined; readonly fresh?: boolean }) => Promise<Granted | undefined>;
  /** A token, with the sign-in in a window of its own. Called in answer to a click, or browsers block the window. */
  readonly ask: (claims: string | undefined) => Promise<Granted>;
  /** Forgets who signed in. */
  readonly forget: () => Promise<void>;
}
