import { Injectable } from '@nestjs/common';
import { fieldError, newId } from '#libs/kernel';
import { ChampionAppointmentEntity, idempotently, UnitOfWork, type IdempotentRequest, type StoredAnswer, type Tx } from '#libs/persistence';
import { actingPersonOf, requireRole, type SignedInPerson } from '../signed-in-person.js';
import { requireNoOverlap, requireOrderedDates } from './appointment-rules.js';
import { championRow, type ChampionRow } from './champion-row.js';

export interface AppointChampionCommand {
  readonly personId: string;
  readonly organisationId: string;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly trainedOn?: string | null | undefined;
}

/** Enters a Champion's appointment in the Compact of the organisation. By an officer or an administrator there. */
@Injectable()
export class AppointChampionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: AppointChampionCommand, request: IdempotentRequest): Promise<StoredAnswer<ChampionRow>> {
    return this.unitOfWork.run(actingPersonOf(person), (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        const body = await appoint(tx, person, command);
        return { status: 201, headers: { Location: `/api/v1/champions/${body.id}`, ETag: '"1"' }, body };
      }),
    );
  }
}

async function appoint(tx: Tx, person: SignedInPerson, command: AppointChampionCommand): Promise<ChampionRow> {
  const organisation = await tx.row<{ compactId: string }>('select compact_id as "compactId" from organisation where id = $1', [
    command.organisationId,
  ]);
  if (!organisation) throw fieldError('organisationId', 'notFound', 'There is no such organisation.');
  const { compactId } = organisation;
  requireRole(person, compactId, 'officer', 'administrator');
  // Staff see the people of their Compact alone, so nobody else can be appointed.
  if (!(await tx.row('select 1 from person where id = $1 and erased_at is null', [command.personId]))) {
    throw fieldError('personId', 'notFound', 'There is no such person in this Compact.');
  }
  const dates = { from: command.from, to: command.to ?? null };
  requireOrderedDates(dates);
  await requireNoOverlap(tx, { ...dates, compactId, personId: command.personId, organisationId: command.organisationId, exceptId: null });
  const id = newId();
  await tx.insert(ChampionAppointmentEntity, [
    {
      compactId,
      id,
      personId: command.personId,
      organisationId: command.organisationId,
      fromOn: dates.from,
      toOn: dates.to,
      trainedOn: command.trainedOn ?? null,
      version: 1,
    },
  ]);
  return championRow(tx, id);
}
