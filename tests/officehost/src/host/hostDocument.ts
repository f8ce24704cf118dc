import type { EventHub } from '../protocol/eventHub.ts';
import type { Faults } from '../protocol/faults.ts';

/** What a session asks of the open document, whatever its application. */
export interface HostDocument {
  readonly events: EventHub;
  readonly faults: Faults;
  /** The document's address; a made-up one where undefined. */
  readonly url: string | undefined;
  onSelectionChanged: () => void;
  toFile(): Uint8Array;
  toPlain(): unknown;
}
