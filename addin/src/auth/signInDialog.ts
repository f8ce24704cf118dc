import { placeOf } from "../core/tokens";
import { brought, failed } from "./dialogMessage";
import { SignInProblem } from "./identity";
import { problemOf, redirectTo } from "./msalIdentity";

// The page of Office's dialog: it leads to the sign-in, comes back from it, and hands what it got to the pane. Where people sign in the
// service says and never the address, which anybody could have made.
async function signIn(): Promise<string | undefined> {
  const answer = await fetch("/v1/sign-in");
  const place = answer.ok ? placeOf((await answer.json()) as object) : undefined;
  if (place === undefined) throw new SignInProblem("failed", String(answer.status));
  const result = await redirectTo(place, new URLSearchParams(location.search).get("claims") ?? undefined);
  return result === undefined ? undefined : brought(result);
}

await Office.onReady();
const message = await signIn().catch((problem: unknown) => failed(problem instanceof SignInProblem ? problem : problemOf(problem)));
if (message !== undefined) Office.context.ui.messageParent(message, { targetOrigin: location.origin });
