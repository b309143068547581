import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { pageOf, UnitOfWork, type Page, type PageRequest } from '#libs/persistence';
import { openCase } from '../case-file/challenge-row.js';
import { noteWhoLooked } from '../who-looked/note-who-looked.js';
import { DOCUMENT_SCANNING, type DocumentView } from './document-view.js';
import { documentsSeen } from './documents.read-model.js';

/** The documents of a case that somebody may read, oldest first. Leaves a note of it. */
@Injectable()
export class ListDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DOCUMENT_SCANNING) private readonly isScanned: boolean,
  ) {}

  async execute(person: SignedInPerson, reference: string, page: PageRequest): Promise<Page<DocumentView>> {
    return this.unitOfWork.readNoted(actingPersonOf(person), async (tx) => {
      const { challenge } = await openCase(tx, reference);
      await noteWhoLooked(tx, challenge, this.clock.now());
      const rows = await documentsSeen(tx, challenge, this.isScanned, page);
      return pageOf(rows, page.limit, ({ attachedAt, id }) => [attachedAt, id]);
    });
  }
}
