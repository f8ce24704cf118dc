import type { SignInPlace, Tokens } from "../core/tokens";
import { SignInProblem, type Granted, type Identity } from "./identity";

/** Whether somebody is signed in. */
export type SignInState =
  /** The service did not say yet. */
  | { readonly kind: "unknown" }
  /** Nobody has to. */
  | { readonly kind: "needless" }
  /** The service wants it, and has no way for this page: it was not set up for the pane. */
  | { readonly kind: "impossible" }
  | { readonly kind: "out"; readonly problem?: SignInProblem | undefined }
  | { readonly kind: "in"; readonly name: string }
  /** Somebody was, and has to again. */
  | { readonly kind: "lost"; readonly name: string; readonly problem?: SignInProblem | undefined };

/** Signs people in for our service and hands out its tokens; nothing asks to sign in where nobody has to. */
export class SignIn implements Tokens {
  private state: SignInState = { kind: "unknown" };
  private readonly listeners = new Set<() => void>();
  private place: SignInPlace | undefined;
  private opening: Promise<Identity> | undefined;
  private renewing: Promise<string | undefined> | undefined;
  private claims: string | undefined;

  /** @param open Opens the sign-in of a place; Microsoft's library is only loaded with it. */
  constructor(private readonly open: (place: SignInPlace) => Promise<Identity>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether somebody is signed in. */
  readonly now = (): SignInState => this.state;

  /** Takes what the service tells of signing in; within Office nobody needs to be asked then. */
  async use(place: SignInPlace | "needless" | "impossible", isNested: boolean): Promise<void> {
    if (this.state.kind !== "unknown") return;
    if (typeof place === "string") {
      this.become({ kind: place });
      return;
    }
    this.place = place;
    this.become({ kind: "out" });
    if (isNested) await this.quietly({});
  }

  readonly current = (): Promise<string | undefined> => (this.state.kind === "in" ? this.quietly({}) : Promise.resolve(undefined));

  readonly renewed = (claims: string | undefined): Promise<string | undefined> => {
    if (this.state.kind !== "in") return Promise.resolve(undefined);
    this.claims = claims;
    // Several requests may be refused at once; one renewal is for all of them.
    this.renewing ??= this.quietly({ claims, fresh: true }).finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  };

  /** Asks the person, in a window. Called in answer to a click. */
  async ask(): Promise<void> {
    const before = this.state;
    try {
      this.take(await (await this.identity()).ask(this.claims));
    } catch (problem) {
      const why = problem instanceof SignInProblem ? problem : new SignInProblem("failed", "");
      if (before.kind === "out" || before.kind === "lost") this.become({ ...before, problem: why });
    }
  }

  /** Forgets who is signed in. */
  async leave(): Promise<void> {
    this.become({ kind: "out" });
    await (await this.identity()).forget();
  }

  private async quietly(how: Parameters<Identity["silently"]>[0]): Promise<string | undefined> {
    const { name } = this.state.kind === "in" ? this.state : { name: undefined };
    try {
      const granted = await (await this.identity()).silently(how);
      if (granted !== undefined) return this.take(granted);
    } catch {
      // The sign-in could not be reached: the person can try again, with the same message as where it wants to see them.
    }
    if (name !== undefined) this.become({ kind: "lost", name });
    return undefined;
  }

  private take(granted: Granted): string {
    this.claims = undefined;
    if (this.state.kind !== "in" || this.state.name !== granted.name) this.become({ kind: "in", name: granted.name });
    return granted.token;
  }

  private identity(): Promise<Identity> {
    const { place } = this;
    if (place === undefined) return Promise.reject(new SignInProblem("failed", ""));
    this.opening ??= this.open(place).catch((problem: unknown) => {
      this.opening = undefined;
      throw problem;
    });
    return this.opening;
  }

  private become(state: SignInState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
