import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, fieldErrors, sha256Hex, type Clock, type FieldProblem } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { idempotently, UnitOfWork, type IdempotentRequest, type StoredAnswer } from '#libs/persistence';
import { takeEvent } from '../advance-challenge/take-event.js';
import { openCase } from '../case-file/challenge-row.js';
import { DOCUMENT_SCANNING, type DocumentView } from './document-view.js';
import { documentSeen } from './documents.read-model.js';
import { examineFile } from './examine-file.js';
import type { SentFile } from './sent-file.js';

/** A file for the readers of one audience. */
export interface DocumentCommand {
  readonly reference: string;
  readonly audience: string | undefined;
  readonly file: SentFile | undefined;
}

/** Attaches a file: the event `attach-document`, with the file beside it. Adding one overwrites nothing, so no version is asked for. */
@Injectable()
export class AttachDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DOCUMENT_SCANNING) private readonly isScanned: boolean,
  ) {}

  /** Whether this person can open the case at all: asked before the file is read. @throws DomainError */
  async mayOpen(person: SignedInPerson, reference: string): Promise<void> {
    await this.unitOfWork.read(actingPersonOf(person), (tx) => openCase(tx, reference));
  }

  /** @throws DomainError field-errors, body-too-large, process-refused, not-allowed, not-found */
  async execute(
    person: SignedInPerson,
    { reference, audience, file }: DocumentCommand,
    request: IdempotentRequest,
  ): Promise<StoredAnswer<DocumentView>> {
    const missing = whatIsMissing(audience, file);
    if (missing.length > 0 || !file) throw fieldErrors(missing);
    const examined = await examineFile(file, 'file');
    const hash = sha256Hex(JSON.stringify([request.hash, audience, examined.name, examined.sha256]));
    return this.unitOfWork.run(actingPersonOf(person), async (tx) =>
      idempotently(tx, person, request.key, hash, async () => {
        const command = { reference, type: 'attach-document', payload: { audience }, file: examined, expectedVersion: null } as const;
        await takeEvent(tx, person, this.clock, command);
        const { challenge } = await openCase(tx, reference);
        const body = await documentSeen(tx, challenge, examined.id, this.isScanned);
        if (!body) throw new Error('An attached document is not there');
        return { status: 201, headers: { Location: `/api/v1/challenges/${reference}/documents/${body.id}` }, body };
      }),
    );
  }
}

function whatIsMissing(audience: string | undefined, file: SentFile | undefined): FieldProblem[] {
  return [
    ...(audience === undefined ? [{ field: 'audience', code: 'required', message: 'Say who may read it.' }] : []),
    ...(file === undefined ? [{ field: 'file', code: 'required', message: 'Choose a file.' }] : []),
  ];
}
