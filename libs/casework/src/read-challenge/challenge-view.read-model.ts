import { DomainError, londonDateOf, type Clock, type LocalDate } from '#libs/kernel';
import { procedureOf, workingDayCalendarOf } from '#libs/agreements';
import type { SignedInPerson } from '#libs/people';
import type { Tx } from '#libs/persistence';
import { availableEvents, deadlineLabel, eventCatalogue, statusOn, type Deadline, type Language } from '#libs/workflow';
import { caseActorOf } from '../case-file/case-actor.js';
import { openCase, type ChallengeRow } from '../case-file/challenge-row.js';
import { situationFacts } from '../facts/situation-facts.js';
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
  const { challenge, material } = await openCase(tx, reference);
  const file = (
    await tx.row<{ file: FileRow | null }>('select app.case_file($1, $2, $3) as file', [challenge.compactId, challenge.id, language])
  )?.file;
  if (!file) throw new DomainError('not-found');
  const procedure = await procedureOf(tx, challenge.compactId, challenge.procedureVersion);
  const calendar = await workingDayCalendarOf(tx, challenge.compactId);
  const today = londonDateOf(clock.now());
  const facts = situationFacts({ challenge, material, procedure: procedure.settings, calendar, today, personId: person.personId });
  const actor = caseActorOf(material, person.personId);
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

function datesOf({ receivedAt, countedOn, eventFrom, eventTo, awareOn, decisionOn, effectiveOn }: ChallengeRow) {
  return { receivedAt: receivedAt.toISOString(), countedOn, eventFrom, eventTo, awareOn, decisionOn, effectiveOn };
}

/** A stored deadline as a list shows it on the day. */
export function deadlineView(deadline: Deadline, today: LocalDate, language: Language): DeadlineView {
  const { key, rule, dueOn, owner } = deadline;
  return { rule: key, label: deadlineLabel(rule, language), dueOn, status: statusOn(deadline, today), owner };
}
