import { DocumentProblem, type Work } from "../openDocument";
import { goOn, within, type Patience } from "./waiting";

// The longest slice that Office gives (Office.FileType in @types/office-js: 4 MB).
const sliceSize = 4 * 1024 * 1024;

type Answered<T> = (answer: { readonly status: unknown; readonly value: T; readonly error: { readonly code: number } }) => void;

/** Asks the Common API, which answers by a callback. */
export const common = <T>(ask: (answered: Answered<T>) => void): Promise<T> => new Promise((resolve, reject) => {
  ask((answer) => (answer.status === "succeeded" ? resolve(answer.value) : reject(new DocumentProblem("failed", String(answer.error.code)))));
});

/** The document's bytes, slice by slice. What was opened for it is closed whatever happens: Office holds two such files at most (office-js issue 5006). */
export async function documentBytes(document: Office.Document, patience: Patience, { signal, onProgress }: Work = {}): Promise<Blob> {
  const opening = common<Office.File>((done) => document.getFileAsync("compressed" as unknown as Office.FileType, { sliceSize }, done as never));
  const close = (file: Office.File): Promise<unknown> => common((done) => file.closeAsync(done as never)).catch(() => undefined);
  let file: Office.File;
  try {
    file = await within(opening, patience.long, signal);
  } catch (reason) {
    // It may still be opened after nobody waits for it any more.
    opening.then(close, () => undefined);
    throw reason;
  }
  try {
    const slices: BlobPart[] = [];
    for (let index = 0; index < file.sliceCount; index++) {
      goOn(signal);
      const slice = await within(common<Office.Slice>((done) => file.getSliceAsync(index, done as never)), patience.usual, signal);
      slices.push(new Uint8Array(slice.data as ArrayLike<number>));
      onProgress?.({ done: index + 1, of: file.sliceCount });
    }
    return new Blob(slices);
  } finally {
    await within(close(file), patience.usual).catch(() => undefined);
  }
}

/** The name of the document's file, by its address; undefined where it was never saved. */
export function nameOf(address: string | null | undefined): string | undefined {
  const last = (address ?? "").split(/[?#]/)[0]?.split(/[\\/]/).at(-1);
  if (last === undefined || last === "") return undefined;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
