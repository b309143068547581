import { createHash } from 'node:crypto';
import { DomainError, fieldError, newId } from '#libs/kernel';
import { cleanName, endingOf, nameEndingIn } from './clean-name.js';
import { isExecutable, isWrittenAsText, kindOfSignature, kindOfText, unknownKind, type FileKind } from './file-kinds.js';
import type { SentFile } from './sent-file.js';

/** Most bytes that a document can have: 20 MB. */
export const largestDocument = 20 * 1024 * 1024;

/** What is known of a file once it was looked at; its name agrees with its content. */
export interface FileFacts {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** A file that may be kept. */
export interface ExaminedFile extends FileFacts {
  /** Under which it is kept. */
  readonly id: string;
  pieces(): AsyncIterable<Buffer>;
}

/**
 * Looks at a file: what it is by its content, and under which name it can be kept.
 * @param field the field that it came in
 * @throws DomainError body-too-large, field-errors for an empty file and for a program
 */
export async function examineFile(sent: SentFile, field: string): Promise<ExaminedFile> {
  if (sent.bytes > largestDocument) throw tooLarge();
  if (sent.bytes === 0) throw fieldError(field, 'emptyFile', 'The file is empty. Choose it again.');
  const name = cleanName(sent.name);
  const { sha256, text } = await readThrough(sent);
  const { mediaType, endings } = await kindOf(sent, text, endingOf(name), field);
  return { id: newId(), name: nameEndingIn(name, endings), mediaType, bytes: sent.bytes, sha256, pieces: () => sent.pieces() };
}

/** The error for a file over the limit, which it names. */
export function tooLarge(): DomainError {
  return new DomainError('body-too-large', { largestBytes: largestDocument, largest: '20 MB' });
}

async function kindOf(sent: SentFile, text: string | undefined, ending: string, field: string): Promise<FileKind> {
  const found = await sent.signature();
  // Two letters are the whole signature of some: a text that begins with them is a text.
  const signature = found && (text === undefined || isWrittenAsText(found.mime)) ? found : undefined;
  if (signature && isExecutable(signature.mime, ending))
    throw fieldError(field, 'executable', 'Programs are not taken. Send what it shows as a document or a picture, for instance a PDF.');
  return signature ? kindOfSignature(signature.mime, signature.ext, ending) : text === undefined ? unknownKind : kindOfText(text, ending);
}

/** Hash of the content and, if all of it is text, how it begins. */
async function readThrough(sent: SentFile): Promise<{ sha256: string; text: string | undefined }> {
  const hash = createHash('sha256');
  let first: Buffer | undefined;
  let isText = true;
  for await (const piece of sent.pieces()) {
    hash.update(piece);
    first ??= Buffer.from(piece.subarray(0, 8_192));
    isText &&= isWide(first) || !hasControlBytes(piece);
  }
  return { sha256: hash.digest('hex'), text: isText && first ? first.toString(isWide(first) ? 'utf16le' : 'utf8') : undefined };
}

/** Text in any of the usual encodings has none of them but tabulators and ends of lines; hardly any other file is without. */
function hasControlBytes(piece: Buffer): boolean {
  for (const byte of piece) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) return true;
  return false;
}

/** Whether it says that it is text of two bytes a letter. */
function isWide(first: Buffer): boolean {
  return first.length > 1 && first[0] === 0xff && first[1] === 0xfe;
}
