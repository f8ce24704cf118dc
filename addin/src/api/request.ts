import type { paths } from "./generated/openapi";
import { ServiceProblem } from "./problem";

/** Addresses of the service's interface, as it describes them itself. */
export type Path = keyof paths;

type MethodsOf<P extends Path> = { [M in keyof paths[P]]: NonNullable<paths[P][M]> extends { responses: unknown } ? M : never }[keyof paths[P]];

/** The methods that an address knows. */
export type Method<P extends Path> = Extract<MethodsOf<P>, "get" | "put" | "post">;

type Parameters<P extends Path, M extends keyof paths[P]> = NonNullable<paths[P][M]> extends { parameters: infer Given } ? Given : never;
type QueryOf<P extends Path, M extends keyof paths[P]> = Parameters<P, M> extends { query?: infer Query } ? NonNullable<Query> : never;

/** A request; names of options and places are those of the description, so that a misspelt one does not compile. */
export interface Request<P extends Path, M extends Method<P>> {
  readonly place?: Readonly<Record<string, string>>;
  readonly query?: { readonly [Name in keyof QueryOf<P, M>]?: string | undefined };
  readonly body?: Blob | FormData | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly language: string;
  readonly signal?: AbortSignal | undefined;
}

/** The longest that an answer is waited for, in milliseconds: what the service itself allows at most. */
export const longestWait = 120_000;

/** Asks the service. */
export async function ask<P extends Path, M extends Method<P>>(path: P, method: M, request: Request<P, M>): Promise<Response> {
  const waiting = AbortSignal.timeout(longestWait);
  let answer: Response;
  try {
    answer = await fetch(addressOf(path, request.place ?? {}, request.query ?? {}), {
      method: method.toUpperCase(),
      headers: { "Accept-Language": request.language, ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      signal: request.signal === undefined ? waiting : AbortSignal.any([waiting, request.signal]),
    });
  } catch (reason) {
    if (request.signal?.aborted === true) throw reason;
    throw ServiceProblem.unreachable();
  }

  if (!answer.ok) throw await ServiceProblem.of(answer);
  return answer;
}

function addressOf(path: string, place: object, query: object): string {
  const filled = Object.entries(place).reduce((sofar, [name, value]) => sofar.replace(new RegExp(`\\{(\\*\\*)?${name}\\}`), encodeURIComponent(String(value))), path);
  const options = new URLSearchParams(Object.entries(query).filter((option): option is [string, string] => option[1] !== undefined)).toString();
  return options === "" ? filled : `${filled}?${options}`;
}
