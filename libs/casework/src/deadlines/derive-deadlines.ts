import type { LocalDate, WorkingDayCalendar } from '#libs/kernel';
import { computeDeadlines, type ActionDates, type Deadline, type LedgerStep, type ProcedureSettings } from '#libs/workflow';
import type { CaseMaterial, MaterialEntry } from '../case-file/case-material.js';
import type { ChallengeRow } from '../case-file/challenge-row.js';
import { partyFacts, sideOfOrganisation } from '../facts/party-facts.js';
import { positionOfText } from '../ledger/position-text.js';

/** What the deadlines of a challenge follow from: its ledger, its dates, its procedure and the calendar. */
export interface DeadlineSources {
  readonly challenge: Pick<ChallengeRow, 'decisionOn' | 'receivedAt'>;
  readonly material: Pick<CaseMaterial, 'ledger' | 'actions' | 'participants'>;
  readonly procedure: ProcedureSettings;
  readonly calendar: WorkingDayCalendar;
  readonly today: LocalDate;
}

/** Every deadline that the challenge ever had, from its ledger alone: no counter, nothing remembered. */
export function deriveDeadlines({ challenge, material, procedure, calendar, today }: DeadlineSources): Deadline[] {
  const parties = partyFacts(material);
  return computeDeadlines({
    entries: material.ledger.map(stepOf),
    limits: procedure.limits,
    calendar,
    today,
    receivedOn: calendar.receivedOn(challenge.receivedAt),
    ...(challenge.decisionOn === null ? {} : { decisionOn: challenge.decisionOn }),
    actions: material.actions.map((action): ActionDates => {
      const side = sideOfOrganisation(parties, action.organisationId);
      return {
        id: action.id,
        dueOn: action.dueOn,
        ...(action.doneOn === null ? {} : { doneOn: action.doneOn }),
        ...(action.verifiedOn === null ? {} : { verifiedOn: action.verifiedOn }),
        owner: side === 'other' ? 'officer' : side,
      };
    }),
  });
}

function stepOf(entry: MaterialEntry): LedgerStep {
  return {
    seq: entry.seq,
    type: entry.type,
    role: entry.role,
    at: new Date(entry.at),
    choice: entry.lasting,
    from: positionOfText(entry.from),
    to: positionOfText(entry.to),
  };
}
