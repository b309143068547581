import { randomBytes } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { ENGINE_SETTING } from './page.js';
import { StaticAssets } from './rendering/static-assets.js';
import { TemplateEngine } from './rendering/template-engine.js';
import { TLS_SETTING } from './session/cookies.js';

/** Gives the application what pages need: templates, styles and scripts, and the secret of each answer's own scripts. */
export async function servePages(app: NestExpressApplication, publicUrl: string): Promise<void> {
  const assets = await StaticAssets.load();
  app.set(ENGINE_SETTING, new TemplateEngine(assets));
  app.set(TLS_SETTING, publicUrl.startsWith('https:'));
  app.use(assets.handler());
}

/** A secret that scripts of this one answer carry, so that the browser runs no others. Read by the policy in the headers. */
export function giveNonce(_request: Request, response: Response, next: NextFunction): void {
  (response.locals as { cspNonce?: string }).cspNonce = randomBytes(16).toString('base64url');
  next();
}
