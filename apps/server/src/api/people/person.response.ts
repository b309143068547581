import { ApiProperty } from '@nestjs/swagger';
import type { PersonRow } from '#libs/people';
import { HeldRoleResponse } from '../me/me.response.js';

export class PersonResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ enum: ['en', 'cy'] }) language: 'en' | 'cy';
  @ApiProperty({ type: [HeldRoleResponse], description: 'In the Compacts that you look after.' }) roles: readonly HeldRoleResponse[];
  @ApiProperty({ type: [String], format: 'uuid' }) organisationIds: readonly string[];
}

export class PeopleResponse {
  @ApiProperty({ type: [PersonResponse] }) items: PersonResponse[];
}

export function presentPerson({ id, name, email, language, roles, organisationIds }: PersonRow): PersonResponse {
  return { id, name, email, language, roles, organisationIds };
}
