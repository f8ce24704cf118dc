import { FileType, OfficeCode, OfficeError } from './protocol.ts';

interface OpenFile {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

/** `Office.context.document.getFileAsync`: files that are handed out in slices, two at most at a time. */
export class OpenFiles {
  most = 2;
  readonly #open = new Map<number, OpenFile>();
  #next = 1;

  /** `compressed` is undefined where the host can't hand it out, as Excel on the web. */
  open(type: unknown, sliceSize: unknown, compressed: (() => Uint8Array) | undefined): Record<number, number> {
    if (type !== FileType.compressed || !compressed) throw new OfficeError(OfficeCode.fileTypeNotSupported);
    if (this.#open.size >= this.most) throw new OfficeError(OfficeCode.memoryFileLimit);
    const handle = this.#next++;
    const bytes = compressed();
    this.#open.set(handle, { bytes, sliceSize: Number(sliceSize) });
    return { 0: handle, 1: bytes.length };
  }

  slice(handle: unknown, index: unknown): Record<number, unknown> {
    const file = this.#open.get(Number(handle));
    if (!file) throw new OfficeError(OfficeCode.invalidParameter);
    const start = Number(index) * file.sliceSize;
    const bytes = file.bytes.subarray(start, start + file.sliceSize);
    return { 0: Array.from(bytes), 1: bytes.length };
  }

  close(handle: unknown): void {
    this.#open.delete(Number(handle));
  }
}
