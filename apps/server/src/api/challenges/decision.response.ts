import { ApiProperty } from '@nestjs/swagger';
import type { DecisionView, FindingView, PanelSeatView, RecommendationView } from '#libs/casework';
import { PartyResponse } from './challenge.response.js';

class FindingResponse implements FindingView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() ref: string;
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['kept', 'notKept', 'partlyKept', 'disputed', null],
    description: 'What the respondent answered.',
  })
  position: string | null;
  @ApiProperty({ type: String, nullable: true, enum: ['upheld', 'partlyUpheld', 'notUpheld', 'noFinding', null] }) finding: string | null;
  @ApiProperty({ type: String, nullable: true }) findingReasons: string | null;
}

class RecommendationResponse implements RecommendationView {
  @ApiProperty() text: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Empty where the caller may not know who that is.' })
  organisationId: string | null;
  @ApiProperty({ type: String, format: 'date' }) dueOn: RecommendationView['dueOn'];
}

class PanelSeatResponse implements PanelSeatView {
  @ApiProperty() role: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
}

export class DecisionResponse implements DecisionView {
  @ApiProperty({ example: 'WLV-2026-27-0007' }) reference: string;
  @ApiProperty() compact: string;
  @ApiProperty() title: string;
  @ApiProperty() language: string;
  @ApiProperty({ enum: ['panelUpheld', 'panelPartlyUpheld', 'panelNotUpheld'] }) outcome: string;
  @ApiProperty({ type: String, format: 'date' }) decidedOn: DecisionView['decidedOn'];
  @ApiProperty({ type: String, format: 'date', nullable: true }) heardOn: DecisionView['heardOn'];
  @ApiProperty({ type: [PartyResponse] }) parties: DecisionView['parties'];
  @ApiProperty({ type: [PanelSeatResponse] }) panel: DecisionView['panel'];
  @ApiProperty({ type: [FindingResponse] }) findings: DecisionView['findings'];
  @ApiProperty({ type: [RecommendationResponse] }) recommendations: DecisionView['recommendations'];
  @ApiProperty({ type: String, nullable: true }) dissent: string | null;
}
