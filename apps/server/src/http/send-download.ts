import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** A file to be saved: how it is called, and how long it is where that is known beforehand. */
export interface Download {
  readonly name: string;
  readonly bytes?: number;
  /** What the file is made of here; files of others are of no type that a browser would show. */
  readonly mediaType?: 'application/zip';
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Sends a file as something to save, never to show: whatever is in it, no browser runs or renders it in our name.
 * Reads on as fast as the reader takes it. A reader who goes away is no error.
 */
export async function sendDownload(response: Response, { name, bytes, mediaType, content }: Download): Promise<void> {
  response.attachment(name);
  response.set({
    'Content-Type': mediaType ?? 'application/octet-stream',
    ...(bytes !== undefined && { 'Content-Length': String(bytes) }),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
  response.status(200);
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.from(content, { objectMode: false }), response);
  } catch (error) {
    if (!response.closed && !response.destroyed) throw error;
    // What was sent is shorter than was promised, which the reader's side notices.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
