import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { fieldErrors, type FieldProblem } from '#libs/kernel';

/** Checks every decorated request class; what is wrong comes out as one `field-errors` with all fields, unknown ones included. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => fieldErrors(errors.flatMap((error) => problemsOf(error))),
  });
}

function problemsOf(error: ValidationError, parent = ''): FieldProblem[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ field, code: codeOf(rule), message }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}

/** `isNotEmpty` -> `is-not-empty`; the rule's name is stable, its message is not. */
function codeOf(rule: string): string {
  return rule === 'whitelistValidation' ? 'unknown-field' : rule.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
