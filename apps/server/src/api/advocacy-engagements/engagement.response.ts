import { ApiProperty } from '@nestjs/swagger';
import { engagementKinds, type EngagementKind, type EngagementRow } from '#libs/people';

export class EngagementResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: "The Compact's slug." }) compact: string;
  @ApiProperty({ format: 'uuid' }) organisationId: string;
  @ApiProperty() provider: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) advocatePersonId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Reference of the challenge it was about.' }) challenge: string | null;
  @ApiProperty({ enum: engagementKinds }) kind: EngagementKind;
  @ApiProperty({ type: String, format: 'date' }) openedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) closedOn: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class EngagementsResponse {
  @ApiProperty({ type: [EngagementResponse] }) items: EngagementResponse[];
}

export function presentEngagement(row: EngagementRow): EngagementResponse {
  const { id, compact, organisationId, provider, advocatePersonId, challenge, kind, openedOn, closedOn, version } = row;
  return { id, compact, organisationId, provider, advocatePersonId, challenge, kind, openedOn, closedOn, version };
}
