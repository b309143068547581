import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { largestDocument } from '#libs/casework';

type Done = (error?: unknown, info?: Partial<Express.Multer.File>) => void;

/** The files of one request, on the server's disk. What is too large is counted and not kept, so that the other files still are. */
export class TemporaryFiles implements StorageEngine {
  private readonly written: string[] = [];

  constructor(private readonly folder: string) {}

  _handleFile(_request: Request, file: Express.Multer.File, done: Done): void {
    const target = path.join(this.folder, randomUUID());
    this.written.push(target);
    let size = 0;
    const asFarAsAllowed = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of source) {
        size += chunk.length;
        if (size <= largestDocument) yield chunk;
      }
    };
    pipeline(file.stream, asFarAsAllowed, createWriteStream(target, { flags: 'wx', mode: 0o600 }), (error) =>
      error ? done(error) : done(null, { path: target, size }),
    );
  }

  /** They all go with the request. */
  _removeFile(_request: Request, _file: Express.Multer.File, done: (error: Error | null) => void): void {
    done(null);
  }

  async remove(): Promise<void> {
    await Promise.all(this.written.map((file) => rm(file, { force: true })));
  }
}
