import { ApiProperty } from '@nestjs/swagger';
import type { PublishedDecision, PublishedFinding } from '#libs/casework';

class PublishedFindingResponse implements PublishedFinding {
  @ApiProperty() ref: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) titleCy: string | null;
  @ApiProperty({ type: String, nullable: true, enum: ['upheld', 'partlyUpheld', 'notUpheld', 'noFinding', null] }) finding: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Empty where no reasons were published.' }) text: string | null;
}

class PublishedDecisionResponse implements PublishedDecision {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'In the order of publication.' }) number: number;
  @ApiProperty() title: string;
  @ApiProperty() summary: string;
  @ApiProperty({ enum: ['panelUpheld', 'panelPartlyUpheld', 'panelNotUpheld'] }) outcome: string;
  @ApiProperty({ type: [PublishedFindingResponse] }) findings: PublishedDecision['findings'];
  @ApiProperty({ enum: ['en', 'cy'], description: 'Language that it is written in.' }) language: string;
  @ApiProperty({ example: '2026-11', description: 'No finer than the month.' }) decidedIn: string;
  @ApiProperty({ example: '2026-12' }) publishedIn: string;
}

export class PublishedDecisionsResponse {
  @ApiProperty({ type: [PublishedDecisionResponse] }) items: PublishedDecision[];
}
