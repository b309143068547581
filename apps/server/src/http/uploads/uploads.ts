import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer from 'multer';
import { fileOnDisk, largestDocument, tooLarge, type SentFile } from '#libs/casework';
import { DomainError, fieldError } from '#libs/kernel';
import { TemporaryFiles } from './temporary-files.js';

/** Where files lie while the request that brings them is answered. */
export const UPLOADS_FOLDER = Symbol('uploads folder');

/** What came with a form that has files. */
export interface Received {
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly files: readonly SentFile[];
}

/** No file is written to this long: who brought it is gone. Other servers may share the folder. */
const FORGOTTEN_MS = 15 * 60_000;
/** Far beyond what is kept, nobody goes on listening. */
const END_OF_PATIENCE = 2 * largestDocument;

/** Receives files: on the disk for as long as their request lasts, and not in memory. */
@Injectable()
export class Uploads implements OnModuleInit, OnModuleDestroy {
  private sweeping: NodeJS.Timeout | undefined;

  constructor(@Inject(UPLOADS_FOLDER) private readonly folder: string) {}

  async onModuleInit(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.sweep();
    this.sweeping = setInterval(() => void this.sweep().catch(() => undefined), FORGOTTEN_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeping);
  }

  /**
   * Reads the body of a form with files and does the work with them. Whatever happens, no file stays behind.
   * @param most files that are taken at once
   * @throws DomainError unsupported-media-type, malformed-request, body-too-large, field-errors
   */
  async receive<Result>(
    request: Request,
    response: Response,
    most: number,
    work: (received: Received) => Promise<Result>,
  ): Promise<Result> {
    const store = new TemporaryFiles(this.folder);
    try {
      await readForm(request, response, store, most);
      const files = (request.files ?? []) as Express.Multer.File[];
      return await work({
        fields: textsOf(request.body),
        files: files.map(({ path: place, originalname, size }) => fileOnDisk(place, originalname, size)),
      });
    } finally {
      await store.remove();
    }
  }

  /** Takes away what a killed server left behind. */
  private async sweep(): Promise<void> {
    const now = Date.now();
    for (const name of await readdir(this.folder)) {
      const file = path.join(this.folder, name);
      const changedAt = await stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => now,
      );
      if (now - changedAt > FORGOTTEN_MS) await rm(file, { force: true });
    }
  }
}

function readForm(request: Request, response: Response, store: TemporaryFiles, most: number): Promise<void> {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (hasBody && !request.is('multipart/form-data')) throw new DomainError('unsupported-media-type');
  const limits = { files: most, fileSize: END_OF_PATIENCE, fields: 10, parts: most + 10, fieldSize: 4_000, fieldNameSize: 100 };
  const read = multer({ storage: store, limits, defParamCharset: 'utf8' }).array('file', most);
  return new Promise((resolve, reject) => {
    read(request, response, (error: unknown) => (error ? reject(problemWith(error, most)) : resolve()));
  });
}

function problemWith(error: unknown, most: number): Error {
  if (!(error instanceof multer.MulterError)) {
    const { syscall } = error as NodeJS.ErrnoException;
    // A full disk is ours; anything else is a form that broke off or never was one.
    return syscall === undefined ? new DomainError('malformed-request') : (error as Error);
  }
  if (error.code === 'LIMIT_FILE_SIZE') return tooLarge();
  if (error.code === 'LIMIT_UNEXPECTED_FILE' || error.code === 'LIMIT_FILE_COUNT')
    return fieldError('file', 'tooManyFiles', `At most ${most} in the field \`file\`.`);
  return new DomainError('malformed-request');
}

/** Fields sent once; whoever sends one twice has sent none. */
function textsOf(body: unknown): Record<string, string | undefined> {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
