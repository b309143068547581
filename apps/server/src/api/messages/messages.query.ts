import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { messageStatuses, type MessageStatus } from '#libs/notifications';

export class MessagesQuery {
  @ApiPropertyOptional({ example: 'wolverhampton', description: 'One Compact; without it, every one the caller works for.' })
  @IsOptional()
  @IsString()
  compact?: string;

  @ApiPropertyOptional({ enum: messageStatuses })
  @IsOptional()
  @IsIn(messageStatuses)
  status?: MessageStatus;

  @ApiPropertyOptional({ description: '1 to 200; 50 without it.' })
  @IsOptional()
  @IsString()
  limit?: string;

  @ApiPropertyOptional({ description: 'From the Link header of the page before.' })
  @IsOptional()
  @IsString()
  cursor?: string;
}
