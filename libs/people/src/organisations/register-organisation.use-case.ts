import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, londonDateOf, newId, type Clock } from '#libs/kernel';
import { idempotently, OrganisationEntity, UnitOfWork, type IdempotentRequest, type StoredAnswer, type Tx } from '#libs/persistence';
import { compactToAddTo } from '../find-compact.js';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { organisationRow, type OrganisationRow, type Sector } from './organisation-row.js';
import { sign } from './signing.js';

export interface RegisterOrganisationCommand {
  readonly compact?: string | undefined;
  readonly name: string;
  readonly sector: Sector;
  readonly kind?: string | undefined;
  readonly gssCode?: string | null | undefined;
  readonly charityNumber?: string | null | undefined;
  readonly signedOn?: string | null | undefined;
}

/** Enters an organisation, and its signature when it has signed. By an officer or an administrator of the Compact. */
@Injectable()
export class RegisterOrganisationUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    person: SignedInPerson,
    command: RegisterOrganisationCommand,
    request: IdempotentRequest,
  ): Promise<StoredAnswer<OrganisationRow>> {
    return this.unitOfWork.run(actingPersonOf(person), (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        const id = await registerOrganisation(tx, person, this.clock, command);
        const body = await organisationRow(tx, id);
        return { status: 201, headers: { Location: `/api/v1/organisations/${id}`, ETag: '"1"' }, body };
      }),
    );
  }
}

/** The same inside a transaction. Answers the id. */
export async function registerOrganisation(
  tx: Tx,
  person: SignedInPerson,
  clock: Clock,
  command: RegisterOrganisationCommand,
): Promise<string> {
  const compact = await compactToAddTo(tx, person, command.compact, 'officer', 'administrator');
  const now = clock.now();
  const id = newId();
  await tx.insert(OrganisationEntity, [
    {
      compactId: compact.id,
      id,
      name: command.name.trim(),
      sector: command.sector,
      kind: command.kind ?? 'other',
      gssCode: command.gssCode ?? null,
      charityNumber: command.charityNumber ?? null,
      replacedBy: null,
      version: 1,
      createdAt: now,
    },
  ]);
  if (command.signedOn) await sign(tx, compact.id, id, command.signedOn, londonDateOf(now));
  return id;
}
