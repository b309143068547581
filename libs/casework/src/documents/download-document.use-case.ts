import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork } from '#libs/persistence';
import { openCase } from '../case-file/challenge-row.js';
import { noteWhoLooked } from '../who-looked/note-who-looked.js';
import { contentOf } from './content-of.js';
import { DOCUMENT_SCANNING, type DocumentView } from './document-view.js';
import { documentSeen } from './documents.read-model.js';

/** A document with its content, which is read as fast as it is taken. */
export interface DocumentDownload {
  readonly document: DocumentView;
  readonly content: AsyncIterable<Buffer>;
}

/** Gives a document out. Leaves a note of it. */
@Injectable()
export class DownloadDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DOCUMENT_SCANNING) private readonly isScanned: boolean,
  ) {}

  /** @throws DomainError not-found, not-scanned-yet, infected */
  async execute(person: SignedInPerson, reference: string, documentId: string): Promise<DocumentDownload> {
    return this.unitOfWork.readNoted(actingPersonOf(person), async (tx) => {
      const { challenge } = await openCase(tx, reference);
      const document = await documentSeen(tx, challenge, documentId, this.isScanned);
      if (!document) throw new DomainError('not-found');
      await noteWhoLooked(tx, challenge, this.clock.now());
      if (document.scan === 'waiting') throw new DomainError('not-scanned-yet');
      if (document.scan === 'infected') throw new DomainError('infected');
      return { document, content: contentOf(this.unitOfWork, person, challenge, document) };
    });
  }
}
