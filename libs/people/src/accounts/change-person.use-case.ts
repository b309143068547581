import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/persistence';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { requireChanged, requireVersion } from '../versioned.js';
import { personRow, versionOfPerson, type PersonRow } from './person-row.js';

/** What is left out stays. */
export interface ChangePersonCommand {
  readonly personId: string;
  readonly version: number;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly language?: 'en' | 'cy' | undefined;
}

/**
 * Corrects a name, an address or a language. Who changes the address of somebody can sign in as them, so the same people may as may set
 * a password: an officer until the person has signed in, administrators after that.
 */
@Injectable()
export class ChangePersonUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, not-allowed, version-stale; already-exists when somebody else has that address */
  async execute(person: SignedInPerson, command: ChangePersonCommand): Promise<PersonRow> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const before = await personRow(tx, person, command.personId);
      const allowed = await tx.row<{ may: boolean }>('select app.may_change_account($1) as may', [before.id]);
      if (!allowed?.may) throw new DomainError('not-allowed');
      requireVersion(versionOfPerson(before), command.version);
      const changed = await tx.change(
        `update person set name = $2, email = $3, language = $4
          where id = $1 and name = $5 and language = $6 and app.address_of(id) is not distinct from $7`,
        [
          before.id,
          command.name?.trim() ?? before.name,
          command.email?.trim().toLowerCase() ?? before.email,
          command.language ?? before.language,
          before.name,
          before.language,
          before.email,
        ],
      );
      requireChanged(changed);
      return personRow(tx, person, before.id);
    });
  }
}
