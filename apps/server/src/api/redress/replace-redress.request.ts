import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsUrl, Matches, ValidateNested } from 'class-validator';
import { Text } from '../../http/fields.js';

export class RedressRouteRequest {
  @Text(60, { description: 'Small letters, digits and hyphens.' })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'key must be small letters and digits with single hyphens between them' })
  key: string;
  @Text(200) name: string;
  @Text(200, { optional: true, nullable: true }) nameCy?: string | null;
  @Text(1_000, { description: 'What it looks into.' }) handles: string;
  @Text(1_000, { optional: true, nullable: true }) handlesCy?: string | null;
  // It becomes a link on a page: no other scheme may get in.
  @Text(500, { optional: true, nullable: true })
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true }, { message: 'url must be a web address' })
  url?: string | null;
}

export class ReplaceRedressRequest {
  @ApiProperty({ type: [RedressRouteRequest], maxItems: 100 })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RedressRouteRequest)
  items: RedressRouteRequest[];
}
