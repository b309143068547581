import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, londonDateOf, type Clock } from '#libs/kernel';
import { procedureOf, workingDayCalendarOf } from '#libs/agreements';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import {
  explainDeadline,
  keepEnded,
  statusOn,
  type Deadline,
  type DeadlineExplanation,
  type DeadlineStatus,
  type Language,
} from '#libs/workflow';
import { openCase } from '../case-file/challenge-row.js';
import { noteWhoLooked } from '../who-looked/note-who-looked.js';
import { deriveDeadlines } from './derive-deadlines.js';

/** Why a due date is what it is, and how it stands today. */
export type ExplainedDeadline = Omit<DeadlineExplanation, 'status'> & { readonly status: DeadlineStatus | 'overdue' };

/** Explains one deadline of a challenge, computed afresh from its ledger; one that has ended is told as it ended. */
@Injectable()
export class ExplainDeadline {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, reference: string, rule: string, language: Language = person.language): Promise<ExplainedDeadline> {
    return this.unitOfWork.readNoted(actingPersonOf(person), async (tx) => {
      const { challenge, material } = await openCase(tx, reference);
      await noteWhoLooked(tx, challenge, this.clock.now());
      const { settings: procedure } = await procedureOf(tx, challenge.compactId, challenge.procedureVersion);
      const calendar = await workingDayCalendarOf(tx, challenge.compactId, challenge.calendarVersion);
      const today = londonDateOf(this.clock.now());
      const stored = await tx.rows<{ explanation: Deadline }>(
        'select explanation from deadline where compact_id = $1 and challenge_id = $2',
        [challenge.compactId, challenge.id],
      );
      const computed = deriveDeadlines({ challenge, material, procedure, calendar, today });
      const deadlines = keepEnded(
        stored.map((row) => revived(row.explanation)),
        computed,
      );
      const deadline = deadlines.find((candidate) => candidate.key === rule);
      if (!deadline) throw new DomainError('not-found');
      return { ...explainDeadline(deadline, language), status: statusOn(deadline, today) };
    });
  }
}

/** A deadline read back from JSON: the instant it began is text there. */
export function revived(stored: Deadline): Deadline {
  return { ...stored, startedBy: { ...stored.startedBy, at: new Date(stored.startedBy.at) } };
}
