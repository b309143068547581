import type { LocalDate } from '#libs/kernel';
import type { Deadline, DeadlineStatus, EventType, Holder, MediationFacts, Position } from '#libs/workflow';

/** A party as this viewer may know it: a protected challenger has a description and no name. */
export interface PartyView {
  readonly role: 'challenger' | 'coChallenger' | 'interested' | 'representative' | 'respondent';
  readonly organisationId: string | null;
  readonly name: string | null;
  readonly description: string | null;
}

/** Somebody who works on the challenge. */
export interface WorkerView {
  readonly role: string;
  readonly personId: string;
  readonly name: string | null;
}

/** A commitment that is cited, with the respondent's answer and the panel's finding once they are there. */
export interface CommitmentView {
  readonly id: string;
  readonly ref: string;
  readonly code: string;
  readonly title: string;
  readonly position: string | null;
  readonly reason: string | null;
  readonly finding: string | null;
  readonly findingReasons: string | null;
}

/** A date of the challenge; `rule` names its explanation. */
export interface DeadlineView {
  readonly rule: string;
  readonly label: string;
  /** `by`: a duty; `until`: a right that passes; `from`: something becomes possible. */
  readonly sense: Deadline['sense'];
  readonly dueOn: LocalDate;
  readonly status: DeadlineStatus | 'overdue';
  readonly owner: string;
}

/** Something that was promised or recommended. */
export interface ActionView {
  readonly id: string;
  readonly text: string;
  /** Who owes it; null where the viewer may not know who that is. */
  readonly organisationId: string | null;
  readonly dueOn: LocalDate;
  readonly doneOn: LocalDate | null;
  readonly evidence: string | null;
  readonly verifiedOn: LocalDate | null;
}

/** A challenge as one person sees it now. */
export interface ChallengeView {
  readonly reference: string;
  readonly version: number;
  readonly compact: string;
  readonly stage: Position['stage'];
  readonly subState: Position['subState'];
  readonly regions: Pick<Position, 'clock' | 'track' | 'regionalSupport' | 'externalProceedings' | 'review'>;
  /** Whom everybody is waiting for. */
  readonly holder: Holder;
  /** Who agreed to mediation and who signed, in the round that is going on. */
  readonly mediation: MediationFacts;
  /** Day of the hearing, while a panel that was formed for it sits. */
  readonly hearingOn: LocalDate | null;
  readonly receivedAt: string;
  readonly countedOn: LocalDate;
  readonly channel: string;
  readonly language: string;
  readonly outcome: string | null;
  readonly closedOn: LocalDate | null;
  readonly severity: string | null;
  readonly identityProtected: boolean;
  readonly title: string;
  readonly whatHappened: string;
  readonly remedySought: string;
  readonly stepsTried: string | null;
  readonly lateReason: string | null;
  readonly eventFrom: LocalDate;
  readonly eventTo: LocalDate | null;
  readonly awareOn: LocalDate | null;
  readonly decisionOn: LocalDate | null;
  readonly effectiveOn: LocalDate | null;
  readonly myRoles: readonly string[];
  readonly parties: readonly PartyView[];
  readonly people: readonly WorkerView[];
  readonly commitments: readonly CommitmentView[];
  readonly deadlines: readonly DeadlineView[];
  readonly availableEvents: readonly { readonly type: EventType; readonly label: string }[];
  readonly actions: readonly ActionView[];
  readonly processVersion: { readonly machineHash: string; readonly procedure: number };
}

/** What is left to show to somebody who could take an event and by it, or before a declaration, may not open the file. */
export type ChallengeReceipt = Pick<ChallengeView, 'reference' | 'version' | 'compact' | 'stage' | 'subState' | 'regions'>;
