import type { CaseRole } from './case-role.js';
import type { Words } from './words.js';

interface FieldBase {
  readonly required: boolean;
  readonly label: Words;
  /** Longer help under the label. */
  readonly hint?: Words;
  /** May identify or describe a person: never kept in the ledger's lasting part, erased with the person. */
  readonly personal: boolean;
  /** Offered to these roles alone; anyone else who sends it is refused. */
  readonly onlyFor?: readonly CaseRole[];
}

/** Free text, trimmed, of at most `maxLength` UTF-16 units. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly maxLength: number;
  /** More than one line. */
  readonly long: boolean;
  /** What a one-line text is, so that a browser can offer it and a phone shows the right keys. */
  readonly purpose?: 'ownName' | 'ownEmail' | 'email';
}
/** One of the values offered. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: Words }[];
}
/** A whole number, limits included. */
export interface IntegerField extends FieldBase {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
}
/** `date` is a LocalDate, `time` the hour and minute on the clock in London (`14:30`); the others an id (uuid), except `challenge`, a reference such as WLV-2026-27-0007, and `commitment`, an id or a ref. */
export interface PlainField extends FieldBase {
  readonly kind: 'date' | 'time' | 'boolean' | 'person' | 'organisation' | 'commitment' | 'action' | 'challenge';
  /** The lasting part says `true` under this name where a person was given, because a replay must know. */
  readonly trace?: string;
}
/** Several of one kind, limits included. Values that are not records are all different. */
export interface ListField extends FieldBase {
  readonly kind: 'list';
  readonly minItems: number;
  readonly maxItems: number;
  /** One value per item, or an object with these fields. */
  readonly of: ScalarField | { readonly kind: 'record'; readonly fields: Fields };
}
/** A field with one value. */
export type ScalarField = TextField | ChoiceField | IntegerField | PlainField;
/** Any field. */
export type FieldSpec = ScalarField | ListField;

/** Fields by name, in the order a form asks them. */
export type Fields = Readonly<Record<string, FieldSpec>>;

/** What is wrong with one field: the page owns the wording for the code, `message` is the English default. `field` is a path: `answers[0].reason`. */
export interface FieldError {
  readonly field: string;
  readonly code: FieldErrorCode;
  readonly message: string;
}
/** Stable codes of what can be wrong with a field. */
export type FieldErrorCode =
  | 'required'
  | 'unknown'
  | 'wrongType'
  | 'tooLong'
  | 'notStorable'
  | 'notADate'
  | 'notATime'
  | 'notAChoice'
  | 'outOfRange'
  | 'notAnId'
  | 'tooFew'
  | 'tooMany'
  | 'duplicate'
  | 'beforeStart';
