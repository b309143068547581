import fs from 'node:fs';
import path from 'node:path';

/**
 * Path of a file in the product's `data` folder, found upwards from here: the compiled code lies deeper than the source.
 * @throws Error when the folder did not come with the product
 */
export function dataFile(name: string): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'data', name);
    if (fs.existsSync(file)) return file;
    if (folder === path.dirname(folder)) throw new Error(`The file data/${name} is missing.`);
  }
}

/** The JSON document in a file of the `data` folder. Its shape is that of data/README.md and is not checked again. */
export function dataJson(name: string): unknown {
  return JSON.parse(fs.readFileSync(dataFile(name), 'utf8'));
}
