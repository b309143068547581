import type { EventType } from '#libs/workflow';

/** A file as it came with a form. */
export interface SentFile {
  readonly originalname: string;
  readonly mimetype: string;
  readonly buffer: Buffer;
}

/** In bytes: the most that the event takes as base64. */
export const largestFile = 10 * 1024 * 1024;
const LONGEST_NAME = 200;

/** The part of a payload that a file stands for; nothing for steps that take none. */
export function attachedFile(type: EventType, file: SentFile | undefined): Readonly<Record<string, string>> {
  if (type !== 'attach-document' || !file) return {};
  // Browsers send the name as UTF-8, and it is read as Latin-1.
  const name = Buffer.from(file.originalname, 'latin1')
    .toString('utf8')
    .replaceAll(/[\\/\p{Cc}]/gu, '_');
  return { name: name.slice(-LONGEST_NAME), mediaType: file.mimetype.slice(0, 100), content: file.buffer.toString('base64') };
}
