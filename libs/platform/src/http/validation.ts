import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { fieldErrors, type FieldProblem } from '#libs/kernel';
import { fieldPath } from './field-path.js';

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
  const field = fieldPath(parent, /^\d+$/.test(error.property) ? Number(error.property) : error.property);
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ field, code: codeOf(rule, error.value), message }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}

/** The codes that the events of a challenge use as well, by the rule that was broken. Any other rule is a code by its own name. */
const codes: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknown',
  isNotEmpty: 'required',
  isString: 'wrongType',
  isBoolean: 'wrongType',
  isInt: 'wrongType',
  isNumber: 'wrongType',
  isArray: 'wrongType',
  isObject: 'wrongType',
  nestedValidation: 'wrongType',
  maxLength: 'tooLong',
  isIn: 'notAChoice',
  isUuid: 'notAnId',
  min: 'outOfRange',
  max: 'outOfRange',
  arrayMinSize: 'tooFew',
  arrayMaxSize: 'tooMany',
  arrayUnique: 'duplicate',
};

function codeOf(rule: string, value: unknown): string {
  if (rule !== 'whitelistValidation' && value === undefined) return 'required';
  return codes[rule] ?? rule;
}
