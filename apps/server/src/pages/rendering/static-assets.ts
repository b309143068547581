import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { assetsFolder, componentScript, componentStyles } from './product-files.js';

const PREFIX = '/assets/';
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface Asset {
  readonly address: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

/** What pages need beside themselves. The address of each holds the hash of its content, so that browsers may keep it for ever. */
export class StaticAssets {
  private readonly byAddress: ReadonlyMap<string, Asset>;

  private constructor(private readonly byName: ReadonlyMap<string, Asset>) {
    this.byAddress = new Map([...byName.values()].map((asset) => [asset.address, asset]));
  }

  /** Reads and compresses everything; some tens of milliseconds. */
  static async load(): Promise<StaticAssets> {
    const own = await Promise.all(
      (await readdir(assetsFolder)).map(async (name) => [name, await readFile(path.join(assetsFolder, name))] as const),
    );
    const all = [...own, ['components.css', await componentStyles()] as const, ['components.js', await componentScript()] as const];
    return new StaticAssets(new Map(await Promise.all(all.map(async ([name, content]) => [name, await assetOf(name, content)] as const))));
  }

  /** @throws Error for a file that does not exist */
  addressOf(name: string): string {
    const asset = this.byName.get(name);
    if (!asset) throw new Error(`There is no asset "${name}"`);
    return asset.address;
  }

  /** Serves them, compressed beforehand, without touching sessions or the database. */
  handler(): RequestHandler {
    return (request: Request, response: Response, next: NextFunction) => {
      const asset = /^(GET|HEAD)$/.test(request.method) ? this.byAddress.get(request.path) : undefined;
      if (!asset) return next();
      const encoding = request.acceptsEncodings('br', 'gzip', 'identity');
      const body = encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.plain;
      response.set({ 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding' });
      if (body !== asset.plain) response.set('Content-Encoding', encoding || 'identity');
      response.set('Content-Length', String(body.length)).end(request.method === 'HEAD' ? undefined : body);
    };
  }
}

async function assetOf(name: string, plain: Buffer): Promise<Asset> {
  const extension = path.extname(name);
  const type = types[extension];
  if (!type) throw new Error(`Assets of the kind "${name}" are not served`);
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(plain, { level: 9 }),
  ]);
  return { address: `${PREFIX}${path.basename(name, extension)}.${hash}${extension}`, type, plain, brotli, gzip: gzipped };
}
