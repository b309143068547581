import { DomainError, londonDateOf, type LocalDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Language } from '#libs/workflow';
import type { OpenedCase } from '../case-file/opened-case.js';
import { decisionStands } from '../facts/situation-facts.js';
import type { CommitmentView, PartyView } from '../read-challenge/challenge-view.js';
import { viewOf } from '../read-challenge/challenge-view.read-model.js';

/** What the panel found on one commitment. */
export type FindingView = Pick<CommitmentView, 'id' | 'ref' | 'code' | 'title' | 'position' | 'finding' | 'findingReasons'>;

/** What the panel recommends, to whom, by when. */
export interface RecommendationView {
  readonly text: string;
  /** Null where the reader may not know who that is. */
  readonly organisationId: string | null;
  readonly dueOn: LocalDate;
}

/** Somebody who sat on the panel. */
export interface PanelSeatView {
  readonly role: string;
  readonly name: string | null;
}

/** The decision of a panel, as this reader may know it. */
export interface DecisionView {
  readonly reference: string;
  readonly compact: string;
  readonly title: string;
  /** Language that the challenge was made in. */
  readonly language: string;
  readonly outcome: string;
  readonly decidedOn: LocalDate;
  readonly heardOn: LocalDate | null;
  readonly parties: readonly PartyView[];
  readonly panel: readonly PanelSeatView[];
  readonly findings: readonly FindingView[];
  readonly recommendations: readonly RecommendationView[];
  readonly dissent: string | null;
}

interface Decided {
  readonly recommendations?: readonly RecommendationView[];
  readonly dissent?: string;
}

const DECIDED = `select payload from app.history($1, $2) where event_type = 'decide' and stream = 'shared' order by seq desc limit 1`;
const RECOMMENDED = `select text, organisation_id as "organisationId", due_on as "dueOn" from action
  where compact_id = $1 and challenge_id = $2 and arose_from = 'decide' order by due_on, id`;
const seats = ['chair', 'panelMember', 'observer'];

/** @throws DomainError not-found where there is none that stands */
export async function decisionOf(tx: Tx, opened: OpenedCase, language: Language): Promise<DecisionView> {
  const { challenge, material } = opened;
  const decided = material.ledger.findLast(({ type }) => type === 'decide');
  if (!decided || !decisionStands(opened)) throw new DomainError('not-found');
  const heard = material.ledger.findLast(({ type, seq }) => type === 'hold-hearing' && seq < decided.seq);
  const view = await viewOf(tx, opened, language);
  const ids = [challenge.compactId, challenge.id];
  const written = (await tx.row<{ payload: Decided | null }>(DECIDED, ids))?.payload;
  return {
    reference: view.reference,
    compact: view.compact,
    title: view.title,
    language: view.language,
    outcome: challenge.outcome ?? '',
    decidedOn: londonDateOf(new Date(decided.at)),
    heardOn: heard ? londonDateOf(new Date(heard.at)) : null,
    parties: view.parties,
    panel: view.people.filter(({ role }) => seats.includes(role)).map(({ role, name }): PanelSeatView => ({ role, name })),
    findings: view.commitments.map(({ id, ref, code, title, position, finding, findingReasons }) => ({
      ...{ id, ref, code, title, position },
      ...{ finding, findingReasons },
    })),
    // When the chair was erased, what was recommended still stands among the actions.
    recommendations:
      written?.recommendations?.map(({ text, organisationId, dueOn }) => ({ text, organisationId, dueOn })) ??
      (await tx.rows<RecommendationView>(RECOMMENDED, ids)),
    dissent: written?.dissent ?? null,
  };
}
