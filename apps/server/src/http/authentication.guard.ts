import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import { RecognisePersonUseCase } from '#libs/people';
import { sessionToken } from '../pages/session/session-cookie.js';
import { isApi } from './is-api.js';
import { IS_PUBLIC } from './public.decorator.js';
import type { SignedInRequest } from './signed-in-request.js';

/**
 * Finds out who sends a request, and refuses it when nobody signed in unless the route is marked `@Public()`. The API takes a
 * token, pages the session that a browser sends along by itself: were the API to take that too, another site's form could use it.
 */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly recognise: RecognisePersonUseCase,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const isPublic = this.reflector.getAllAndOverride<boolean>(IS_PUBLIC, [context.getHandler(), context.getClass()]) ?? false;
    return isApi(request) ? this.admitToApi(request, isPublic, context) : this.admitToPage(request, isPublic);
  }

  /** A token that is not good is refused on public routes too: its sender believes to be signed in and should not be shown less without a word. */
  private async admitToApi(request: SignedInRequest, isPublic: boolean, context: ExecutionContext): Promise<boolean> {
    const header = request.headers.authorization;
    if (header === undefined && isPublic) return true;
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
    if (await this.recognised(request, token)) return true;
    context.switchToHttp().getResponse<Response>().setHeader('WWW-Authenticate', 'Bearer');
    throw new DomainError('not-signed-in');
  }

  /** A session that has ended is none: public pages are shown as to anybody, and say "Sign in". */
  private async admitToPage(request: SignedInRequest, isPublic: boolean): Promise<boolean> {
    if ((await this.recognised(request, sessionToken(request))) || isPublic) return true;
    throw new DomainError('not-signed-in');
  }

  private async recognised(request: SignedInRequest, token: string | undefined): Promise<boolean> {
    const person = token === undefined ? undefined : await this.recognise.execute(token);
    if (!token || !person) return false;
    request.person = person;
    request.accessToken = token;
    return true;
  }
}
