import { DomainError, type Clock, type LocalDate } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import type { Tx } from '#libs/persistence';
import { availableEvents, deadlineLabel, eventCatalogue, holderOf, statusOn, type Deadline, type Language } from '#libs/workflow';
import type { CaseMaterial } from '../case-file/case-material.js';
import type { ChallengeRow } from '../case-file/challenge-row.js';
import { openedCase, type OpenedCase } from '../case-file/opened-case.js';
import type { ActionView, ChallengeView, CommitmentView, DeadlineView, WorkerView } from './challenge-view.js';
import { partyViews, type PartyRow } from './party-views.js';

interface FileRow {
  readonly title: string;
  readonly whatHappened: string;
  readonly remedySought: string;
  readonly stepsTried: string | null;
  readonly lateReason: string | null;
  readonly channel: string;
  readonly language: string;
  readonly severity: string | null;
  readonly closedOn: LocalDate | null;
  readonly compact: string;
  readonly participants: readonly PartyRow[];
  readonly commitments: readonly CommitmentView[];
  readonly deadlines: readonly Deadline[];
  readonly actions: readonly ActionView[];
}

/** A challenge as the person sees it: the file, and what they can do now. */
export async function challengeView(
  tx: Tx,
  person: SignedInPerson,
  clock: Clock,
  reference: string,
  language: Language = person.language,
): Promise<ChallengeView> {
  return viewOf(tx, await openedCase(tx, person, clock, reference), language);
}

/** An opened case as the person sees it. */
export async function viewOf(tx: Tx, { challenge, material, facts, actor, today }: OpenedCase, language: Language): Promise<ChallengeView> {
  const file = (
    await tx.row<{ file: FileRow | null }>('select app.case_file($1, $2, $3) as file', [challenge.compactId, challenge.id, language])
  )?.file;
  if (!file) throw new DomainError('not-found');
  const { participants, deadlines, ...rest } = file;
  const { stage, subState, clock: clockRegion, track, regionalSupport, externalProceedings, review } = challenge.position;
  return {
    ...datesOf(challenge),
    ...rest,
    reference: challenge.reference,
    version: challenge.version,
    stage,
    subState,
    regions: { clock: clockRegion, track, regionalSupport, externalProceedings, review },
    holder: holderOf(challenge.position, facts.mediation),
    mediation: facts.mediation,
    hearingOn: hearingOf(challenge, material),
    outcome: challenge.outcome,
    identityProtected: challenge.identityProtected,
    myRoles: actor.roles,
    parties: partyViews(participants, language),
    people: participants.flatMap((p): WorkerView[] =>
      p.personId !== null && p.role !== 'representative' ? [{ role: p.role, personId: p.personId, name: p.personName }] : [],
    ),
    deadlines: deadlines.map((deadline) => deadlineView(deadline, today, language)),
    availableEvents: availableEvents(challenge.position, facts, actor).map((type) => ({
      type,
      label: eventCatalogue[type].label[language],
    })),
    processVersion: { machineHash: challenge.machineHash, procedure: challenge.procedureVersion },
  };
}

/** The day that was set when the panel was formed, as long as that panel sits. */
function hearingOf({ position: { stage, subState } }: ChallengeRow, { ledger }: CaseMaterial): LocalDate | null {
  if (stage !== 'scrutiny' || subState === 'formingPanel') return null;
  return (ledger.findLast(({ type }) => type === 'form-panel')?.lasting['hearingOn'] as LocalDate | undefined) ?? null;
}

function datesOf({ receivedAt, countedOn, eventFrom, eventTo, awareOn, decisionOn, effectiveOn }: ChallengeRow) {
  return { receivedAt: receivedAt.toISOString(), countedOn, eventFrom, eventTo, awareOn, decisionOn, effectiveOn };
}

/** A stored deadline as a list shows it on the day. */
export function deadlineView(deadline: Deadline, today: LocalDate, language: Language): DeadlineView {
  const { key, rule, sense, dueOn, owner } = deadline;
  return { rule: key, label: deadlineLabel(rule, language), sense, dueOn, status: statusOn(deadline, today), owner };
}
