import { Body, Ip, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import { SignInSteps, SignOutUseCase } from '#libs/people';
import type { SignedInRequest } from '../../http/signed-in-request.js';
import { languageOf } from '../language/page-language.js';
import { translator } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { localAddress } from '../session/local-address.js';
import { redirectWithNotice } from '../session/notice.js';
import { endSession, sessionToken } from '../session/session-cookie.js';
import { forgetKeys } from '../lodge/draft-keys.js';
import { SignInEnd } from './sign-in-end.js';
import { signInTexts } from './sign-in.texts.js';

interface SignInForm {
  readonly email?: unknown;
  readonly password?: unknown;
  readonly next?: unknown;
}
type Problem = 'emailMissing' | 'passwordMissing' | 'wrong' | 'tooMany';

@PageController()
export class SessionController {
  constructor(
    private readonly signIn: SignInSteps,
    private readonly signOut: SignOutUseCase,
    private readonly end: SignInEnd,
  ) {}

  @ShowAt(paths.signIn)
  showSignIn(@Query('next') next: unknown, @Res() response: Response): void {
    this.ask(response, { next });
  }

  @TakeAt(paths.signIn)
  async takeSignIn(@Body() form: SignInForm, @Ip() address: string, @Res() response: Response): Promise<void> {
    const [email, password] = [form.email, form.password].map((value) => (typeof value === 'string' ? value : '')) as [string, string];
    const missing = [...(email.trim() === '' ? ['emailMissing' as const] : []), ...(password === '' ? ['passwordMissing' as const] : [])];
    if (missing.length > 0) return this.ask(response, form, missing);
    try {
      await this.end.goOn(response, await this.signIn.withPassword({ email, password, address }), form.next);
    } catch (error) {
      if (!(error instanceof DomainError) || (error.code !== 'wrong-credentials' && error.code !== 'too-many-requests')) throw error;
      const wait = error.details['retryAfterSeconds'];
      if (typeof wait === 'number') response.setHeader('Retry-After', String(wait));
      this.ask(response, form, [error.code === 'wrong-credentials' ? 'wrong' : 'tooMany'], error.code === 'wrong-credentials' ? 401 : 429);
    }
  }

  @ShowAt(paths.signOut)
  showSignOut(@Res() response: Response): void {
    page(response, 'sign-in/sign-out', { at: paths.signOut, texts: signInTexts });
  }

  @TakeAt(paths.signOut)
  async takeSignOut(@Req() request: SignedInRequest, @Res() response: Response): Promise<void> {
    const token = sessionToken(request);
    if (token) await this.signOut.execute(token);
    endSession(response);
    forgetKeys(response);
    redirectWithNotice(response, paths.start.to(), signInTexts.signedOut);
  }

  private ask(response: Response, form: SignInForm, problems: readonly Problem[] = [], status?: number): void {
    const t = translator(languageOf(response.req), signInTexts);
    const errors = problems.map((problem) => ({ problem, text: t(problem), href: problem === 'passwordMissing' ? '#password' : '#email' }));
    const errorAt = (field: string) => errors.find(({ href }) => href === `#${field}`)?.text;
    page(response, 'sign-in/sign-in', {
      at: paths.signIn,
      texts: signInTexts,
      errors,
      ...(status !== undefined && { status }),
      model: {
        email: form.email,
        next: localAddress(form.next),
        isKept: localAddress(form.next) === paths.keptForm.to(),
        emailError: errorAt('email'),
        passwordError: errorAt('password'),
      },
    });
  }
}
