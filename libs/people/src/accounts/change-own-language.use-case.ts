import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/persistence';
import { actingPersonOf, type SignedInPerson } from '../signed-in-person.js';

/** Chooses the language of the messages that somebody is sent, and of answers of the API that name none. */
@Injectable()
export class ChangeOwnLanguageUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(person: SignedInPerson, language: 'en' | 'cy'): Promise<void> {
    await this.unitOfWork.run(actingPersonOf(person), (tx) =>
      tx.rows('update person set language = $2 where id = $1', [person.personId, language]),
    );
  }
}
