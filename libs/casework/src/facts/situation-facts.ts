import { addMonths, type LocalDate, type WorkingDayCalendar } from '#libs/kernel';
import {
  factsOfProcedure,
  type Facts,
  type MediationObstacle,
  type PartyFacts,
  type ProcedureSettings,
  type RoomFacts,
  urgencyOf,
} from '#libs/workflow';
import type { CaseMaterial, MaterialDeadline, MaterialEntry } from '../case-file/case-material.js';
import type { ChallengeRow } from '../case-file/challenge-row.js';
import { deriveDeadlines } from '../deadlines/derive-deadlines.js';
import { mediationFacts } from './mediation-facts.js';
import { partyFacts, sideOfOrganisation } from './party-facts.js';

/** What facts are worked out from, at one moment. */
export interface Situation {
  readonly challenge: ChallengeRow;
  readonly material: CaseMaterial;
  readonly procedure: ProcedureSettings;
  readonly calendar: WorkingDayCalendar;
  readonly today: LocalDate;
  readonly personId: string | null;
  /** What lies open in the mediation room, where the acting person is in it. */
  readonly room?: RoomFacts | undefined;
  /** Number under which the decision is published, or null. */
  readonly published?: number | null;
}

/** The facts of a challenge just before an event, less those about what the event names. */
export function situationFacts(situation: Situation): Facts {
  const { challenge, material, procedure, today, personId } = situation;
  const { ledger } = material;
  const lastAccept = ledger.findLastIndex((entry) => entry.type === 'accept');
  const parties = partyFacts(material);
  const latest = (rule: string) => latestRound(material.deadlines, rule);
  // What is stored is as of the latest event. While the clock stands still some dates move on with every day and others do not.
  const dates: readonly Dated[] = challenge.position.clock === 'running' ? material.deadlines : deriveDeadlines(situation);
  const passed = (rule: string) => (latestRound(dates, rule)?.dueOn ?? '9999') < today;
  const stillOpen = (rule: string) => (latest(rule)?.dueOn ?? '') >= today;
  return {
    procedure: factsOfProcedure(procedure),
    parties,
    citedCommitments: material.commitments,
    respondentNotified: lastAccept >= 0,
    receivedLate: challenge.countedOn > timeLimit(challenge),
    mediationUnsuitable: challenge.mediationUnsuitable as MediationObstacle | null,
    advocacyTried: ledger.some((entry) => entry.to.startsWith('advocacy.')),
    mediationTried: ledger.some((entry) => entry.to.startsWith('mediation.')),
    respondentNotifications: lastAccept >= 0 ? 1 + (latest('respond')?.remindersSent ?? 0) : 0,
    noResponsePeriodPassed: passed('noResponse'),
    responseExtensions: countAfter(ledger, lastAccept, 'extend-response'),
    informationReminders: latest('supplyInformation')?.remindersSent ?? 0,
    lapsePeriodPassed: passed('lapse'),
    mediation: mediationFacts(ledger),
    ...(situation.room && { room: situation.room }),
    vacant: { advocate: !holds(material, 'advocate'), mediator: !holds(material, 'mediator') },
    actions: actionFacts(material, parties),
    publication: {
      decisionStands: decisionStands(situation),
      published: (situation.published ?? null) !== null,
      identityProtected: challenge.identityProtected,
    },
    reviewWindowOpen: stillOpen('requestReview'),
    withinReopenPeriod: stillOpen('reopenWindow'),
    urgent: isUrgent(situation),
    ownerRemains: material.clearedOfficers.some((officer) => officer !== personId),
  };
}

/** Whether the decision of a panel stands: it was made, and neither a review nor a reopening has set it aside. */
export function decisionStands({ challenge }: Pick<Situation, 'challenge'>): boolean {
  return challenge.position.stage === 'resolved' && (challenge.outcome?.startsWith('panel') ?? false);
}

/** Last day on which a challenge is received in time: 12 months after the event, or after the challenger knew of it. */
export function timeLimit(dates: Pick<ChallengeRow, 'eventFrom' | 'eventTo' | 'awareOn'>): LocalDate {
  const event = dates.eventTo ?? dates.eventFrom;
  const known = dates.awareOn !== null && dates.awareOn > event ? dates.awareOn : event;
  return addMonths(known, 12);
}

function actionFacts(material: CaseMaterial, parties: PartyFacts): Facts['actions'] {
  const open = { challenger: 0, respondent: 0, other: 0 };
  for (const action of material.actions) if (action.doneOn === null) open[sideOfOrganisation(parties, action.organisationId)] += 1;
  return { open, unverified: material.actions.filter((action) => action.doneOn !== null && action.verifiedOn === null).length };
}

function isUrgent({ challenge: { decisionOn, effectiveOn }, calendar, procedure, today }: Situation): boolean {
  const dates = { ...(decisionOn === null ? {} : { decisionOn }), ...(effectiveOn === null ? {} : { effectiveOn }) };
  return urgencyOf(dates, calendar, today, procedure.limits.urgentWithin) !== undefined;
}

function holds(material: CaseMaterial, capacity: string): boolean {
  return material.participants.some((participant) => participant.capacity === capacity);
}

function countAfter(ledger: readonly MaterialEntry[], index: number, type: string): number {
  return ledger.slice(index + 1).filter((entry) => entry.type === type).length;
}

type Dated = Pick<MaterialDeadline, 'rule' | 'round' | 'dueOn'>;

function latestRound<Round extends Dated>(deadlines: readonly Round[], rule: string): Round | undefined {
  return deadlines
    .filter((deadline) => deadline.rule === rule)
    .reduce<Round | undefined>(
      (newest, deadline) => (newest === undefined || deadline.round > newest.round ? deadline : newest),
      undefined,
    );
}
