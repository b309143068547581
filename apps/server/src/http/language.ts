import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language } from '#libs/workflow';
import type { SignedInRequest } from './signed-in-request.js';

/** The language to answer in: `?lang=` of the request, else Accept-Language, else the person's own, else English. */
export const AnswerLanguage = createParamDecorator((_data: unknown, context: ExecutionContext): Language => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  const asked = request.query['lang'];
  if (asked === 'cy' || asked === 'en') return asked;
  const accepted = request.headers['accept-language'] === undefined ? false : request.acceptsLanguages('en', 'cy');
  return accepted === 'cy' || accepted === 'en' ? accepted : (request.person?.language ?? 'en');
});
