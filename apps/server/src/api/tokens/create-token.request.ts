import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class CreateTokenRequest {
  @ApiProperty({ maxLength: 254 }) @IsString() @IsNotEmpty() @MaxLength(254) email: string;
  // Hashing is slow on purpose; an endless password would make it slower.
  @ApiProperty({ maxLength: 200 }) @IsString() @IsNotEmpty() @MaxLength(200) password: string;
  @ApiPropertyOptional({ maxLength: 20, description: 'From the authenticator, where one is set up.', example: '123456' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  code?: string;
}
