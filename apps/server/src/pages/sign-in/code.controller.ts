import { Body, Ip, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '#libs/kernel';
import { SignInSteps } from '#libs/people';
import { languageOf } from '../language/page-language.js';
import { translator } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { localAddress } from '../session/local-address.js';
import { linkTexts } from './link.texts.js';
import { SignInEnd, stepTaken, withNext } from './sign-in-end.js';

/** The code of an authenticator, after the password or the link was right. */
@PageController()
export class CodeController {
  constructor(
    private readonly steps: SignInSteps,
    private readonly end: SignInEnd,
  ) {}

  @ShowAt(paths.signInCode)
  show(@Query('next') next: unknown, @Res() response: Response): void {
    this.ask(response, next);
  }

  @TakeAt(paths.signInCode)
  async take(
    @Body() { code, next }: { readonly code?: unknown; readonly next?: unknown },
    @Ip() address: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const step = stepTaken(request);
    if (step === undefined) return response.redirect(303, withNext(paths.signIn.to(), next));
    try {
      await this.end.begin(response, await this.steps.withCode(step, typeof code === 'string' ? code : '', address), next);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'not-signed-in') return response.redirect(303, withNext(paths.signIn.to(), next));
      if (error.code !== 'wrong-credentials' && error.code !== 'too-many-requests') throw error;
      const isWrong = error.code === 'wrong-credentials';
      if (!isWrong) response.setHeader('Retry-After', String(error.details['retryAfterSeconds']));
      this.ask(response, next, isWrong ? 'codeWrong' : 'tooMany', isWrong ? 401 : 429);
    }
  }

  private ask(response: Response, next: unknown, problem?: 'codeWrong' | 'tooMany', status = 200): void {
    const t = translator(languageOf(response.req), linkTexts);
    page(response, 'sign-in/code', {
      at: paths.signInCode,
      texts: linkTexts,
      errors: problem ? [{ text: t(problem), href: '#code' }] : [],
      status,
      model: { next: localAddress(next), codeError: problem && t(problem) },
    });
  }
}
