import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class CreateTokenRequest {
  @ApiProperty({ maxLength: 254 }) @IsString() @IsNotEmpty() @MaxLength(254) email: string;
  // Hashing is slow on purpose; an endless password would make it slower.
  @ApiProperty({ maxLength: 200 }) @IsString() @IsNotEmpty() @MaxLength(200) password: string;
}
