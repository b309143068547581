import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ListCommitmentsUseCase, type CommitmentRow } from '#libs/agreements';
import { KeepDraftDocuments, KeepDrafts, LodgeDraft, type DraftDocument, type DraftHolder, type DraftView } from '#libs/casework';
import { CLOCK, DomainError, londonDateOf, type Clock } from '#libs/kernel';
import { ListOrganisationsUseCase, type OrganisationRow } from '#libs/people';
import { everyRow } from '../compacts/every-row.js';
import { paths } from '../paths.js';
import type { JourneyFacts } from './conditions.js';
import { holderOf } from './draft-keys.js';
import { situationsWith, type Situation } from './situations.js';
import { isAnswered, stepsAsked, type Step } from './steps.js';

/** A draft on its way, with everything that its questions depend on. */
export interface JourneyState extends JourneyFacts {
  readonly holder: DraftHolder;
  /** Of the agreement in force, as far as they bind the respondent. */
  readonly commitments: readonly CommitmentRow[];
  readonly situations: readonly Situation[];
  readonly steps: readonly Step[];
  /** Files that were added. */
  readonly documents: readonly DraftDocument[];
}

/** The draft was lodged already: there is nothing left to answer. */
export class LodgedAlready extends Error {
  constructor(readonly reference: string) {
    super('The draft has become a challenge');
  }
}

/** Opens drafts for the pages of the journey. */
@Injectable()
export class Journey {
  constructor(
    private readonly drafts: KeepDrafts,
    private readonly documents: KeepDraftDocuments,
    private readonly lodge: LodgeDraft,
    private readonly organisations: ListOrganisationsUseCase,
    private readonly commitments: ListCommitmentsUseCase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The draft of an address, for whoever holds it.
   * @throws DomainError not-signed-in for nobody, who may be its author; not-found for anybody else; LodgedAlready
   */
  async open(request: Request, id: string): Promise<JourneyState> {
    return this.openFor(holderOf(request), id);
  }

  /** The same for a holder who is known otherwise. */
  async openFor(holder: DraftHolder, id: string): Promise<JourneyState> {
    const draft = await this.drafts.open(holder, id).catch((error: unknown) => this.whyNot(error, holder, id));
    const applying = await this.commitmentsAgainst(draft, holder);
    const situations = situationsWith(applying);
    const facts = { draft, person: holder.person, today: londonDateOf(this.clock.now()), situationCount: situations.length };
    // The draft may have been lodged since, by a second click say.
    const documents = await this.documents.list(holder, id).catch((error: unknown) => this.whyNot(error, holder, id));
    return { ...facts, holder, commitments: applying, situations, steps: stepsAsked(facts), documents };
  }

  /** Everybody on the register of the draft's Compact. */
  async register({ draft, holder }: Pick<JourneyState, 'draft' | 'holder'>): Promise<readonly OrganisationRow[]> {
    const rows = await everyRow((page) => this.organisations.execute(holder.person, { compact: draft.compact, page }));
    return rows.filter(({ replacedBy }) => replacedBy === null);
  }

  private async commitmentsAgainst({ compact, answers }: DraftView, { person }: DraftHolder): Promise<readonly CommitmentRow[]> {
    const { eventFrom, respondentOrganisationId } = answers;
    const respondent = respondentOrganisationId === undefined ? undefined : await this.organisations.one(person, respondentOrganisationId);
    const inForce = (on: string | undefined) => everyRow((page) => this.commitments.execute({ slug: compact, on, page }));
    const then = await inForce(eventFrom);
    // Before there was any agreement nothing can be cited: the list of today stands in, and sending it says what is wrong.
    const rows = then.length > 0 || eventFrom === undefined ? then : await inForce(undefined);
    return rows.filter(({ appliesTo }) => respondent === undefined || appliesTo === 'both' || appliesTo === respondent.sector);
  }

  private async whyNot(error: unknown, { person }: DraftHolder, id: string): Promise<never> {
    if (!(error instanceof DomainError) || error.code !== 'not-found') throw error;
    if (!person) throw new DomainError('not-signed-in');
    const receipt = await this.lodge.lodgedAs(person, id);
    if (receipt) throw new LodgedAlready(receipt.reference);
    throw error;
  }
}

/** The page of a question. */
export function addressOf({ draft }: Pick<JourneyState, 'draft'>, { name }: Step): string {
  return paths.lodgeStep.to({ draft: draft.id, step: name });
}

/** Where a draft goes on: at its first question without an answer, else at the check. */
export function nextAddress(state: JourneyState): string {
  const open = state.steps.find((step) => !isAnswered(step, state.draft.answers));
  return open ? addressOf(state, open) : paths.lodgeCheck.to({ draft: state.draft.id });
}
