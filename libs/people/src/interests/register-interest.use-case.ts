import { Injectable } from '@nestjs/common';
import { fieldError, newId } from '#libs/kernel';
import { idempotently, InterestEntity, UnitOfWork, type IdempotentRequest, type StoredAnswer, type Tx } from '#libs/persistence';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';
import { SELECT_INTEREST, type InterestKind, type InterestRow } from './interest-row.js';

export interface RegisterInterestCommand {
  readonly organisationId: string;
  readonly kind: InterestKind;
  readonly from: string;
  readonly to?: string | null | undefined;
}

/** Registers a tie of one's own with an organisation: until three years after it ended it keeps one off that organisation's cases. */
@Injectable()
export class RegisterInterestUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: RegisterInterestCommand, request: IdempotentRequest): Promise<StoredAnswer<InterestRow>> {
    return this.unitOfWork.run(actingPersonOf(person), (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => ({
        status: 201,
        headers: {},
        body: await register(tx, person, command),
      })),
    );
  }
}

async function register(tx: Tx, person: SignedInPerson, command: RegisterInterestCommand): Promise<InterestRow> {
  const to = command.to ?? null;
  if (to !== null && to < command.from) throw fieldError('to', 'beforeStart', 'The last day is before the first.');
  const own = person.roles.map((held) => held.compactId);
  const organisation = await tx.row<{ compactId: string }>(
    'select compact_id as "compactId" from organisation where id = $1 and compact_id = any ($2::uuid[])',
    [command.organisationId, own],
  );
  if (!organisation) throw fieldError('organisationId', 'notFound', 'There is no such organisation in a Compact of yours.');
  const id = newId();
  const { compactId } = organisation;
  const { organisationId, kind, from } = command;
  await tx.insert(InterestEntity, [{ compactId, id, personId: person.personId, organisationId, kind, fromOn: from, toOn: to }]);
  const row = await tx.row<InterestRow>(`${SELECT_INTEREST} where i.compact_id = $1 and i.id = $2`, [compactId, id]);
  if (!row) throw new Error('An interest was not there after it was registered');
  return row;
}
