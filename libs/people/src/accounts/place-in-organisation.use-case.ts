import { Injectable } from '@nestjs/common';
import { DomainError, fieldError } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { compactToAddTo } from '../find-compact.js';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { personRow, type PersonRow } from './person-row.js';

/** A person's place in an organisation of a Compact (slug), which lets them act for it. */
export interface MembershipCommand {
  readonly personId: string;
  readonly compact?: string | undefined;
  readonly organisationId: string;
}

/** Gives people a place in an organisation and takes it away. By an officer or an administrator; never one's own, which would open cases. */
@Injectable()
export class PlaceInOrganisationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, not-allowed, field-errors, already-exists */
  async add(person: SignedInPerson, command: MembershipCommand): Promise<PersonRow> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      await personRow(tx, person, command.personId);
      const { id: compactId } = await this.compactOf(tx, person, command);
      const there = await tx.row('select 1 from organisation where compact_id = $1 and id = $2', [compactId, command.organisationId]);
      if (!there) throw fieldError('organisationId', 'notFound', 'There is no such organisation in this Compact.');
      const added = await tx.change(
        'insert into membership (compact_id, person_id, organisation_id) values ($1, $2, $3) on conflict do nothing',
        [compactId, command.personId, command.organisationId],
      );
      if (added === 0) throw new DomainError('already-exists', { field: 'organisationId' });
      return personRow(tx, person, command.personId);
    });
  }

  /** @throws DomainError not-found, not-allowed */
  async end(person: SignedInPerson, command: MembershipCommand): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      await personRow(tx, person, command.personId);
      const { id: compactId } = await this.compactOf(tx, person, command);
      const ended = await tx.remove('delete from membership where compact_id = $1 and person_id = $2 and organisation_id = $3', [
        compactId,
        command.personId,
        command.organisationId,
      ]);
      if (ended === 0) throw new DomainError('not-found');
    });
  }

  private async compactOf(tx: Parameters<typeof compactToAddTo>[0], person: SignedInPerson, { personId, compact }: MembershipCommand) {
    if (personId === person.personId) throw new DomainError('not-allowed');
    return compactToAddTo(tx, person, compact, 'officer', 'administrator');
  }
}
