import { unzipSync } from 'fflate';

/** The files of an archive by their names. */
export function unzipped(archive: Buffer): Map<string, Buffer> {
  return new Map(Object.entries(unzipSync(archive)).map(([name, content]) => [name, Buffer.from(content)]));
}
