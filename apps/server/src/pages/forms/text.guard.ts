import { Injectable, SetMetadata, type CanActivate, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { fieldErrors } from '#libs/kernel';
import { textProblemsOf } from '#libs/platform';

const CHECKS_ITS_TEXT = 'checks its text';

/** The page reads its form field by field, and shows it again with what is wrong at the field: control characters too. */
export function ChecksItsText(): CustomDecorator {
  return SetMetadata(CHECKS_ITS_TEXT, true);
}

/** Refuses a form with text that could not be stored, on every page that does not look for it itself. */
@Injectable()
export class TextGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const problems = textProblemsOf(context.switchToHttp().getRequest<Request>());
    if (problems.length > 0 && !this.reflector.get<boolean | undefined>(CHECKS_ITS_TEXT, context.getHandler()))
      throw fieldErrors([...problems]);
    return true;
  }
}
