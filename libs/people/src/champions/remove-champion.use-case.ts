import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/persistence';
import { actingPersonOf, requireRole, type SignedInPerson } from '../signed-in-person.js';
import { requireChanged, requireVersion } from '../versioned.js';
import { championRow } from './champion-row.js';

/** Removes an appointment that was entered by mistake. One that is over is ended with `to`, so that it still counts for its time. */
@Injectable()
export class RemoveChampionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: { id: string; version: number }): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const { compactId, id, version } = await championRow(tx, command.id);
      requireRole(person, compactId, 'officer', 'administrator');
      requireVersion(version, command.version);
      requireChanged(
        await tx.remove('delete from champion_appointment where compact_id = $1 and id = $2 and version = $3', [compactId, id, version]),
      );
    });
  }
}
