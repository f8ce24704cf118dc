import type { Finding } from "../core/findings";

/** What the service refused, in its own words (RFC 9457) and with its code. */
export class ServiceProblem extends Error {
  override readonly name = "ServiceProblem";

  private constructor(readonly status: number, readonly code: string, readonly title: string, readonly wayOut: string, readonly findings: readonly Finding[], readonly maps: readonly string[] = []) {
    // No words of the service here: errors end in logs, and titles may hold what a map says.
    super(`The service answered ${status} ${code}.`);
  }

  /** The service did not answer. */
  static unreachable(): ServiceProblem {
    return new ServiceProblem(0, "", "", "", []);
  }

  /** What an answer says. */
  static async of(answer: Response): Promise<ServiceProblem> {
    try {
      const said = (await answer.json()) as { code?: string; title?: string; detail?: string; findings?: Finding[]; maps?: string[] };
      return new ServiceProblem(answer.status, said.code ?? "", said.title ?? "", said.detail ?? "", said.findings ?? [], said.maps);
    } catch {
      return new ServiceProblem(answer.status, "", "", "", []);
    }
  }
}
