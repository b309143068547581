import { fieldError } from '#libs/kernel';
import type { Payload } from '#libs/workflow';
import { examineFile, type ExaminedFile } from './examine-file.js';
import { fileInMemory } from './sent-file.js';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Stands in the payload for a file that comes beside it. */
const BESIDE = 'beside';

/** The payload of `attach-document` for a file that comes beside it, as the event checks it. */
export function payloadBeside(payload: unknown, { name, mediaType }: ExaminedFile): Payload {
  return { ...(payload as Payload), name, mediaType, content: BESIDE };
}

/** The file of `attach-document`: the one beside the payload, or a small one inside it as base64. */
export async function fileOf(payload: Payload, beside: ExaminedFile | undefined): Promise<ExaminedFile> {
  if (beside) return beside;
  const content = payload['content'] as string;
  // Node skips what is not base64, and would keep another file than was sent.
  if (!BASE64.test(content)) throw fieldError('content', 'wrongType', 'Send the file as base64.');
  return examineFile(fileInMemory(Buffer.from(content, 'base64'), payload['name'] as string), 'content');
}

/** The payload as the ledger seals it: it vouches for the file by its hash, and leaves the bytes to the document. */
export function sealedPayload({ audience }: Payload, { id, name, mediaType, bytes, sha256 }: ExaminedFile): Payload {
  return { audience, name, mediaType, document: id, bytes, sha256 };
}
