import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, fieldErrors, type Clock } from '#libs/kernel';
import { actingPersonOf, requireRole, requireVersion, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { validateProcedure, type ProcedureProblem } from '#libs/workflow';
import { compactRow, lockCompact } from '../compacts/compact-row.js';
import { procedureOf, type StoredProcedure } from './procedure-of.js';

export interface PublishProcedureCommand {
  readonly slug: string;
  /** The version that was edited. */
  readonly version: number;
  readonly settings: unknown;
}

const sentences: Readonly<Record<ProcedureProblem['code'], string>> = {
  missing: 'This setting is missing.',
  unknown: 'There is no such setting.',
  wrongType: 'This setting is of the wrong type.',
  'not-a-number-of-days': 'This must be a whole number of days.',
  'expedited-longer-than-standard': 'The expedited limit is longer than the standard one.',
  'not-a-number-of-people': 'This must be a whole number of people.',
  'seats-do-not-add-up': 'The seats do not add up to the size of the panel.',
  'sectors-not-equal': 'Both sectors need the same number of seats.',
  'quorum-cannot-be-reached': 'So many cannot be present.',
  'quorum-too-small': 'The chair and each sector must fit into the quorum.',
};

/**
 * Publishes a procedure as edited, as the next version. Challenges keep the version they were submitted under.
 * @throws DomainError field-errors with every setting that challenges could not run under
 */
@Injectable()
export class PublishProcedureUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, command: PublishProcedureCommand): Promise<StoredProcedure> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const { id: compactId } = await compactRow(tx, command.slug);
      requireRole(person, compactId, 'officer', 'administrator');
      const problems = validateProcedure(command.settings);
      if (problems.length > 0) {
        throw fieldErrors(
          problems.map(({ field, code }) => ({ field: field === '' ? 'settings' : `settings.${field}`, code, message: sentences[code] })),
        );
      }
      await lockCompact(tx, compactId);
      const before = await procedureOf(tx, compactId);
      requireVersion(before.version, command.version);
      await tx.change('insert into procedure_version (compact_id, version, settings, published_at) values ($1, $2, $3::jsonb, $4)', [
        compactId,
        before.version + 1,
        JSON.stringify(command.settings),
        this.clock.now(),
      ]);
      return procedureOf(tx, compactId);
    });
  }
}
