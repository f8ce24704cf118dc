import { SignInProblem, type Granted, type SignInFailure } from "./identity";

/** A token that a sign-in dialog brought, and until when it holds, in milliseconds since 1970. */
export interface Brought extends Granted {
  readonly until: number;
}

/** The page that Office shows as a dialog to sign in. */
export const dialogPage = "/addin/sign-in-dialog.html";

/** What the dialog tells the pane, as text: a dialog of Office hands over nothing else. */
export const brought = (result: Brought): string => JSON.stringify(result);

/** Why there is nothing to hand over. */
export const failed = (problem: SignInProblem): string => JSON.stringify({ problem: problem.kind, code: problem.code });

const failures: readonly unknown[] = ["blocked", "cancelled", "failed"] satisfies readonly SignInFailure[];
const isFailure = (kind: unknown): kind is SignInFailure => failures.includes(kind);

/** What a dialog told: never more than what has the form of it. @throws {SignInProblem} It told of a failure, or nothing that can be understood. */
export function readMessage(message: string): Brought {
  const told = parsed(message);
  if (typeof told.token === "string" && told.token !== "" && typeof told.name === "string" && typeof told.until === "number") return { token: told.token, name: told.name, until: told.until };
  throw new SignInProblem(isFailure(told.problem) ? told.problem : "failed", typeof told.code === "string" ? told.code : "");
}

function parsed(message: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(message);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
