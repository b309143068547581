import { ApiProperty } from '@nestjs/swagger';
import { appliesToChoices, type AppliesTo, type CommitmentRow } from '#libs/agreements';

export class CommitmentResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Reference of its code.' }) code: string;
  @ApiProperty() codeTitle: string;
  @ApiProperty() ref: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) titleCy: string | null;
  @ApiProperty({ enum: appliesToChoices, description: 'Which sector undertook it.' }) appliesTo: AppliesTo;
  @ApiProperty({ type: String, nullable: true }) measurableRule: string | null;
  @ApiProperty({ description: 'Whether number and wording were checked against the document.' }) verified: boolean;
  @ApiProperty({ description: 'Label of the version it belongs to.' }) agreementVersion: string;
  @ApiProperty({ format: 'uuid' }) agreementVersionId: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class CommitmentsResponse {
  @ApiProperty({ type: [CommitmentResponse] }) items: CommitmentResponse[];
}

export function presentCommitment(row: CommitmentRow): CommitmentResponse {
  const { id, code, codeTitle, ref, title, titleCy, appliesTo, measurableRule, verified, agreementVersion, agreementVersionId, version } =
    row;
  return { id, code, codeTitle, ref, title, titleCy, appliesTo, measurableRule, verified, agreementVersion, agreementVersionId, version };
}
