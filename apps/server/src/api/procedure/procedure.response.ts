import { ApiProperty } from '@nestjs/swagger';
import type { StoredProcedure } from '#libs/agreements';
import { procedureDefaults, type ProcedureSettings } from '#libs/workflow';
import { propertyOfExample } from '../../openapi/schema-of-example.js';

export class ProcedureResponse {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ format: 'date-time' }) publishedAt: string;
  @ApiProperty(propertyOfExample(procedureDefaults, 'Stages, panel and time limits. The limits are what this Compact chose.'))
  settings: ProcedureSettings;
}

export function presentProcedure({ version, publishedAt, settings }: StoredProcedure): ProcedureResponse {
  return { version, publishedAt: publishedAt.toISOString(), settings };
}
