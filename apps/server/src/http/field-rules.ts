import { buildMessage, ValidateBy, type ValidationOptions } from 'class-validator';
import { isStorableText, parseLocalDate } from '#libs/kernel';

/** A calendar date that exists, as `YYYY-MM-DD`. */
export function IsLocalDate(options?: ValidationOptions): PropertyDecorator {
  return rule(
    'notADate',
    'must be a date that exists, as YYYY-MM-DD',
    (value) => typeof value === 'string' && parseLocalDate(value) !== undefined,
    options,
  );
}

/** Text that the database keeps as it was written. Bodies are checked as a whole; queries need it field by field. */
export function IsStorable(options?: ValidationOptions): PropertyDecorator {
  return rule(
    'notStorable',
    'contains characters that cannot be stored',
    (value) => typeof value !== 'string' || isStorableText(value),
    options,
  );
}

/** Something else than blanks. */
export function IsNotBlank(options?: ValidationOptions): PropertyDecorator {
  return rule('required', 'must not be blank', (value) => typeof value !== 'string' || value.trim() !== '', options);
}

function rule(name: string, message: string, validate: (value: unknown) => boolean, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name, validator: { validate, defaultMessage: buildMessage((each) => `${each}$property ${message}`, options) } },
    options,
  );
}
