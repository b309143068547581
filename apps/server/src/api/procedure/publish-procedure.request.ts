import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { procedureDefaults } from '#libs/workflow';
import { propertyOfExample } from '../../openapi/schema-of-example.js';

export class PublishProcedureRequest {
  @ApiProperty(propertyOfExample(procedureDefaults, 'All of it, as `GET` shows it.'))
  @IsObject()
  settings: Record<string, unknown>;
}
