import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, fieldError, newId, type Clock } from '#libs/kernel';
import {
  idempotently,
  MembershipEntity,
  PersonEntity,
  RoleAssignmentEntity,
  UnitOfWork,
  type IdempotentRequest,
  type StoredAnswer,
  type Tx,
} from '#libs/persistence';
import { compactToAddTo } from '../find-compact.js';
import { hashPassword } from '../sign-in/password.js';
import { actingPersonOf, type CompactRole, type SignedInPerson } from '../signed-in-person.js';
import { requireGrant } from './granting.js';
import { invitePerson } from './invite-person.use-case.js';
import { personRow, type PersonRow } from './person-row.js';

export interface AddPersonCommand {
  readonly compact?: string | undefined;
  readonly name: string;
  readonly email: string;
  readonly language?: 'en' | 'cy' | undefined;
  /** Without one the person signs in by links that are sent to the address. */
  readonly password?: string | undefined;
  /** Whether they are sent a link to sign in for the first time. */
  readonly invite?: boolean | undefined;
  readonly roles: readonly CompactRole[];
  readonly organisationIds?: readonly string[] | undefined;
}

/** Enters a person with their roles in one Compact. By an officer or an administrator there. */
@Injectable()
export class AddPersonUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, command: AddPersonCommand, request: IdempotentRequest): Promise<StoredAnswer<PersonRow>> {
    // Hashing takes its time, which no transaction should wait for.
    const passwordHash = command.password === undefined ? undefined : await hashPassword(command.password);
    return this.unitOfWork.run(actingPersonOf(person), (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        const id = await addPerson(tx, person, this.clock, command);
        if (command.invite) await invitePerson(tx, id, this.clock.now());
        if (passwordHash) await tx.rows('select app.set_password($1, $2)', [id, passwordHash]);
        return { status: 201, headers: { Location: `/api/v1/people/${id}` }, body: await personRow(tx, person, id) };
      }),
    );
  }
}

/** The same inside a transaction, without a password. Answers the id. */
export async function addPerson(tx: Tx, person: SignedInPerson, clock: Clock, command: AddPersonCommand): Promise<string> {
  const compactId = (await compactToAddTo(tx, person, command.compact, 'officer', 'administrator')).id;
  const id = newId();
  for (const role of command.roles) requireGrant(person, id, compactId, role);
  await tx.insert(PersonEntity, [
    {
      id,
      name: command.name.trim(),
      email: command.email.trim().toLowerCase(),
      language: command.language ?? 'en',
      erasedAt: null,
      createdAt: clock.now(),
    },
  ]);
  await tx.insert(
    RoleAssignmentEntity,
    command.roles.map((role) => ({ compactId, personId: id, role })),
  );
  const organisationIds = [...(command.organisationIds ?? [])];
  await requireOrganisations(tx, compactId, organisationIds);
  await tx.insert(
    MembershipEntity,
    organisationIds.map((organisationId) => ({ compactId, personId: id, organisationId })),
  );
  return id;
}

async function requireOrganisations(tx: Tx, compactId: string, ids: readonly string[]): Promise<void> {
  const found = await tx.rows<{ id: string }>('select id from organisation where compact_id = $1 and id = any ($2::uuid[])', [
    compactId,
    ids,
  ]);
  if (found.length < new Set(ids).size) throw fieldError('organisationIds', 'notFound', 'There is no such organisation in this Compact.');
}
