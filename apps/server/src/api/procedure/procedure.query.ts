import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

export class ProcedureQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'An earlier version, which older challenges keep.' })
  @IsOptional()
  @Matches(/^[1-9]\d{0,8}$/, { message: 'version must be a whole number' })
  version?: string;
}
