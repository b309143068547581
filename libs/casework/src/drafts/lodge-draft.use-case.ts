import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, CLOCK, DomainError, sha256Hex, type Clock } from '#libs/kernel';
import { actingPersonOf, holdsRole, type SignedInPerson } from '#libs/people';
import { idempotently, UnitOfWork, type Tx } from '#libs/persistence';
import type { ChallengeReceipt } from '../read-challenge/challenge-view.js';
import type { SubmitChallengeCommand } from '../submit-challenge/submit-challenge.command.js';
import { submitChallenge } from '../submit-challenge/submit-challenge.use-case.js';
import { canLodge, commandOf } from './draft-command.js';
import { documentsToLodge } from './draft-documents.read-model.js';
import { actingHolder, lockDraft, presentKeys, type Draft, type DraftHolder } from './draft.js';

/** Turns a draft into a challenge, or sends it to the officer who confirms whose it is. */
@Injectable()
export class LodgeDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Lodges the draft, which is gone afterwards. Sent twice, it becomes one challenge and both are told its number.
   * @throws DomainError field-errors and process-refused, after which the draft is as it was; not-allowed; not-found
   */
  async execute(person: SignedInPerson, holder: DraftHolder, id: string): Promise<ChallengeReceipt> {
    return this.unitOfWork.run(actingPersonOf(person), async (tx) => {
      await presentKeys(tx, holder);
      const draft = await lockDraft(tx, this.clock.now(), id);
      if (!draft) return givenBefore(tx, person, id);
      if (!canLodge(person, draft)) throw new DomainError('not-allowed');
      const command = commandOf(draft);
      const taken = holdsRole(person, draft.compactId, 'officer') ? command : { ...command, receivedOn: undefined, channel: undefined };
      return lodge(tx, person, this.clock, draft, taken);
    });
  }

  /** What became of a draft of this person that is there no more: undefined when it was not lodged. */
  async lodgedAs(person: SignedInPerson, id: string): Promise<ChallengeReceipt | undefined> {
    return this.unitOfWork.read(actingPersonOf(person), (tx) => lodgedBefore(tx, person, id));
  }

  /**
   * Sends the draft to the officers, who confirm whose it is and lodge it then. The holder can read it and change it no more.
   * @throws DomainError field-errors for what is still missing; not-found
   */
  async sendToOfficers(holder: DraftHolder, id: string): Promise<void> {
    await this.unitOfWork.run(actingHolder(holder), async (tx) => {
      await presentKeys(tx, holder);
      const now = this.clock.now();
      const draft = await lockDraft(tx, now, id);
      if (!draft) throw new DomainError('not-found');
      if (draft.sentAt !== null) return;
      commandOf(draft);
      await tx.change(
        `update draft set answers = answers - 'returnedBecause', author_person_id = coalesce(author_person_id, $2) where id = $1`,
        [id, holder.person?.personId ?? null],
      );
      await tx.rows('select app.send_draft($1, $2)', [id, now]);
    });
  }
}

/** Lodges a locked draft and takes it away, once. */
export async function lodge(
  tx: Tx,
  person: SignedInPerson,
  clock: Clock,
  draft: Draft,
  command: SubmitChallengeCommand,
): Promise<ChallengeReceipt> {
  const { body } = await idempotently(tx, person, keyOf(draft.id), sha256Hex(canonicalJson(withoutUndefined(command))), async () => {
    const receipt = await submitChallenge(tx, person, clock, command, await documentsToLodge(tx, draft, person.personId));
    await keepAdjustments(tx, clock, draft, receipt.reference);
    await tx.change('delete from draft where compact_id = $1 and id = $2', [draft.compactId, draft.id]);
    return { status: 201, headers: {}, body: receipt };
  });
  return body;
}

async function keepAdjustments(tx: Tx, clock: Clock, { compactId, answers }: Draft, reference: string): Promise<void> {
  if (answers.adjustments === undefined) return;
  const kept = await tx.change(
    'insert into adjustment (compact_id, challenge_id, wish, created_at) select x.compact_id, x.id, $3, $4 from challenge x where x.compact_id = $1 and x.reference = $2',
    [compactId, reference, answers.adjustments, clock.now()],
  );
  if (kept !== 1) throw new Error('The adjustments of a new challenge were not kept');
}

/** The second of two clicks waited for the first one, which took the draft away. */
async function givenBefore(tx: Tx, person: SignedInPerson, id: string): Promise<ChallengeReceipt> {
  const receipt = await lodgedBefore(tx, person, id);
  if (!receipt) throw new DomainError('not-found');
  return receipt;
}

async function lodgedBefore(tx: Tx, person: SignedInPerson, id: string): Promise<ChallengeReceipt | undefined> {
  const given = await tx.row<{ text: string }>(
    'select response_body as text from idempotency_key where person_id = $1 and key = $2 and response_status = 201',
    [person.personId, keyOf(id)],
  );
  return given && (JSON.parse(given.text) as ChallengeReceipt);
}

function keyOf(draftId: string): string {
  return `draft:${draftId}`;
}

function withoutUndefined(command: SubmitChallengeCommand): Record<string, unknown> {
  return Object.fromEntries(Object.entries(command).filter(([, value]) => value !== undefined));
}
