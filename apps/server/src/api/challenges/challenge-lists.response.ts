import { ApiProperty } from '@nestjs/swagger';
import type { ChallengeSummary, DeclarationView, HistoryItem, LookView } from '#libs/casework';
import { caseRoles, eventTypes, streams } from '#libs/workflow';

class RespondentResponse {
  @ApiProperty({ format: 'uuid' }) organisationId: string;
  @ApiProperty() name: string;
}

class ChallengeSummaryResponse implements ChallengeSummary {
  @ApiProperty({ example: 'WLV-2026-27-0007' }) reference: string;
  @ApiProperty() compact: string;
  @ApiProperty() stage: string;
  @ApiProperty() subState: string;
  @ApiProperty() track: string;
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: string;
  @ApiProperty({ type: String, format: 'date' }) countedOn: ChallengeSummary['countedOn'];
  @ApiProperty({ type: String, nullable: true, description: 'Empty where the caller may not open the file.' }) title: string | null;
  @ApiProperty({ type: RespondentResponse, nullable: true }) respondent: ChallengeSummary['respondent'];
  @ApiProperty({ type: String, nullable: true }) outcome: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) nextDueOn: ChallengeSummary['nextDueOn'];
  @ApiProperty() overdue: boolean;
}

export class ChallengesResponse {
  @ApiProperty({ type: [ChallengeSummaryResponse] }) items: ChallengeSummary[];
}

class StateResponse {
  @ApiProperty() stage: string;
  @ApiProperty() subState: string;
}

class HistoryItemResponse implements HistoryItem {
  @ApiProperty({ enum: eventTypes }) type: HistoryItem['type'];
  @ApiProperty({ enum: caseRoles, description: 'In which role; names are not told.' }) role: HistoryItem['role'];
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: StateResponse, nullable: true }) from: HistoryItem['from'];
  @ApiProperty({ type: StateResponse, nullable: true }) to: HistoryItem['to'];
  @ApiProperty({ enum: streams }) audience: string;
  @ApiProperty() sentence: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'What was written with it, by field.' })
  texts: HistoryItem['texts'];
}

export class HistoryResponse {
  @ApiProperty({ type: [HistoryItemResponse] }) items: readonly HistoryItem[];
}

class NamedPartyResponse {
  @ApiProperty() role: string;
  @ApiProperty() name: string;
}

class OwnDeclarationResponse {
  @ApiProperty() interest: boolean;
  @ApiProperty({ type: String, nullable: true }) nature: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) declaredAt: string;
}

export class DeclarationResponse implements DeclarationView {
  @ApiProperty() reference: string;
  @ApiProperty({ type: [NamedPartyResponse], description: 'The parties’ names alone.' }) parties: DeclarationView['parties'];
  @ApiProperty({ type: OwnDeclarationResponse, nullable: true, description: 'What the caller declared, if anything.' })
  declaration: DeclarationView['declaration'];
}

class LookResponse implements LookView {
  @ApiProperty({ description: 'In which role.' }) role: string;
  @ApiProperty({ type: String, format: 'date-time', description: 'Beginning of the hour in which they looked.' }) hour: string;
  @ApiProperty({ type: 'integer', minimum: 1, description: 'How many different people.' }) people: number;
  @ApiProperty({
    type: [String],
    required: false,
    description:
      'Names of those who looked in an office, where the Compact shows them (`looksShowNames`); never of those who looked for a party.',
  })
  names?: readonly string[];
}

export class LooksResponse {
  @ApiProperty({ type: [LookResponse] }) items: LookView[];
}
