import { ApiProperty } from '@nestjs/swagger';
import type { ChallengeReceipt, ChallengeView } from '#libs/casework';
import { caseRoles, eventTypes, regionValues, stages, subStatesOf } from '#libs/workflow';

const listedStages = stages.filter((stage) => stage !== 'draft');
const listedSubStates = listedStages.flatMap((stage) => [...subStatesOf[stage]]);
const holders = ['challenger', 'respondent', 'officer', 'advocate', 'mediator', 'panel', 'nobody'];
const deadlineStatuses = ['open', 'overdue', 'met', 'missed', 'void'];

class RegionsResponse {
  @ApiProperty({ enum: regionValues.clock }) clock: string;
  @ApiProperty({ enum: regionValues.track }) track: string;
  @ApiProperty({ enum: regionValues.regionalSupport }) regionalSupport: string;
  @ApiProperty({ enum: regionValues.externalProceedings }) externalProceedings: string;
  @ApiProperty({ enum: regionValues.review }) review: string;
}

export class PartyResponse {
  @ApiProperty({ enum: ['challenger', 'coChallenger', 'interested', 'representative', 'respondent'] }) role: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Empty where the challenger is protected.' }) organisationId:
    string | null;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What is said instead of a protected name.' }) description: string | null;
}

class WorkerResponse {
  @ApiProperty() role: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
}

class CitedCommitmentResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() ref: string;
  @ApiProperty() code: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true, enum: ['kept', 'notKept', 'partlyKept', 'disputed', null] }) position: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true, enum: ['upheld', 'partlyUpheld', 'notUpheld', 'noFinding', null] }) finding: string | null;
  @ApiProperty({ type: String, nullable: true }) findingReasons: string | null;
}

class DeadlineSummaryResponse {
  @ApiProperty({ description: 'Name for `deadlines/{rule}`.' }) rule: string;
  @ApiProperty() label: string;
  @ApiProperty({ enum: ['by', 'until', 'from'], description: 'A duty, a right that passes, or the day from which something is possible.' })
  sense: 'by' | 'until' | 'from';
  @ApiProperty({ type: String, format: 'date' }) dueOn: string;
  @ApiProperty({ enum: deadlineStatuses }) status: string;
  @ApiProperty({ enum: caseRoles }) owner: string;
}

class ActionResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() text: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) organisationId: string | null;
  @ApiProperty({ type: String, format: 'date' }) dueOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) doneOn: string | null;
  @ApiProperty({ type: String, nullable: true }) evidence: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) verifiedOn: string | null;
}

class AvailableEventResponse {
  @ApiProperty({ enum: eventTypes }) type: string;
  @ApiProperty() label: string;
}

class ProcessVersionResponse {
  @ApiProperty() machineHash: string;
  @ApiProperty({ type: 'integer' }) procedure: number;
}

class MediationRoundResponse {
  @ApiProperty({ type: [String], enum: ['challenger', 'respondent'], description: 'Sides that agreed to mediation.' })
  consented: ChallengeView['mediation']['consented'];
  @ApiProperty({ type: [String], enum: ['challenger', 'respondent', 'mediator'], description: 'Who signed the agreement to mediate.' })
  signed: ChallengeView['mediation']['signed'];
}

/** Number and standing of a challenge: all that is shown to somebody who may not open its file. */
export class ChallengeReceiptResponse implements ChallengeReceipt {
  @ApiProperty({ example: 'WLV-2026-27-0007' }) reference: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() compact: string;
  @ApiProperty({ enum: listedStages }) stage: ChallengeView['stage'];
  @ApiProperty({ enum: listedSubStates }) subState: ChallengeView['subState'];
  @ApiProperty({ type: RegionsResponse }) regions: ChallengeView['regions'];
}

/** A challenge as the caller sees it now. */
export class ChallengeResponse extends ChallengeReceiptResponse implements ChallengeView {
  @ApiProperty({ type: String, format: 'date-time' }) receivedAt: string;
  @ApiProperty({ type: String, format: 'date', description: 'Day in whose reporting year it counts.' })
  countedOn: ChallengeView['countedOn'];
  @ApiProperty() channel: string;
  @ApiProperty({ enum: ['en', 'cy'] }) language: string;
  @ApiProperty({ enum: holders, description: 'Whom everybody is waiting for.' }) holder: ChallengeView['holder'];
  @ApiProperty({ type: MediationRoundResponse, description: 'The round of mediation that is going on.' })
  mediation: ChallengeView['mediation'];
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day of the hearing, while the panel sits.' })
  hearingOn: ChallengeView['hearingOn'];
  @ApiProperty({ type: String, nullable: true }) outcome: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) closedOn: ChallengeView['closedOn'];
  @ApiProperty({ type: String, nullable: true, enum: ['minor', 'serious', 'critical', null] }) severity: string | null;
  @ApiProperty() identityProtected: boolean;
  @ApiProperty() title: string;
  @ApiProperty() whatHappened: string;
  @ApiProperty() remedySought: string;
  @ApiProperty({ type: String, nullable: true }) stepsTried: string | null;
  @ApiProperty({ type: String, nullable: true }) lateReason: string | null;
  @ApiProperty({ type: String, format: 'date' }) eventFrom: ChallengeView['eventFrom'];
  @ApiProperty({ type: String, format: 'date', nullable: true }) eventTo: ChallengeView['eventTo'];
  @ApiProperty({ type: String, format: 'date', nullable: true }) awareOn: ChallengeView['awareOn'];
  @ApiProperty({ type: String, format: 'date', nullable: true }) decisionOn: ChallengeView['decisionOn'];
  @ApiProperty({ type: String, format: 'date', nullable: true }) effectiveOn: ChallengeView['effectiveOn'];
  @ApiProperty({ type: [String], description: 'What the caller is on this challenge.' }) myRoles: readonly string[];
  @ApiProperty({ type: [PartyResponse] }) parties: ChallengeView['parties'];
  @ApiProperty({ type: [WorkerResponse] }) people: ChallengeView['people'];
  @ApiProperty({ type: [CitedCommitmentResponse] }) commitments: ChallengeView['commitments'];
  @ApiProperty({ type: [DeadlineSummaryResponse] }) deadlines: ChallengeView['deadlines'];
  @ApiProperty({ type: [AvailableEventResponse], description: 'What the caller can do now.' })
  availableEvents: ChallengeView['availableEvents'];
  @ApiProperty({ type: [ActionResponse] }) actions: ChallengeView['actions'];
  @ApiProperty({ type: ProcessVersionResponse }) processVersion: ChallengeView['processVersion'];
}
