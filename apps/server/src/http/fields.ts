import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
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

/** The largest figure that anybody may enter, below 0 as well. */
const LARGEST = 1_000_000_000;

/** A number with up to four decimal places, such as a percentage. */
export function Amount(presence: Presence = {}): PropertyDecorator {
  const rules = [IsNumber({ maxDecimalPlaces: 4, allowNaN: false, allowInfinity: false }), Min(-LARGEST), Max(LARGEST)];
  return field({ type: Number, minimum: -LARGEST, maximum: LARGEST }, presence, ...rules);
}

/** A whole number, limits included. */
export function Whole(min: number, max: number, presence: Presence = {}): PropertyDecorator {
  return field({ type: 'integer', minimum: min, maximum: max }, presence, IsInt(), Min(min), Max(max));
}

export function Flag(presence: Presence = {}): PropertyDecorator {
  return field({ type: Boolean }, presence, IsBoolean());
}

/** Several short texts, at least one, each once. */
export function Texts(most: number, maxLength: number, presence: Presence = {}): PropertyDecorator {
  const shape = { type: 'array', items: { type: 'string', maxLength }, minItems: 1, maxItems: most, uniqueItems: true };
  return field(shape, presence, ...listOf(most, ArrayMinSize(1), IsString({ each: true }), MaxLength(maxLength, { each: true })));
}

/** Several identifiers, each once. */
export function Identifiers(most: number, presence: Presence = {}): PropertyDecorator {
  const shape = { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: most, uniqueItems: true };
  return field(shape, presence, ...listOf(most, IsUUID('all', { each: true })));
}

/** Several of a list of words, each once. */
export function Choices(choices: readonly string[], most: number, presence: Presence = {}): PropertyDecorator {
  const shape = { type: 'array', items: { type: 'string', enum: [...choices] }, maxItems: most, uniqueItems: true };
  return field(shape, presence, ...listOf(most, IsIn([...choices], { each: true })));
}

/** Its length comes first, and ends the checks: finding doubles takes the square of it, minutes for what fits into a body. */
function listOf(most: number, ...rules: PropertyDecorator[]): PropertyDecorator[] {
  return [IsArray(), ArrayMaxSize(most), ...rules, ArrayUnique()];
}

function field(shape: object, presence: Presence, ...rules: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, nullable = false, description } = presence;
  return applyDecorators(
    ApiProperty({ ...shape, required: !optional, ...(nullable && { nullable }), ...(description && { description }) }),
    ValidateIf((_request, value) => !(optional && value === undefined) && !(nullable && value === null)),
    ...rules,
  );
}
