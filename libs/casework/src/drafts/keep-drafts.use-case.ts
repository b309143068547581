import { Inject, Injectable } from '@nestjs/common';
import { workingDayCalendarOf } from '#libs/agreements';
import { CLOCK, DomainError, londonDateOf, newId, sha256Hex, type Clock } from '#libs/kernel';
import { findCompact, newSecret } from '#libs/people';
import { DraftEntity, UnitOfWork, type Tx } from '#libs/persistence';
import { legalLongstopDay } from '#libs/workflow';
import { timeLimit } from '../facts/situation-facts.js';
import {
  actingHolder,
  draftsSeen,
  isOwn,
  presentKeys,
  type Draft,
  type DraftAnswers,
  type DraftHolder,
  type DraftView,
  type StoredDraft,
} from './draft.js';

/** A draft that somebody has just begun. Its key opens it to whoever has it. */
export interface BegunDraft {
  readonly id: string;
  readonly key: string;
}

/** Drafts as their authors keep them: begun, changed, found again, thrown away. Nobody else sees them. */
@Injectable()
export class KeepDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found for a Compact that does not exist */
  async begin(holder: DraftHolder, compact: string, answers: DraftAnswers): Promise<BegunDraft> {
    const { text: key, hash: keyHash } = newSecret();
    const id = newId();
    const now = this.clock.now();
    await this.hold({ ...holder, keys: [key] }, async (tx) => {
      const { id: compactId } = await findCompact(tx, compact);
      await tx.rows('select app.forget_drafts($1)', [now]);
      const authorPersonId = holder.person?.personId ?? null;
      const dates = { createdAt: now, updatedAt: now, sentAt: null };
      await tx.insert(DraftEntity, [{ compactId, id, authorPersonId, keyHash, addressHash: null, answers: { ...answers }, ...dates }]);
    });
    return { id, key };
  }

  /** The holder's own, the last changed first. */
  async list(holder: DraftHolder): Promise<readonly Draft[]> {
    return this.hold(holder, async (tx) =>
      (await draftsSeen(tx, this.clock.now())).filter((draft) => isOwn(draft, holder)).map(withoutKey),
    );
  }

  /** @throws DomainError not-found */
  async open(holder: DraftHolder, id: string): Promise<DraftView> {
    return this.hold(holder, async (tx) => {
      const now = this.clock.now();
      const { compactId, answers, ...draft } = withoutKey(await ownDraft(tx, holder, now, id));
      const { eventFrom, eventTo, awareOn, decisionOn, receivedOn } = answers;
      const limit = eventFrom && timeLimit({ eventFrom, eventTo: eventTo ?? null, awareOn: awareOn ?? null });
      return {
        ...draft,
        compactId,
        answers,
        isLate: limit !== undefined && (receivedOn ?? londonDateOf(draft.sentAt ?? now)) > limit,
        legalLongstop: decisionOn ? legalLongstopDay(decisionOn, await workingDayCalendarOf(tx, compactId)) : null,
      };
    });
  }

  /**
   * Keeps answers beside those that are there; undefined takes one away. A draft begun before signing in becomes the person's own.
   * @throws DomainError not-found, also once the draft was sent or lodged
   */
  async save(
    holder: DraftHolder,
    id: string,
    answers: { readonly [Name in keyof DraftAnswers]?: DraftAnswers[Name] | undefined },
  ): Promise<void> {
    const changes = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, value ?? null]));
    await this.hold(holder, async (tx) => {
      const changed = await tx.change(
        `update draft set answers = jsonb_strip_nulls(answers || $2::jsonb), updated_at = $3, author_person_id = coalesce(author_person_id, $4)
          where id = $1 and sent_at is null and ${isOwnBy('$4', '$5')}`,
        [id, JSON.stringify(changes), this.clock.now(), holder.person?.personId ?? null, holder.keys.map(sha256Hex)],
      );
      if (changed === 0) throw new DomainError('not-found');
    });
  }

  async discard(holder: DraftHolder, id: string): Promise<void> {
    await this.hold(holder, (tx) =>
      tx.change(`delete from draft where id = $1 and ${isOwnBy('$2', '$3')}`, [
        id,
        holder.person?.personId ?? null,
        holder.keys.map(sha256Hex),
      ]),
    );
  }

  /**
   * Sends the link that opens this one draft. A key that this browser does not hold is replaced, and the links sent before end.
   * @returns the key, and whether the message went out: nobody is sent more than three an hour
   */
  async sendLink(holder: DraftHolder, id: string, address: string, language: 'en' | 'cy'): Promise<{ key: string; wasSent: boolean }> {
    return this.hold(holder, async (tx) => {
      const now = this.clock.now();
      const { keyHash } = await ownDraft(tx, holder, now, id);
      const key = holder.keys.find((known) => sha256Hex(known) === keyHash) ?? (await replaceKey(tx, id));
      const row = await tx.row<{ sent: boolean }>('select app.send_draft_link($1, $2, $3, $4, $5) as sent', [
        id,
        key,
        address,
        language,
        now,
      ]);
      return { key, wasSent: row?.sent === true };
    });
  }

  /** The draft that a key opens. @throws DomainError not-found */
  async withKey(key: string): Promise<Draft> {
    const holder = { person: undefined, keys: [key] };
    const [draft] = await this.list(holder);
    if (!draft) throw new DomainError('not-found');
    return draft;
  }

  private hold<Result>(holder: DraftHolder, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run(actingHolder(holder), async (tx) => {
      await presentKeys(tx, holder);
      return work(tx);
    });
  }
}

/** Officers see drafts that were sent to them as well, which are not theirs to change. */
function isOwnBy(person: string, keyHashes: string): string {
  return `(author_person_id = ${person} or key_hash = any (${keyHashes}))`;
}

async function ownDraft(tx: Tx, holder: DraftHolder, at: Date, id: string): Promise<StoredDraft> {
  const [draft] = await draftsSeen(tx, at, id);
  if (!draft || !isOwn(draft, holder)) throw new DomainError('not-found');
  return draft;
}

async function replaceKey(tx: Tx, id: string): Promise<string> {
  const { text, hash } = newSecret();
  await tx.change('update draft set key_hash = $2 where id = $1', [id, hash]);
  return text;
}

function withoutKey({ keyHash: _keyHash, ...draft }: StoredDraft): Draft {
  return draft;
}
