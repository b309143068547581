import type { CaseRole } from '#libs/workflow';
import type { FileFacts } from '../documents/examine-file.js';

/** Files that are lodged together with a challenge. */
export interface LodgedDocuments {
  /** Sealed with the submission, which vouches for them by their hashes. */
  readonly described: readonly FileFacts[];
  /** Writes them beside the challenge, in the transaction that begins it. */
  attach(to: { readonly compactId: string; readonly challengeId: string; readonly role: CaseRole; readonly now: Date }): Promise<void>;
}
