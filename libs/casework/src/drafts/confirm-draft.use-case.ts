import { Inject, Injectable } from '@nestjs/common';
import { workingDayCalendarOf } from '#libs/agreements';
import { CLOCK, DomainError, fieldError, londonDateOf, type Clock, type LocalDate } from '#libs/kernel';
import { actingPersonOf, addPerson, registerOrganisation, requireRole, type Sector, type SignedInPerson } from '#libs/people';
import { MembershipEntity, RoleAssignmentEntity, UnitOfWork, type Tx } from '#libs/persistence';
import type { ChallengeReceipt } from '../read-challenge/challenge-view.js';
import { commandOf } from './draft-command.js';
import { draftsSeen, lockDraft, type Draft } from './draft.js';
import { lodge } from './lodge-draft.use-case.js';

/** Who makes a challenge and against whom: all that an officer sees before declaring, and all that is needed to confirm it. */
export interface DraftToConfirm {
  readonly id: string;
  readonly compact: string;
  readonly compactName: string;
  readonly sentAt: Date;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  /** On the register, or named by the author. */
  readonly organisation: { readonly id: string | null; readonly name: string; readonly sector: Sector };
  readonly respondent: string;
}

/** What the officer found out. */
export interface Confirmation {
  /** The organisation of the register, or undefined to enter the one that the author named. */
  readonly organisationId?: string | undefined;
  /** Whether the author belongs to it, and may see the challenge from now on. */
  readonly belongs: boolean;
}

/** Officers confirm whose challenge a draft is. Only then it is lodged, as received on the day that it was sent. */
@Injectable()
export class ConfirmDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What waits for this officer, the oldest first. */
  async list(officer: SignedInPerson): Promise<readonly DraftToConfirm[]> {
    return this.unitOfWork.read(actingPersonOf(officer), async (tx) => {
      const sent = (await draftsSeen(tx, this.clock.now())).filter((draft) => waitsFor(officer, draft));
      return Promise.all([...sent].reverse().map((draft) => toConfirm(tx, draft)));
    });
  }

  /** @throws DomainError not-found */
  async open(officer: SignedInPerson, id: string): Promise<DraftToConfirm> {
    const draft = (await this.list(officer)).find((waiting) => waiting.id === id);
    if (!draft) throw new DomainError('not-found');
    return draft;
  }

  /**
   * Lodges the draft for the organisation that was confirmed.
   * @throws DomainError field-errors, process-refused, already-exists for a name or an address that is known; not-found
   */
  async confirm(officer: SignedInPerson, id: string, { organisationId, belongs }: Confirmation): Promise<ChallengeReceipt> {
    return this.unitOfWork.run(actingPersonOf(officer), async (tx) => {
      const draft = await lockDraft(tx, this.clock.now(), id);
      if (!draft || draft.sentAt === null || !waitsFor(officer, draft)) throw new DomainError('not-found');
      requireRole(officer, draft.compactId, 'officer');
      const challengerOrganisationId = organisationId ?? (await this.enter(tx, officer, draft));
      if (belongs) await this.admit(tx, officer, draft, challengerOrganisationId);
      const receivedOn = draft.answers.receivedOn ?? (await this.dayOfSending(tx, draft.compactId, draft.sentAt));
      return lodge(tx, officer, this.clock, draft, { ...commandOf(draft), challengerOrganisationId, receivedOn });
    });
  }

  /** Gives the draft back to its author, with the reason. @throws DomainError not-found */
  async giveBack(officer: SignedInPerson, id: string, reason: string): Promise<void> {
    await this.open(officer, id);
    await this.unitOfWork.run(actingPersonOf(officer), (tx) =>
      tx.rows('select app.return_draft($1, $2, $3)', [id, reason, this.clock.now()]),
    );
  }

  private async enter(tx: Tx, officer: SignedInPerson, { compact, answers }: Draft): Promise<string> {
    const { organisationName: name, organisationSector: sector = 'vcs' } = answers;
    if (name === undefined) throw fieldError('organisationId', 'required', 'Choose the organisation.');
    return registerOrganisation(tx, officer, this.clock, { compact, name, sector });
  }

  /** Known people get the place in the organisation that they lack; somebody new is entered and signs in by a link. */
  private async admit(tx: Tx, officer: SignedInPerson, draft: Draft, organisationId: string): Promise<void> {
    const { compactId, compact, authorPersonId, answers } = draft;
    const { contactName, contactEmail, language } = answers;
    const known =
      authorPersonId ?? (await tx.row<{ id: string }>('select id from app.person_with_address($1)', [contactEmail ?? '']))?.id ?? undefined;
    if (known === undefined) {
      if (contactName === undefined || contactEmail === undefined) return;
      const organisationIds = [organisationId];
      await addPerson(tx, officer, this.clock, {
        compact,
        name: contactName,
        email: contactEmail,
        language,
        roles: ['organisationMember'],
        organisationIds,
      });
      return;
    }
    const has = async (table: string, rest: string, ...values: string[]) =>
      (await tx.row(`select 1 from ${table} where compact_id = $1 and person_id = $2 and ${rest}`, [compactId, known, ...values])) !==
      undefined;
    if (!(await has('role_assignment', `role in ('organisationMember', 'representative')`)))
      await tx.insert(RoleAssignmentEntity, [{ compactId, personId: known, role: 'organisationMember' }]);
    if (!(await has('membership', 'organisation_id = $3', organisationId)))
      await tx.insert(MembershipEntity, [{ compactId, personId: known, organisationId }]);
  }

  /** After office hours the next working day, but never a day that is still to come. */
  private async dayOfSending(tx: Tx, compactId: string, sentAt: Date): Promise<LocalDate> {
    const day = (await workingDayCalendarOf(tx, compactId)).receivedOn(sentAt);
    const today = londonDateOf(this.clock.now());
    return day < today ? day : today;
  }
}

function waitsFor(officer: SignedInPerson, { sentAt, compactId }: Draft): boolean {
  return sentAt !== null && officer.roles.some((held) => held.compactId === compactId && held.role === 'officer');
}

async function toConfirm(tx: Tx, draft: Draft): Promise<DraftToConfirm> {
  const { answers, authorPersonId, compactId } = draft;
  const named = (id: string | undefined) =>
    tx.row<{ id: string; name: string; sector: Sector }>('select id, name, sector from organisation where compact_id = $1 and id = $2', [
      compactId,
      id ?? null,
    ]);
  const [own, respondent, author] = [
    await named(answers.challengerOrganisationId),
    await named(answers.respondentOrganisationId),
    await tx.row<{ name: string; email: string | null }>('select name, app.address_of(id) as email from person where id = $1', [
      authorPersonId,
    ]),
  ];
  return {
    id: draft.id,
    compact: draft.compact,
    compactName: draft.compactName,
    sentAt: draft.sentAt ?? draft.updatedAt,
    contactName: author?.name ?? answers.contactName ?? null,
    contactEmail: author?.email ?? answers.contactEmail ?? null,
    organisation: own ?? { id: null, name: answers.organisationName ?? '', sector: answers.organisationSector ?? 'vcs' },
    respondent: respondent?.name ?? '',
  };
}
