import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { IsLocalDate, IsNotBlank, IsStorable } from './field-rules.js';

export { IsLocalDate, IsStorable };

/** What a field of a request may be besides its value. */
interface Presence {
  /** May be left out. */
  optional?: boolean;
  /** May be null, which takes the value away. */
  nullable?: boolean;
  description?: string;
}

/** Text of one line or several, not empty, with its limit told in the description of the API. */
export function Text(maxLength: number, presence: Presence = {}): PropertyDecorator {
  return field({ type: String, minLength: 1, maxLength }, presence, IsString(), IsNotBlank(), MaxLength(maxLength));
}

/** The identifier of a person, an organisation or another thing. */
export function Identifier(presence: Presence = {}): PropertyDecorator {
  return field({ type: String, format: 'uuid' }, presence, IsUUID('all'));
}

/** A calendar date that exists. */
export function DateField(presence: Presence = {}): PropertyDecorator {
  return field({ type: String, format: 'date' }, presence, IsLocalDate());
}

/** One of a list of words. */
export function Choice(choices: readonly string[], presence: Presence = {}): PropertyDecorator {
  return field({ enum: [...choices] }, presence, IsIn([...choices]));
}

export function Flag(presence: Presence = {}): PropertyDecorator {
  return field({ type: Boolean }, presence, IsBoolean());
}

/** Several identifiers, each once. */
export function Identifiers(most: number, presence: Presence = {}): PropertyDecorator {
  const shape = { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: most, uniqueItems: true };
  return field(shape, presence, IsArray(), IsUUID('all', { each: true }), ArrayUnique(), ArrayMaxSize(most));
}

/** Several of a list of words, each once. */
export function Choices(choices: readonly string[], most: number, presence: Presence = {}): PropertyDecorator {
  const shape = { type: 'array', items: { type: 'string', enum: [...choices] }, maxItems: most, uniqueItems: true };
  return field(shape, presence, IsArray(), IsIn([...choices], { each: true }), ArrayUnique(), ArrayMaxSize(most));
}

function field(shape: object, presence: Presence, ...rules: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, nullable = false, description } = presence;
  return applyDecorators(
    ApiProperty({ ...shape, required: !optional, ...(nullable && { nullable }), ...(description && { description }) }),
    ValidateIf((_request, value) => !(optional && value === undefined) && !(nullable && value === null)),
    ...rules,
  );
}
