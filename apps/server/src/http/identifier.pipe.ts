import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/kernel';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** An identifier in a path. What cannot be one is the identifier of nothing: 404. */
@Injectable()
export class IdentifierPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw new DomainError('not-found');
    return value.toLowerCase();
  }
}

/** A Compact's short name, or another key of that form, in a path. */
@Injectable()
export class SlugPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (value.length > 100 || !SLUG.test(value)) throw new DomainError('not-found');
    return value;
  }
}
