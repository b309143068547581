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

const FILE = `select f.title, f.what_happened as "whatHappened", f.remedy_sought as "remedySought", f.steps_tried as "stepsTried", f.late_reason as "lateReason",
    c.channel, c.language, c.severity, c.closed_on as "closedOn", k.slug as compact,
    (select coalesce(jsonb_agg(jsonb_build_object('role', p.capacity, 'organisationId', p.organisation_id, 'personId', p.person_id, 'name', o.name, 'sector', o.sector) order by p.from_at, p.id), '[]')
      from participant p left join organisation o on o.compact_id = p.compact_id and o.id = p.organisation_id
      where p.compact_id = c.compact_id and p.challenge_id = c.id and p.ended_at is null) as participants,
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'ref', m.ref, 'code', d.ref, 'title', case when $3 = 'cy' then coalesce(m.title_cy, m.title) else m.title end, 'position', b.respondent_position,
        'reason', b.respondent_reason, 'finding', b.finding, 'findingReasons', b.finding_reasons) order by d.ref, m.ref), '[]')
      from alleged_breach b join commitment m on m.compact_id = b.compact_id and m.id = b.commitment_id join code d on d.compact_id = m.compact_id and d.id = m.code_id
      where b.compact_id = c.compact_id and b.challenge_id = c.id) as commitments,
    (select coalesce(jsonb_agg(d.explanation order by d.due_on, d.rule, d.round), '[]') from deadline d where d.compact_id = c.compact_id and d.challenge_id = c.id) as deadlines,
    (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'text', a.text, 'organisationId', (select p.organisation_id from participant p
          where p.compact_id = a.compact_id and p.challenge_id = a.challenge_id and p.organisation_id = a.organisation_id limit 1), 'dueOn', a.due_on, 'doneOn', a.done_on, 'evidence', a.evidence,
        'verifiedOn', a.verified_on) order by a.due_on, a.id), '[]') from action a where a.compact_id = c.compact_id and a.challenge_id = c.id) as actions
  from challenge c join challenge_file f on f.compact_id = c.compact_id and f.challenge_id = c.id join compact k on k.id = c.compact_id
  where c.compact_id = $1 and c.id = $2`;

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
  const file = await tx.row<FileRow>(FILE, [challenge.compactId, challenge.id, language]);
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
      p.personId !== null && p.role !== 'representative' ? [{ role: p.role, personId: p.personId }] : [],
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
