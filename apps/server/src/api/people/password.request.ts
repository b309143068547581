import { MinLength } from 'class-validator';
import { shortestPassword } from '#libs/people';
import { Text } from '../../http/fields.js';

export class PasswordRequest {
  @Text(200) @MinLength(shortestPassword) password: string;
}

export class OwnPasswordRequest {
  @Text(200) currentPassword: string;
  @Text(200) @MinLength(shortestPassword) newPassword: string;
}
