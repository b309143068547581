import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '#libs/kernel';
import { isApi } from '../../http/is-api.js';
import { FORGERY_FIELD, isOwnForm } from './forgery-token.js';

const CHANGES_NOTHING = /^(GET|HEAD|OPTIONS)$/;

/**
 * Refuses every form that another site could have sent, on every page without being asked to. A form with files carries the token
 * in its address, because guards run before such a body is read: nothing of a forged one is.
 */
@Injectable()
export class ForgeryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (isApi(request) || CHANGES_NOTHING.test(request.method)) return true;
    const body = request.body as Readonly<Record<string, unknown>> | undefined;
    const token = request.is('multipart/form-data') ? request.query[FORGERY_FIELD] : body?.[FORGERY_FIELD];
    if (!isOwnForm(request, token)) throw new DomainError('not-allowed', { reason: 'forgery' });
    return true;
  }
}
