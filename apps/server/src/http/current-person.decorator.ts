import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import type { SignedInRequest } from './signed-in-request.js';

const personOf = (context: ExecutionContext): SignedInPerson | undefined => context.switchToHttp().getRequest<SignedInRequest>().person;

/** The signed-in person. On a public route without a sign-in this answers 401. */
export const CurrentPerson = createParamDecorator((_data: unknown, context: ExecutionContext): SignedInPerson => {
  const person = personOf(context);
  if (!person) throw new DomainError('not-signed-in');
  return person;
});

/** The signed-in person of a public route, or undefined. */
export const CurrentPersonOrNobody = createParamDecorator((_data: unknown, context: ExecutionContext) => personOf(context));

/** The token that the request was made with, for signing out. */
export const CurrentToken = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const token = context.switchToHttp().getRequest<SignedInRequest>().accessToken;
  if (!token) throw new DomainError('not-signed-in');
  return token;
});
