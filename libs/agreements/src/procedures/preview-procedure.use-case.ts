import { Injectable } from '@nestjs/common';
import type { WorkingDayCalendar } from '#libs/kernel';
import { actingPersonOf, requireRole, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { workingDayCalendarOf } from '../calendars/working-day-calendar-of.js';
import { compactRow } from '../compacts/compact-row.js';

/** Open challenges that run under one version of a procedure; `references` are those that the person sees. */
export interface ChallengesUnderProcedure {
  readonly version: number;
  readonly count: number;
  readonly references: readonly string[];
}

/** What has to be known to tell the effects of another procedure. */
export interface ProcedureSurroundings {
  readonly open: readonly ChallengesUnderProcedure[];
  readonly calendar: WorkingDayCalendar;
}

/** Which open challenges keep which procedure, and the calendar that counts. By an officer or an administrator. */
@Injectable()
export class PreviewProcedureUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, not-allowed */
  async execute(person: SignedInPerson, slug: string): Promise<ProcedureSurroundings> {
    return this.unitOfWork.read(actingPersonOf(person), async (tx) => {
      const { id: compactId } = await compactRow(tx, slug);
      requireRole(person, compactId, 'officer', 'administrator');
      const open = await tx.rows<ChallengesUnderProcedure>(
        `select p.procedure_version as version, p.challenges::integer as count,
            array(select c.reference from challenge c where c.compact_id = $1 and c.procedure_version = p.procedure_version
              and c.stage not in ('resolved', 'closed') order by c.reference) as references
           from app.open_by_procedure($1) p`,
        [compactId],
      );
      return { open, calendar: await workingDayCalendarOf(tx, compactId) };
    });
  }
}
