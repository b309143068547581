import { gzipSync } from 'node:zlib';
import type { Response } from 'express';

/** Shorter texts fit into the packets that their headers travel in anyway. */
const WORTH_IT = 1_400;

/**
 * Sends a text compressed where the reader takes it; the content type is set already.
 * The secret in a page differs each time and cookies stay away from other sites' requests, so its length tells nobody anything.
 */
export function sendText(response: Response, text: string): void {
  response.vary('Accept-Encoding');
  if (text.length < WORTH_IT || response.req.acceptsEncodings('gzip', 'identity') !== 'gzip') {
    response.send(text);
    return;
  }
  response.setHeader('Content-Encoding', 'gzip');
  response.send(gzipSync(text, { level: 6 }));
}
