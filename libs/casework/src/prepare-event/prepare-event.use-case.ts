import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { actingPersonOf, type SignedInPerson } from '#libs/people';
import { UnitOfWork, type Tx } from '#libs/persistence';
import {
  explainRefusal,
  openStages,
  type EventType,
  type Language,
  type PanelComposition,
  type Payload,
  type Refusal,
  type Stream,
} from '#libs/workflow';
import { audiencesOf } from '../case-file/audiences-of.js';
import { openedCase, type OpenedCase } from '../case-file/opened-case.js';
import { partyFacts } from '../facts/party-facts.js';
import { offersIn, type OfferView } from '../mediation-room/offers.js';
import { roomRows } from '../mediation-room/room-row.js';
import { proposedPublication } from '../publication/proposed-publication.read-model.js';
import type { ChallengeView } from '../read-challenge/challenge-view.js';
import { viewOf } from '../read-challenge/challenge-view.read-model.js';
import { noteWhoLooked } from '../who-looked/note-who-looked.js';

/** Somebody who can be named for a role on the case. */
export interface CandidateView {
  readonly personId: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly sector: string | null;
  /** Roles held in the Compact. */
  readonly roles: readonly string[];
  /** Has declared no conflict of interest in this case; who declared one is not offered. */
  readonly declared: boolean;
}

/** What somebody needs to fill in the form of an event, or why it cannot be taken now. */
export interface EventPreparation {
  readonly challenge: ChallengeView;
  readonly refusal: Refusal | undefined;
  readonly candidates: readonly CandidateView[];
  /** Commitments of the agreement that are not cited yet and apply to the respondent. */
  readonly commitments: readonly { readonly id: string; readonly ref: string; readonly title: string }[];
  /** Other open challenges to the same respondent. */
  readonly others: readonly { readonly reference: string; readonly title: string | null }[];
  /** Whom a note or a document of this person may be for. */
  readonly audiences: readonly Stream[];
  /** The offers of the mediation room, where the event is about them and the person is in it. */
  readonly offers: readonly OfferView[];
  /** What the form of the event begins with. */
  readonly proposal: Payload;
  readonly panel: PanelComposition & { readonly noticeWorkingDays: number };
}

const CANDIDATES = `select person_id as "personId", name, organisation, sector, roles, declared from app.candidates($1, $2, $3)`;
const COMMITMENTS = `select id, ref, case when $4 = 'cy' then coalesce(title_cy, title) else title end as title from commitment
  where compact_id = $1 and agreement_version_id = $2 and applies_to in ('both', $3) and id <> all ($5::uuid[]) order by ref`;
const OTHERS = `select c.reference, f.title from challenge c join participant p on p.compact_id = c.compact_id and p.challenge_id = c.id and p.capacity = 'respondent'
    left join challenge_file f on f.compact_id = c.compact_id and f.challenge_id = c.id
  where c.compact_id = $1 and p.organisation_id = $2::uuid and c.id <> $3 and c.stage = any ($4) order by c.reference desc limit 100`;
const namesPeople: readonly EventType[] = ['assign-champion', 'assign-advocate', 'appoint-mediator', 'form-panel', 'stand-down'];

const aboutOffers: readonly EventType[] = ['make-offer', 'answer-offer', 'conclude-mediation'];

/** Prepares an event: the case, what can be chosen, and the refusal that is already certain. Leaves a note like every opening. */
@Injectable()
export class PrepareEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    person: SignedInPerson,
    reference: string,
    type: EventType,
    language: Language = person.language,
  ): Promise<EventPreparation> {
    return this.unitOfWork.readNoted(actingPersonOf(person), async (tx) => {
      const opened = await openedCase(tx, person, this.clock, reference);
      const { challenge, facts, actor, procedure } = opened;
      await noteWhoLooked(tx, challenge, this.clock.now());
      const refusal = explainRefusal(challenge.position, facts, { type, actor });
      return {
        challenge: await viewOf(tx, opened, language),
        refusal,
        proposal: type === 'publish-decision' && !refusal ? await proposedPublication(tx, opened) : {},
        candidates: namesPeople.includes(type)
          ? await tx.rows<CandidateView>(CANDIDATES, [challenge.compactId, challenge.id, this.clock.now()])
          : [],
        commitments: type === 'cite-commitment' ? await commitmentsLeft(tx, opened, language) : [],
        others: type === 'merge' ? await otherChallenges(tx, opened) : [],
        audiences: type === 'record-note' || type === 'attach-document' ? audiencesOf(opened, type) : [],
        offers: opened.room && aboutOffers.includes(type) ? offersIn(await roomRows(tx, challenge), opened.room.round) : [],
        panel: { ...procedure.panel, noticeWorkingDays: facts.procedure.hearingNotice[challenge.position.track] },
      };
    });
  }
}

async function commitmentsLeft(tx: Tx, { challenge, material }: OpenedCase, language: Language): Promise<EventPreparation['commitments']> {
  const { compactId, agreementVersionId, respondentSector } = challenge;
  return tx.rows(COMMITMENTS, [compactId, agreementVersionId, respondentSector, language, material.commitments]);
}

async function otherChallenges(tx: Tx, { challenge, material }: OpenedCase): Promise<EventPreparation['others']> {
  return tx.rows(OTHERS, [challenge.compactId, partyFacts(material).respondent, challenge.id, [...openStages]]);
}
