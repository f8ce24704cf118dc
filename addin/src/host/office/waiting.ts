import { DocumentProblem, type DocumentProblemKind } from "../openDocument";

/** How long an answer of Office is waited for, in milliseconds. */
export interface Patience {
  /** For what is read or changed in place. */
  readonly usual: number;
  /** For whole slides, sheets and files, which Office on the web takes its time with. */
  readonly long: number;
}

/** Long enough for Office on the web at its slowest, short enough that nobody waits for an answer that never comes (office-js issues 1659 and 3443). */
export const usualPatience: Patience = { usual: 30_000, long: 90_000 };

/** What was asked for, or why it did not come: not in time, stopped by somebody, refused by Office. A request that Office has begun goes on there. */
export async function within<T>(asked: Promise<T>, milliseconds: number, signal?: AbortSignal): Promise<T> {
  let end = (): void => undefined;
  const limit = new Promise<never>((_, reject) => {
    const waiting = setTimeout(() => reject(new DocumentProblem("slow", "Timeout")), milliseconds);
    const stop = (): void => reject(stopped());
    signal?.addEventListener("abort", stop);
    end = () => {
      clearTimeout(waiting);
      signal?.removeEventListener("abort", stop);
    };
  });
  // Whichever loses must not end as a rejection that nobody takes.
  limit.catch(() => undefined);
  try {
    if (signal?.aborted === true) throw stopped();
    return await Promise.race([asked, limit]);
  } catch (reason) {
    throw asProblem(reason);
  } finally {
    asked.catch(() => undefined);
    end();
  }
}

/** Fails where somebody stopped the work. */
export function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw stopped();
}

const stopped = (): DocumentProblem => new DocumentProblem("stopped", "Stopped");

// Codes: @types/office-js, ErrorCodes of both programs, and those of the Common API for files.
const kinds: Readonly<Record<string, DocumentProblemKind>> = {
  ApiNotFound: "unsupported", NotImplemented: "unsupported", UnsupportedFeature: "unsupported", UnsupportedOperation: "unsupported",
  AccessDenied: "readOnly", EditModeIsReadOnly: "readOnly", DocumentIsReadOnly: "readOnly", InsufficientPermission: "readOnly",
  Timeout: "slow", RequestTimeout: "slow",
};

/** An error of Office as the port tells it: with Office's code, without its words, which may hold a person's text. */
export function asProblem(reason: unknown): unknown {
  if (reason instanceof DocumentProblem) return reason;
  const code = (reason as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === "string" || typeof code === "number" ? new DocumentProblem(kinds[code] ?? "failed", String(code), { cause: reason }) : reason;
}
