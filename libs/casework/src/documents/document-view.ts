import type { Stream } from '#libs/workflow';

/** How a document stands with the virus scanner. `notScanned`: there is none. */
export type ScanState = 'notScanned' | 'waiting' | 'clean' | 'infected';

/** A document as its readers are told of it. */
export interface DocumentView {
  readonly id: string;
  readonly name: string;
  /** Told from the content. */
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly audience: Stream;
  readonly scan: ScanState;
  readonly attachedAt: string;
  /** The role in which it was attached. */
  readonly attachedBy: string;
}

/** Whether a scanner looks at documents; without one they are marked as not scanned. A setting of the program. */
export const DOCUMENT_SCANNING = Symbol('document scanning');
