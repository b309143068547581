import { IsEmail } from 'class-validator';
import { Choice, Text } from '../../http/fields.js';

export class ChangePersonRequest {
  @Text(200, { optional: true }) name?: string;
  // Goes into mail headers later, so nothing but a plain address will do.
  @Text(254, { optional: true }) @IsEmail({}, { message: 'email must be an email address' }) email?: string;
  @Choice(['en', 'cy'], { optional: true }) language?: 'en' | 'cy';
}
