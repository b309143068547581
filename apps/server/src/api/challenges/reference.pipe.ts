import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#libs/kernel';

const REFERENCE = /^[A-Z]{2,6}-\d{4}-\d{2}-\d{4,9}$/;

/** The reference of a challenge in a path. What cannot be one is the reference of nothing: 404. */
@Injectable()
export class ReferencePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!REFERENCE.test(value)) throw new DomainError('not-found');
    return value;
  }
}
