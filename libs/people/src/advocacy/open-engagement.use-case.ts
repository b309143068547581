import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, fieldError, londonDateOf, newId, type Clock } from '#libs/kernel';
import { AdvocacyEngagementEntity, idempotently, UnitOfWork, type IdempotentRequest, type StoredAnswer, type Tx } from '#libs/persistence';
import { actingPersonOf, holdsRole, requireRole, type SignedInPerson } from '../signed-in-person.js';
import { challengeIdOf, engagementRow, requireOrderedDays, type EngagementKind, type EngagementRow } from './engagement-row.js';

export interface OpenEngagementCommand {
  readonly organisationId: string;
  readonly kind: EngagementKind;
  /** Who helped: an organisation's or a service's name. */
  readonly provider: string;
  readonly advocatePersonId?: string | null | undefined;
  readonly challenge?: string | null | undefined;
  readonly openedOn?: string | undefined;
  readonly closedOn?: string | null | undefined;
}

/** Records help that an organisation was given. By an officer of its Compact, or by an advocate for their own work. */
@Injectable()
export class OpenEngagementUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, command: OpenEngagementCommand, request: IdempotentRequest): Promise<StoredAnswer<EngagementRow>> {
    const today = londonDateOf(this.clock.now());
    return this.unitOfWork.run(actingPersonOf(person), (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        const body = await open(tx, person, command, today);
        return { status: 201, headers: { Location: `/api/v1/advocacy-engagements/${body.id}`, ETag: '"1"' }, body };
      }),
    );
  }
}

async function open(tx: Tx, person: SignedInPerson, command: OpenEngagementCommand, today: string): Promise<EngagementRow> {
  const organisation = await tx.row<{ compactId: string }>('select compact_id as "compactId" from organisation where id = $1', [
    command.organisationId,
  ]);
  if (!organisation) throw fieldError('organisationId', 'notFound', 'There is no such organisation.');
  const { compactId } = organisation;
  requireRole(person, compactId, 'officer', 'advocate');
  const openedOn = command.openedOn ?? today;
  const closedOn = command.closedOn ?? null;
  requireOrderedDays(openedOn, closedOn);
  const id = newId();
  await tx.insert(AdvocacyEngagementEntity, [
    {
      compactId,
      id,
      organisationId: command.organisationId,
      provider: command.provider.trim(),
      advocatePersonId: await advocateOf(tx, person, compactId, command.advocatePersonId ?? null),
      challengeId: await challengeIdOf(tx, compactId, command.challenge),
      kind: command.kind,
      openedOn,
      closedOn,
      version: 1,
    },
  ]);
  return engagementRow(tx, id);
}

async function advocateOf(tx: Tx, person: SignedInPerson, compactId: string, advocatePersonId: string | null): Promise<string | null> {
  if (!holdsRole(person, compactId, 'officer')) {
    if (advocatePersonId !== null && advocatePersonId !== person.personId) {
      throw fieldError('advocatePersonId', 'notAChoice', 'An advocate records their own work.');
    }
    return person.personId;
  }
  if (advocatePersonId === null) return null;
  const advocate = await tx.row('select 1 from role_assignment where compact_id = $1 and person_id = $2 and role = $3', [
    compactId,
    advocatePersonId,
    'advocate',
  ]);
  if (!advocate) throw fieldError('advocatePersonId', 'notFound', 'There is no such advocate in this Compact.');
  return advocatePersonId;
}
