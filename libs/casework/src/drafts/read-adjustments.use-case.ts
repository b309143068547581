import { Injectable } from '@nestjs/common';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';

/** What the challenger's side needs to take part, for itself and for whoever arranges meetings. Undefined for everybody else. */
@Injectable()
export class ReadAdjustments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, reference: string): Promise<string | undefined> {
    const row = await this.unitOfWork.read(actingPersonOf(person), (tx) =>
      tx.row<{ wish: string }>(
        'select a.wish from adjustment a join challenge x on x.compact_id = a.compact_id and x.id = a.challenge_id where x.reference = $1',
        [reference],
      ),
    );
    return row?.wish;
  }
}
