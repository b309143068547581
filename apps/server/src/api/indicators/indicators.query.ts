import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';

export class IndicatorsQuery {
  @ApiPropertyOptional({ example: '2026-27', description: 'A reporting year, 1 April to 31 March; without it, the running year.' })
  @IsOptional()
  @IsString()
  year?: string;
}

export class IndicatorRecordsQuery extends IndicatorsQuery {
  @ApiPropertyOptional({ description: '1 to 200; 50 without it.' })
  @IsOptional()
  @IsString()
  limit?: string;

  @ApiPropertyOptional({ description: 'From the Link header of the page before.' })
  @IsOptional()
  @IsString()
  cursor?: string;
}
