import { Injectable } from '@nestjs/common';
import { fieldErrors } from '#libs/kernel';
import { actingPersonOf, requireRole, requireVersion, type SignedInPerson } from '#libs/people';
import { RedressBodyEntity, UnitOfWork } from '#libs/persistence';
import { compactRow, lockCompact } from '../compacts/compact-row.js';
import { redressRoutesOf, type RedressRoute, type RedressRoutes } from './redress-routes.js';

export interface ReplaceRedressRoutesCommand {
  readonly slug: string;
  readonly version: number;
  readonly items: readonly RedressRoute[];
}

/** Replaces the whole list of routes of redress. By an officer or an administrator. */
@Injectable()
export class ReplaceRedressRoutesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: ReplaceRedressRoutesCommand): Promise<RedressRoutes> {
    requireDistinctKeys(command.items);
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const { id: compactId } = await compactRow(tx, command.slug);
      requireRole(person, compactId, 'officer', 'administrator');
      await lockCompact(tx, compactId);
      requireVersion((await redressRoutesOf(tx, compactId)).version, command.version);
      await tx.remove('delete from redress_body where compact_id = $1', [compactId]);
      await tx.insert(
        RedressBodyEntity,
        command.items.map((item) => ({ ...item, compactId })),
      );
      return redressRoutesOf(tx, compactId);
    });
  }
}

function requireDistinctKeys(items: readonly RedressRoute[]): void {
  const errors = items.flatMap(({ key }, index) =>
    items.findIndex((item) => item.key === key) < index
      ? [{ field: `items[${index}].key`, code: 'duplicate', message: 'There is another route with this key.' }]
      : [],
  );
  if (errors.length > 0) throw fieldErrors(errors);
}
