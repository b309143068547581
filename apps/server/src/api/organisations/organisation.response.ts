import { ApiProperty } from '@nestjs/swagger';
import { sectors, type OrganisationRow, type Sector } from '#libs/people';

export class OrganisationResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: "The Compact's slug." }) compact: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: sectors }) sector: Sector;
  @ApiProperty() kind: string;
  @ApiProperty({ type: String, nullable: true }) gssCode: string | null;
  @ApiProperty({ type: String, nullable: true }) charityNumber: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The organisation that took its place.' }) replacedBy:
    string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Its first signature that still holds.' }) signedOn:
    string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class OrganisationsResponse {
  @ApiProperty({ type: [OrganisationResponse] }) items: OrganisationResponse[];
}

export function presentOrganisation(row: OrganisationRow): OrganisationResponse {
  const { id, compact, name, sector, kind, gssCode, charityNumber, replacedBy, signedOn, version } = row;
  return { id, compact, name, sector, kind, gssCode, charityNumber, replacedBy, signedOn, version };
}
