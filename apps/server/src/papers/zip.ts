import { Zip, ZipDeflate } from 'fflate';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly changedAt: Date;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Most documents are compressed already: more effort would cost time and save nothing. */
const level = 3;

/** An archive, made as fast as it is taken: no file is in memory as a whole. */
export async function* zipOf(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else ready.push(chunk);
  });
  const take = (): Uint8Array[] => {
    if (failure) throw failure;
    return ready.splice(0);
  };
  for (const { name, changedAt, content } of entries) {
    const file = new ZipDeflate(name, { level });
    file.mtime = changedAt;
    zip.add(file);
    for await (const piece of content) {
      file.push(piece);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
