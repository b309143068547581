import { ApiProperty } from '@nestjs/swagger';
import { compactRoles, type CompactRole } from '#libs/people';

export class HeldRoleResponse {
  @ApiProperty({ description: "The Compact's slug." }) compact: string;
  @ApiProperty({ enum: compactRoles }) role: CompactRole;
}

export class MeResponse {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['en', 'cy'] }) language: 'en' | 'cy';
  @ApiProperty({ format: 'uuid', type: String, nullable: true, description: 'The first of `organisationIds`.' }) organisationId:
    string | null;
  @ApiProperty({ format: 'uuid', type: [String], description: 'Organisations that the person belongs to.' }) organisationIds: string[];
  @ApiProperty({ type: [HeldRoleResponse] }) roles: HeldRoleResponse[];
}
