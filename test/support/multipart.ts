import type { IncomingMessage } from 'node:http';
import { newId } from '#libs/kernel';
import type { Client } from './server.js';

/** A file as a form sends it. The name is put between its quotation marks as it is. */
export interface FormFile {
  readonly name: string;
  readonly content: Buffer;
  readonly field?: string;
}

/** A form with files, byte for byte: no library in between that would clean names or types. */
export function multipart(fields: Readonly<Record<string, string>>, files: readonly FormFile[]): { type: string; body: Buffer } {
  const boundary = `----form${newId()}`;
  const part = (head: string, content: Buffer) => [Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), content, Buffer.from('\r\n')];
  const parts = [
    ...Object.entries(fields).flatMap(([name, value]) => part(`Content-Disposition: form-data; name="${name}"`, Buffer.from(value))),
    ...files.flatMap(({ name, content, field = 'file' }) =>
      part(`Content-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/html`, content),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(parts) };
}

/** Attaches a file over the API. */
export function attach(client: Client, reference: string, file: FormFile, audience = 'shared') {
  const { type, body } = multipart({ audience }, [file]);
  return client.post(`/api/v1/challenges/${reference}/documents`).set('Content-Type', type).send(body);
}

/** Fetches a file as bytes. */
export function download(client: Pick<Client, 'get'>, address: string) {
  return client
    .get(address)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      const message = response as unknown as IncomingMessage & { text?: string };
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => {
        const content = Buffer.concat(chunks);
        // A refusal is held against the API's document, which reads its text.
        if ((message.headers['content-type'] ?? '').includes('json')) message.text = content.toString();
        done(null, content);
      });
      message.on('error', (error) => done(error, null));
    });
}
