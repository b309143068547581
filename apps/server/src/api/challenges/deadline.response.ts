import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ExplainedDeadline } from '#libs/casework';
import { caseRoles } from '#libs/workflow';

class StartedByResponse {
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ description: 'The event that set it running.' }) type: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
}

class ReasonOfDayOffResponse {
  @ApiProperty({ enum: ['weekend', 'bankHoliday', 'closure'] }) kind: string;
  @ApiProperty() title: string;
}

class SkippedDayResponse {
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty({ type: ReasonOfDayOffResponse }) reason: ReasonOfDayOffResponse;
}

class PauseResponse {
  @ApiProperty({ type: String, format: 'date' }) from: string;
  @ApiProperty({ type: String, format: 'date' }) to: string;
  @ApiProperty({ type: 'integer' }) workingDays: number;
  @ApiProperty() reason: string;
  @ApiProperty() ongoing: boolean;
}

class ExpeditedResponse {
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ type: String, format: 'date' }) on: string;
}

class ExtensionResponse {
  @ApiProperty({ type: 'integer' }) workingDays: number;
}

/** A due date with all that it follows from: enough to count again. */
export class DeadlineResponse implements ExplainedDeadline {
  @ApiProperty() key: string;
  @ApiProperty({ type: String }) rule: ExplainedDeadline['rule'];
  @ApiProperty() label: string;
  @ApiProperty({ enum: caseRoles, description: 'Who has to act.' }) owner: ExplainedDeadline['owner'];
  @ApiProperty({ type: StartedByResponse }) startedBy: ExplainedDeadline['startedBy'];
  @ApiProperty({ type: String, format: 'date', description: 'Day 0.' }) startOn: ExplainedDeadline['startOn'];
  @ApiProperty({
    description: 'Working days after the start, or before an appointment; or calendar months; or a date that was set.',
    oneOf: [
      {
        type: 'object',
        properties: { workingDays: { type: 'integer' }, before: { type: 'string', format: 'date' } },
        required: ['workingDays'],
      },
      {
        type: 'object',
        properties: {
          calendarMonths: { type: 'integer' },
          lessDays: { type: 'integer' },
          roll: { type: 'string', enum: ['next', 'previous'] },
        },
        required: ['calendarMonths'],
      },
      { type: 'object', properties: { fixed: { type: 'string', format: 'date' } }, required: ['fixed'] },
    ],
  })
  limit: ExplainedDeadline['limit'];
  @ApiPropertyOptional({ type: ExpeditedResponse }) expedited?: { readonly seq: number; readonly on: ExplainedDeadline['startOn'] };
  @ApiPropertyOptional({ type: ExtensionResponse }) extension?: { readonly workingDays: number };
  @ApiProperty({ type: [PauseResponse] }) pauses: ExplainedDeadline['pauses'];
  @ApiProperty({ type: [SkippedDayResponse], description: 'Every day off that was passed over, and why.' })
  skipped: ExplainedDeadline['skipped'];
  @ApiProperty() calendarVersion: string;
  @ApiProperty({ type: String, format: 'date' }) dueOn: ExplainedDeadline['dueOn'];
  @ApiProperty({ enum: ['open', 'overdue', 'met', 'missed', 'void'] }) status: ExplainedDeadline['status'];
  @ApiPropertyOptional({ type: String, format: 'date' }) endedOn?: ExplainedDeadline['startOn'];
  @ApiProperty({ type: [String], description: 'The same in plain sentences.' }) sentences: readonly string[];
}
