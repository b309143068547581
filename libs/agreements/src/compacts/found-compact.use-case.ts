import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, newId, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { idempotently, UnitOfWork, type ActingPerson, type IdempotentRequest, type StoredAnswer, type Tx } from '#libs/persistence';
import { CompactFounding } from './compact-founding.js';
import { compactRow, type CompactRow, type Nation } from './compact-row.js';

export interface FoundCompactCommand {
  readonly slug: string;
  readonly name: string;
  readonly nameCy?: string | null | undefined;
  readonly areaCode: string;
  readonly nation: Nation;
  readonly regionalLink?: boolean | undefined;
  readonly publishesChampions?: boolean | undefined;
  readonly publishesOrganisations?: boolean | undefined;
  readonly looksShowNames?: boolean | undefined;
}

/** Founds a Compact, whose first administrator is whoever founds it. By an administrator of any Compact. */
@Injectable()
export class FoundCompactUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly founding: CompactFounding,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, command: FoundCompactCommand, request: IdempotentRequest): Promise<StoredAnswer<CompactRow>> {
    if (!person.roles.some((held) => held.role === 'administrator')) throw new DomainError('not-allowed');
    const id = newId();
    return this.unitOfWork.run(withRightsIn(actingPersonOf(person), id), (tx) =>
      idempotently(tx, person, request.key, request.hash, async () => {
        await this.found(tx, person, id, command);
        const body = await compactRow(tx, command.slug);
        return { status: 201, headers: { Location: `/api/v1/compacts/${body.slug}`, ETag: `"${body.version}"` }, body };
      }),
    );
  }

  private async found(tx: Tx, person: SignedInPerson, id: string, command: FoundCompactCommand): Promise<void> {
    const { slug, name, areaCode, nation } = command;
    await this.founding.found(tx, id, { slug, name: name.trim(), areaCode, nation }, this.clock.now());
    await tx.change(
      `update compact set name_cy = $2, regional_link = $3, publishes_champions = $4, publishes_organisations = $5, looks_show_names = $6 where id = $1`,
      [
        id,
        command.nameCy ?? null,
        command.regionalLink ?? false,
        command.publishesChampions ?? true,
        command.publishesOrganisations ?? true,
        command.looksShowNames ?? false,
      ],
    );
    await tx.change('insert into role_assignment (compact_id, person_id, role) values ($1, $2, $3)', [
      id,
      person.personId,
      'administrator',
    ]);
  }
}

/** For this one transaction: nobody holds a role in a Compact that is not there yet. */
function withRightsIn(acting: ActingPerson, compactId: string): ActingPerson {
  return {
    ...acting,
    memberOf: [...acting.memberOf, compactId],
    officerOf: [...acting.officerOf, compactId],
    administratorOf: [...acting.administratorOf, compactId],
  };
}
