import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, fieldError, type Clock } from '#libs/kernel';
import { DraftDocumentEntity, UnitOfWork, type Tx } from '#libs/persistence';
import { examineFile, type FileFacts } from '../documents/examine-file.js';
import { keepContent } from '../documents/keep-content.js';
import type { SentFile } from '../documents/sent-file.js';
import { actingHolder, draftsSeen, isOwn, lockDraft, presentKeys, type DraftHolder, type StoredDraft } from './draft.js';
import { documentsOfDraft } from './draft-documents.read-model.js';

/** A file that waits with a draft. */
export interface DraftDocument extends FileFacts {
  readonly id: string;
}

/** Files that go with a draft, and bytes of all of them together. */
export const mostInDraft = { files: 10, bytes: 50 * 1024 * 1024 } as const;

/** Files that somebody adds while writing a challenge. They become documents of it when it is lodged. */
@Injectable()
export class KeepDraftDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order in which they were added. */
  async list(holder: DraftHolder, draftId: string): Promise<readonly DraftDocument[]> {
    return this.unitOfWork.read(actingHolder(holder), async (tx) => {
      await presentKeys(tx, holder);
      const [draft] = await draftsSeen(tx, this.clock.now(), draftId);
      if (!draft || !isOwn(draft, holder)) throw new DomainError('not-found');
      return documentsOfDraft(tx, draft);
    });
  }

  /** @throws DomainError field-errors, also when the draft is full; body-too-large; not-found, also once the draft was sent */
  async add(holder: DraftHolder, draftId: string, sent: SentFile): Promise<DraftDocument> {
    const file = await examineFile(sent, 'file');
    return this.hold(holder, draftId, async (tx, draft) => {
      if (draft.sentAt !== null) throw new DomainError('not-found');
      const there = await documentsOfDraft(tx, draft);
      const known = there.find(({ sha256, name }) => sha256 === file.sha256 && name === file.name);
      // Sent twice, perhaps because the answer was lost.
      if (known) return known;
      const bytes = there.reduce((sum, one) => sum + one.bytes, file.bytes);
      if (there.length >= mostInDraft.files || bytes > mostInDraft.bytes)
        throw fieldError('file', 'draftFull', 'A draft takes 10 files, 50 MB together. More can be added once it is lodged.');
      const { id, name, mediaType, sha256 } = file;
      const key = { compactId: draft.compactId, draftId: draft.id, id };
      await tx.insert(DraftDocumentEntity, [{ ...key, name, mediaType, bytes: file.bytes, sha256, addedAt: this.clock.now() }]);
      await keepContent(tx, key, file);
      return { id, name, mediaType, bytes: file.bytes, sha256 };
    });
  }

  async remove(holder: DraftHolder, draftId: string, id: string): Promise<void> {
    await this.hold(holder, draftId, (tx, draft) =>
      tx.change('delete from draft_document where compact_id = $1 and draft_id = $2 and id = $3', [draft.compactId, draft.id, id]),
    );
  }

  /** Nobody else changes the draft meanwhile, so that two files at once cannot both be the last that fits. */
  private hold<Result>(holder: DraftHolder, id: string, work: (tx: Tx, draft: StoredDraft) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run(actingHolder(holder), async (tx) => {
      await presentKeys(tx, holder);
      const draft = await lockDraft(tx, this.clock.now(), id);
      if (!draft || !isOwn(draft, holder)) throw new DomainError('not-found');
      return work(tx, draft);
    });
  }
}
