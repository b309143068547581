import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, fieldError, londonDateOf, type Clock } from '#libs/kernel';
import { UnitOfWork, type Tx } from '#libs/persistence';
import { actingPersonOf, requireRole, type SignedInPerson } from '../signed-in-person.js';
import { requireChanged, requireVersion } from '../versioned.js';
import { organisationRow, type OrganisationRow, type Sector } from './organisation-row.js';
import { leave, sign } from './signing.js';

/** What is left out stays; null takes away. */
export interface ChangeOrganisationCommand {
  readonly id: string;
  readonly version: number;
  readonly name?: string | undefined;
  readonly sector?: Sector | undefined;
  readonly kind?: string | undefined;
  readonly gssCode?: string | null | undefined;
  readonly charityNumber?: string | null | undefined;
  readonly replacedBy?: string | null | undefined;
  /** Adds a signature of that day. */
  readonly signedOn?: string | undefined;
  /** Ends every signature that still holds. */
  readonly leftOn?: string | undefined;
}

/** Corrects an organisation, lets it sign or leave. By an officer or an administrator of its Compact. */
@Injectable()
export class ChangeOrganisationUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(person: SignedInPerson, command: ChangeOrganisationCommand): Promise<OrganisationRow> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const before = await organisationRow(tx, command.id);
      requireRole(person, before.compactId, 'officer', 'administrator');
      requireVersion(before.version, command.version);
      const replacedBy = command.replacedBy === undefined ? before.replacedBy : command.replacedBy;
      if (replacedBy && replacedBy !== before.replacedBy) await requireSuccessor(tx, before, replacedBy);
      const changed = await tx.change(
        `update organisation set name = $4, sector = $5, kind = $6, gss_code = $7, charity_number = $8, replaced_by = $9, version = version + 1
          where compact_id = $1 and id = $2 and version = $3`,
        [
          before.compactId,
          before.id,
          before.version,
          command.name?.trim() ?? before.name,
          command.sector ?? before.sector,
          command.kind ?? before.kind,
          command.gssCode === undefined ? before.gssCode : command.gssCode,
          command.charityNumber === undefined ? before.charityNumber : command.charityNumber,
          replacedBy,
        ],
      );
      requireChanged(changed);
      const today = londonDateOf(this.clock.now());
      if (command.leftOn) await leave(tx, before.compactId, before.id, command.leftOn, today);
      if (command.signedOn) await sign(tx, before.compactId, before.id, command.signedOn, today);
      return organisationRow(tx, before.id);
    });
  }
}

/** Replacements must lead somewhere: following them from any organisation ends. */
async function requireSuccessor(tx: Tx, organisation: OrganisationRow, successor: string): Promise<void> {
  const chain = await tx.rows<{ id: string }>(
    `with recursive later as (
       select compact_id, id, replaced_by from organisation where compact_id = $1 and id = $2
       union select o.compact_id, o.id, o.replaced_by from organisation o join later l on o.compact_id = l.compact_id and o.id = l.replaced_by)
     select id from later`,
    [organisation.compactId, successor],
  );
  if (chain.length === 0) throw fieldError('replacedBy', 'notFound', 'There is no such organisation in this Compact.');
  if (chain.some((later) => later.id === organisation.id))
    throw fieldError('replacedBy', 'outOfRange', 'An organisation cannot replace itself.');
}
