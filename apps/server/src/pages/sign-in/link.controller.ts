import { Body, Ip, Query, Res } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import { SignInSteps } from '#libs/people';
import { languageOf } from '../language/page-language.js';
import { translator } from '../language/texts.js';
import { page } from '../page.js';
import { PageController, ShowAt, TakeAt } from '../page-controller.decorator.js';
import { paths } from '../paths.js';
import { localAddress } from '../session/local-address.js';
import { linkTexts } from './link.texts.js';
import { SignInEnd, withNext } from './sign-in-end.js';

/** Signing in by a link that is sent to the address of the account. */
@PageController()
export class LinkController {
  constructor(
    private readonly steps: SignInSteps,
    private readonly end: SignInEnd,
  ) {}

  @ShowAt(paths.signInLink)
  showAsk(@Query('next') next: unknown, @Res() response: Response): void {
    this.ask(response, { next });
  }

  /** The same answer whether or not anybody has that address. */
  @TakeAt(paths.signInLink)
  async takeAsk(
    @Body() { email: given, next }: { readonly email?: unknown; readonly next?: unknown },
    @Ip() address: string,
    @Res() response: Response,
  ): Promise<void> {
    const email = typeof given === 'string' ? given.trim() : '';
    if (email.length > 254 || !isEmail(email)) return this.ask(response, { email, next }, 'emailMissing', 422);
    try {
      await this.steps.askForLink(email, address);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'too-many-requests') throw error;
      response.setHeader('Retry-After', String(error.details['retryAfterSeconds']));
      return this.ask(response, { email, next }, 'tooMany', 429);
    }
    page(response, 'sign-in/link-sent', {
      at: { title: linkTexts.sentTitle },
      texts: linkTexts,
      model: { signIn: withNext(paths.signIn.to(), next) },
    });
  }

  @ShowAt(paths.signInWithLink)
  showOpen(@Query('key') key: unknown, @Res() response: Response): void {
    this.open(response, key, false);
  }

  /** Taken by a button: programs that look at links in mail must not use them up. */
  @TakeAt(paths.signInWithLink)
  async takeOpen(@Body('key') key: unknown, @Res() response: Response): Promise<void> {
    if (typeof key !== 'string') return this.open(response, key, true);
    try {
      await this.end.goOn(response, await this.steps.withLink(key), undefined);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'wrong-credentials') throw error;
      this.open(response, key, true);
    }
  }

  private ask(response: Response, form: { email?: string; next: unknown }, problem?: 'emailMissing' | 'tooMany', status = 200): void {
    const t = translator(languageOf(response.req), linkTexts);
    page(response, 'sign-in/link', {
      at: paths.signInLink,
      texts: linkTexts,
      errors: problem ? [{ text: t(problem), href: '#email' }] : [],
      status,
      model: {
        email: form.email,
        next: localAddress(form.next),
        emailError: problem && t(problem),
        backTo: withNext(paths.signIn.to(), form.next),
      },
    });
  }

  private open(response: Response, key: unknown, isGone: boolean): void {
    const isKey = typeof key === 'string' && /^[\w-]{20,100}$/.test(key);
    page(response, 'sign-in/with-link', {
      at: paths.signInWithLink,
      texts: linkTexts,
      status: isGone ? 401 : 200,
      model: { key: isKey ? key : undefined, isGone: isGone || !isKey },
    });
  }
}
