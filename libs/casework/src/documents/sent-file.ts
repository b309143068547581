import { createReadStream } from 'node:fs';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';

/** Bytes in a piece of a document: as much as the server or the database has in hand at once. */
export const pieceSize = 256 * 1024;

/** A file as somebody sent it, not looked at yet. */
export interface SentFile {
  readonly name: string;
  readonly bytes: number;
  /** Type and usual ending, where the content begins with a signature that is known. */
  signature(): Promise<{ readonly mime: string; readonly ext: string } | undefined>;
  /** The content from its beginning, all pieces but the last of the same size. */
  pieces(): AsyncIterable<Buffer>;
}

/** A file that lies on the server's disk for as long as the request lasts. */
export function fileOnDisk(path: string, name: string, bytes: number): SentFile {
  return {
    name,
    bytes,
    signature: () => fileTypeFromFile(path),
    pieces: () => createReadStream(path, { highWaterMark: pieceSize }) as AsyncIterable<Buffer>,
  };
}

/** A small file that came inside a request. */
export function fileInMemory(content: Buffer, name: string): SentFile {
  return {
    name,
    bytes: content.length,
    signature: () => fileTypeFromBuffer(content),
    async *pieces() {
      for (let start = 0; start < content.length; start += pieceSize) yield content.subarray(start, start + pieceSize);
    },
  };
}
