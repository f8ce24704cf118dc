import type { Tokens } from "../core/tokens";
import type { paths } from "./generated/openapi";
import { ServiceProblem } from "./problem";

/** Addresses of the service's interface, as it describes them itself. */
export type Path = keyof paths;

type MethodsOf<P extends Path> = { [M in keyof paths[P]]: NonNullable<paths[P][M]> extends { responses: unknown } ? M : never }[keyof paths[P]];

/** The methods that an address knows. */
export type Method<P extends Path> = Extract<MethodsOf<P>, "get" | "put" | "post" | "delete">;

type Parameters<P extends Path, M extends keyof paths[P]> = NonNullable<paths[P][M]> extends { parameters: infer Given } ? Given : never;
type QueryOf<P extends Path, M extends keyof paths[P]> = Parameters<P, M> extends { query?: infer Query } ? NonNullable<Query> : never;

/** A request; names of options and places are those of the description, so that a misspelt one does not compile. */
export interface Request<P extends Path, M extends Method<P>> {
  readonly place?: Readonly<Record<string, string>>;
  readonly query?: { readonly [Name in keyof QueryOf<P, M>]?: string | undefined };
  readonly body?: Blob | FormData | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly from: Asker;
  readonly signal?: AbortSignal | undefined;
  /** The answer goes on as long as somebody listens, as that of events. */
  readonly endless?: boolean;
}

/** Who asks: in which language, and with whose tokens. */
export interface Asker {
  readonly language: string;
  readonly tokens: Tokens;
}

/** The longest that an answer is waited for, in milliseconds: what the service itself allows at most. */
export const longestWait = 120_000;

/** Asks the service. A token that it refuses is renewed once, with what the service wants more; then the refusal is the answer. */
export async function ask<P extends Path, M extends Method<P>>(path: P, method: M, request: Request<P, M>): Promise<Response> {
  const address = addressOf(path, request.place ?? {}, request.query ?? {});
  const { tokens } = request.from;
  let answer = await send(address, method, request, await tokens.current());
  if (answer.status === unauthorized) {
    const token = await tokens.renewed(claimsOf(answer.headers.get("WWW-Authenticate") ?? ""));
    if (token !== undefined) answer = await send(address, method, request, token);
  }

  if (!answer.ok) throw await ServiceProblem.of(answer);
  return answer;
}

const unauthorized = 401;

async function send(address: string, method: string, request: Pick<Request<Path, never>, "body" | "headers" | "from" | "signal" | "endless">, token: string | undefined): Promise<Response> {
  const signals = [...(request.endless === true ? [] : [AbortSignal.timeout(longestWait)]), ...(request.signal === undefined ? [] : [request.signal])];
  try {
    return await fetch(address, {
      method: method.toUpperCase(),
      headers: { "Accept-Language": request.from.language, ...request.headers, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
      ...(request.body === undefined ? {} : { body: request.body }),
      signal: AbortSignal.any(signals),
    });
  } catch (reason) {
    if (request.signal?.aborted === true) throw reason;
    throw ServiceProblem.unreachable();
  }
}

/** The claims of a challenge, which are said in base64 (learn.microsoft.com/entra/identity-platform/claims-challenge). */
export function claimsOf(challenge: string): string | undefined {
  const said = /\bclaims="([^"]+)"/.exec(challenge)?.[1];
  if (said === undefined) return undefined;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(said), (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

function addressOf(path: string, place: object, query: object): string {
  const filled = Object.entries(place).reduce((sofar, [name, value]) => sofar.replace(new RegExp(`\\{(\\*\\*)?${name}\\}`), String(value).split("/").map(encodeURIComponent).join("/")), path);
  const options = new URLSearchParams(Object.entries(query).filter((option): option is [string, string] => option[1] !== undefined)).toString();
  return options === "" ? filled : `${filled}?${options}`;
}
