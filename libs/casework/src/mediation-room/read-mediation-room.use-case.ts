import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { openedCase } from '../case-file/opened-case.js';
import { noteWhoLooked } from '../who-looked/note-who-looked.js';
import { isInTheRoom } from './room-facts.js';
import { roomOf, type MediationRoomView } from './mediation-room.read-model.js';

/** Opens the mediation room: for the parties and the mediator. For everybody else it is not there. Leaves a note like every opening. */
@Injectable()
export class ReadMediationRoom {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found for whoever is not in the room, whatever else they may see of the case */
  async execute(person: SignedInPerson, reference: string): Promise<MediationRoomView> {
    return this.unitOfWork.readNoted(actingPersonOf(person), async (tx) => {
      const opened = await openedCase(tx, person, this.clock, reference).catch((error: unknown) => {
        throw error instanceof DomainError ? new DomainError('not-found') : error;
      });
      if (!isInTheRoom(opened.material.capacities)) throw new DomainError('not-found');
      await noteWhoLooked(tx, opened.challenge, this.clock.now());
      return roomOf(tx, opened, this.clock.now());
    });
  }
}
