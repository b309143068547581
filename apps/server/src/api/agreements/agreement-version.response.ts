import { ApiProperty } from '@nestjs/swagger';
import type { AgreementVersionRow } from '#libs/agreements';

export class AgreementVersionResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty() label: string;
  @ApiProperty({ format: 'date' }) effectiveFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first day on which it no longer holds.' })
  effectiveBefore: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class AgreementVersionsResponse {
  @ApiProperty({ type: [AgreementVersionResponse] }) items: AgreementVersionResponse[];
}

export function presentAgreementVersion(row: AgreementVersionRow): AgreementVersionResponse {
  const { id, name, label, effectiveFrom, effectiveBefore, version } = row;
  return { id, name, label, effectiveFrom, effectiveBefore, version };
}
