import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { FieldError } from './text-check.js';

/** Checks every decorated request class; what is wrong comes out as one `field-errors` with all fields, unknown ones included. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new DomainError('field-errors', { errors: errors.flatMap((error) => fieldErrors(error)) }),
  });
}

function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ field, code: codeOf(rule), message }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

/** `isNotEmpty` -> `is-not-empty`; the rule's name is stable, its message is not. */
function codeOf(rule: string): string {
  return rule === 'whitelistValidation' ? 'unknown-field' : rule.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
