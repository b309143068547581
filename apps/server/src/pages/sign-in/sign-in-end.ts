import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RecognisePersonUseCase, type IssuedToken, type SignInProgress } from '#libs/people';
import { paths } from '../paths.js';
import { clearCookie, readCookie, setCookie } from '../session/cookies.js';
import { localAddress } from '../session/local-address.js';
import { startSession } from '../session/session-cookie.js';
import { homeOf } from './home-of.js';

const STEP = 'compact_step';

/** What comes after a password or a link: the code, where one is asked for, or the session. */
@Injectable()
export class SignInEnd {
  constructor(private readonly recognise: RecognisePersonUseCase) {}

  async goOn(response: Response, progress: SignInProgress, next: unknown): Promise<void> {
    if ('issued' in progress) return this.begin(response, progress.issued, next);
    setCookie(response, STEP, progress.step);
    response.redirect(303, withNext(paths.signInCode.to(), next));
  }

  async begin(response: Response, issued: IssuedToken, next: unknown): Promise<void> {
    clearCookie(response, STEP);
    startSession(response, issued);
    const person = await this.recognise.execute(issued.token);
    response.redirect(303, localAddress(next) ?? homeOf(person));
  }
}

/** The step that a browser has taken, if any. */
export function stepTaken(request: Request): string | undefined {
  return readCookie(request, STEP);
}

/** An address of signing in that remembers where the person wanted to be. */
export function withNext(address: string, next: unknown): string {
  const wanted = localAddress(next);
  return wanted === undefined ? address : `${address}?${new URLSearchParams({ next: wanted }).toString()}`;
}
