import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { DomainError } from '#libs/kernel';
import { RecognisePersonUseCase } from '#libs/people';
import { IS_PUBLIC } from './public.decorator.js';
import type { SignedInRequest } from './signed-in-request.js';

/**
 * Finds out who sends a request, and refuses it when nobody signed in unless the route is marked `@Public()`. A token that is not
 * good is refused on public routes too: whoever sends one believes to be signed in and should not be shown less without a word.
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
    const header = request.headers.authorization;
    // A page's own guard may have recognised the person by its session already.
    if (header === undefined && (isPublic || request.person)) return true;
    const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
    const person = token ? await this.recognise.execute(token) : undefined;
    if (!token || !person) {
      context.switchToHttp().getResponse<Response>().setHeader('WWW-Authenticate', 'Bearer');
      throw new DomainError('not-signed-in');
    }
    request.person = person;
    request.accessToken = token;
    return true;
  }
}
