import { ApiProperty } from '@nestjs/swagger';
import { interestKinds, versionOfInterest, type InterestKind, type InterestRow } from '#libs/people';

export class InterestResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: "The Compact's slug." }) compact: string;
  @ApiProperty({ format: 'uuid' }) organisationId: string;
  @ApiProperty({ enum: interestKinds }) kind: InterestKind;
  @ApiProperty({ type: String, format: 'date' }) from: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day; null while it lasts.' }) to: string | null;
  @ApiProperty({ type: 'integer', description: 'To be sent in If-Match when the tie is ended.' }) version: number;
}

export class InterestsResponse {
  @ApiProperty({ type: [InterestResponse] }) items: InterestResponse[];
}

export function presentInterest(row: InterestRow): InterestResponse {
  const { id, compact, organisationId, kind, from, to } = row;
  return { id, compact, organisationId, kind, from, to, version: versionOfInterest(row) };
}
