import { ApiProperty } from '@nestjs/swagger';
import type { RedressRoute } from '#libs/agreements';

export class RedressRouteResponse implements RedressRoute {
  @ApiProperty() key: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameCy: string | null;
  @ApiProperty({ description: 'What it looks into.' }) handles: string;
  @ApiProperty({ type: String, nullable: true }) handlesCy: string | null;
  @ApiProperty({ type: String, nullable: true }) url: string | null;
}

export class RedressRoutesResponse {
  @ApiProperty({ type: [RedressRouteResponse] }) items: readonly RedressRouteResponse[];
}
