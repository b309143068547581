import { ApiProperty } from '@nestjs/swagger';

export class TokenResponse {
  @ApiProperty({ description: 'Send it as `Authorization: Bearer …`. It is shown once.' }) token: string;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: string;
}
