import { ApiProperty } from '@nestjs/swagger';
import type { DocumentView, ScanState } from '#libs/casework';
import { caseRoles, type Stream } from '#libs/workflow';

/** Who can be meant to read a document. */
export const documentAudiences = ['shared', 'challenger', 'respondent', 'mediation', 'panel', 'officers'] as const;
const scanStates: readonly ScanState[] = ['notScanned', 'waiting', 'clean', 'infected'];

/** A document of a challenge; its content has an address of its own. */
export class DocumentResponse implements DocumentView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Cleaned, and with an ending that agrees with the content.' }) name: string;
  @ApiProperty({ description: 'Told from the content and not from the name.' }) mediaType: string;
  @ApiProperty({ type: 'integer' }) bytes: number;
  @ApiProperty({ description: 'Of the content, in hexadecimal digits.' }) sha256: string;
  @ApiProperty({ enum: documentAudiences, description: 'Who may read it.' }) audience: Stream;
  @ApiProperty({
    enum: scanStates,
    description:
      '`notScanned`: this service has no virus scanner. While it is `waiting`, and once it is `infected`, it cannot be downloaded.',
  })
  scan: ScanState;
  @ApiProperty({ type: String, format: 'date-time' }) attachedAt: string;
  @ApiProperty({ enum: caseRoles, description: 'The role in which it was attached.' }) attachedBy: string;
}

/** Documents of a challenge, oldest first. */
export class DocumentsResponse {
  @ApiProperty({ type: [DocumentResponse] }) items: DocumentResponse[];
}
