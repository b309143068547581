import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/persistence';
import { actingPersonOf, requireRole, type SignedInPerson } from '../signed-in-person.js';
import { requireChanged, requireVersion } from '../versioned.js';
import { requireNoOverlap, requireOrderedDates } from './appointment-rules.js';
import { championRow, type ChampionRow } from './champion-row.js';

/** What is left out stays; null takes away. */
export interface ChangeChampionCommand {
  readonly id: string;
  readonly version: number;
  readonly from?: string | undefined;
  readonly to?: string | null | undefined;
  readonly trainedOn?: string | null | undefined;
}

/** Ends or corrects a Champion's appointment, or records training. By an officer or an administrator of its Compact. */
@Injectable()
export class ChangeChampionUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, command: ChangeChampionCommand): Promise<ChampionRow> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      const before = await championRow(tx, command.id);
      requireRole(person, before.compactId, 'officer', 'administrator');
      requireVersion(before.version, command.version);
      const dates = { from: command.from ?? before.from, to: command.to === undefined ? before.to : command.to };
      requireOrderedDates(dates);
      await requireNoOverlap(tx, { ...before, ...dates, exceptId: before.id });
      const trainedOn = command.trainedOn === undefined ? before.trainedOn : command.trainedOn;
      const changed = await tx.change(
        `update champion_appointment set from_on = $4, to_on = $5, trained_on = $6, version = version + 1 where compact_id = $1 and id = $2 and version = $3`,
        [before.compactId, before.id, before.version, dates.from, dates.to, trainedOn],
      );
      requireChanged(changed);
      return championRow(tx, before.id);
    });
  }
}
