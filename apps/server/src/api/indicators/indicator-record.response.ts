import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { IndicatorRecord } from '#libs/reporting';

/** Which fields a record has depends on its indicator; names are for officers, except those that the Compact publishes. */
export class IndicatorRecordResponse {
  @ApiProperty({ format: 'uuid', description: 'The record: a challenge, an engagement, a person, an organisation or a recorded figure.' })
  id: string;
  @ApiProperty({ type: String, format: 'date', description: 'The date that puts the record in its place in the list.' }) recordedOn: string;
  @ApiPropertyOptional({ example: 'WLV-2026-27-0007', description: 'Of a challenge.' }) reference?: string;
  @ApiPropertyOptional({ type: String, format: 'date' }) countedOn?: string;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true }) acceptedOn?: string | null;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true }) closedOn?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'For officers who may read the file.' }) challenger?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'For officers who may read the file.' }) respondent?: string | null;
  @ApiPropertyOptional({ type: String, format: 'date', description: 'When the first engagement of the group began.' }) openedOn?: string;
  @ApiPropertyOptional({ description: 'How many engagements stand behind this one group.' }) engagements?: number;
  @ApiPropertyOptional({ description: 'Who gave the advice, for officers.' }) provider?: string;
  @ApiPropertyOptional({ format: 'uuid' }) personId?: string;
  @ApiPropertyOptional({ type: String, nullable: true }) name?: string | null;
  @ApiPropertyOptional({ format: 'uuid' }) organisationId?: string;
  @ApiPropertyOptional() organisation?: string;
  @ApiPropertyOptional({ enum: ['vcs', 'public', 'private', 'other'] }) sector?: string;
  @ApiPropertyOptional({ type: String, format: 'date' }) from?: string;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true }) to?: string | null;
  @ApiPropertyOptional({ description: 'How many appointments stand behind this one person.' }) appointments?: number;
  @ApiPropertyOptional({ type: String, format: 'date' }) signedOn?: string;
  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Of a recorded figure; null where it was taken back.' }) value?:
    number | null;
  @ApiPropertyOptional({ description: 'Where a recorded figure comes from.' }) source?: string;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Why it corrects the one before.' }) reason?: string | null;
  @ApiPropertyOptional({ enum: ['officer', 'administrator'] }) recordedAs?: string;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Who recorded it, for those who may know the name.' }) recordedBy?:
    string | null;
  @ApiPropertyOptional({ enum: ['standing', 'replaced'], description: 'Whether a later figure corrects it.' }) state?: string;
}

export class IndicatorRecordsResponse {
  @ApiProperty({ type: [IndicatorRecordResponse] }) items: IndicatorRecordResponse[];
}

/** A record with its fields beside its id. */
export function indicatorRecordResponse({ recordId, recordedOn, fields }: IndicatorRecord): IndicatorRecordResponse {
  return { id: recordId, recordedOn, ...fields };
}
