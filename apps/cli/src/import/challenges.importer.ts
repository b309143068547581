import { challengeNamed, declareConflict, submitChallenge, takeEvent } from '#libs/casework';
import type { LocalDate } from '#libs/kernel';
import type { SignedInPerson } from '#libs/people';
import type { Tx } from '#libs/persistence';
import type { EventType } from '#libs/workflow';
import { RowRefused, type Importer } from '#libs/importing';
import { requireOrganisation } from './organisation-register.js';
import { PastDays, readPastChallenge, type PastChallenge } from './past-challenge.js';
import { englishReason } from './english-reason.js';

/**
 * Past challenges, each taken through the use cases step by step with the clock of its time, in the name of an officer who enters
 * them. What the process would have refused is a bad row.
 */
export function challengesImporter(
  compact: { id: string; slug: string },
  officer: SignedInPerson,
  today: LocalDate,
): Importer<PastChallenge> {
  return {
    what: 'challenges',
    requiredColumns: [
      'receivedOn',
      'challenger',
      'respondent',
      'title',
      'whatHappened',
      'remedySought',
      'eventFrom',
      'commitments',
      'outcome',
    ],
    identity: ({ receivedOn, challenger, respondent, title }) => [receivedOn, challenger, respondent, title].join('\n').toLowerCase(),
    read: (reader) => readPastChallenge(reader, today),
    async write(tx, row) {
      const challengerOrganisationId = await requireOrganisation(tx, compact.id, 'challenger', row.challenger);
      const respondentOrganisationId = await requireOrganisation(tx, compact.id, 'respondent', row.respondent);
      await refuseTwice(tx, compact.id, row, challengerOrganisationId, respondentOrganisationId);
      const days = new PastDays();
      const receipt = await submitChallenge(tx, officer, days.on(row.receivedOn), {
        compact: compact.slug,
        challengerOrganisationId,
        respondentOrganisationId,
        title: row.title,
        whatHappened: row.whatHappened,
        remedySought: row.remedySought,
        commitments: row.commitments,
        eventFrom: row.eventFrom,
        eventTo: row.eventTo,
        decisionOn: row.decisionOn,
        lateReason: row.lateReason,
        channel: 'import',
      });
      const { reference } = receipt;
      const declaredAt = days.on(row.acknowledgedOn).now();
      await declareConflict(tx, officer, await challengeNamed(tx, reference), { interest: false }, declaredAt);
      for (const { type, on, payload } of historyOf(row, [challengerOrganisationId, respondentOrganisationId])) {
        await takeEvent(tx, officer, days.on(on), { reference, type, payload, expectedVersion: null });
      }
      await endPassedWindows(tx, compact.id, reference, today);
      return 'written';
    },
  };
}

/**
 * The time to ask for a review, or to reopen, ran out years ago. While such a date stands open the worker reminds of it, and a
 * reminder of 2005 helps nobody. Duties of a challenge that is still open stay: they are overdue.
 */
async function endPassedWindows(tx: Tx, compactId: string, reference: string, today: LocalDate): Promise<void> {
  await tx.change(
    `update deadline d set status = 'void', ended_on = d.due_on from challenge c
      where c.compact_id = $1 and c.reference = $2 and d.compact_id = c.compact_id and d.challenge_id = c.id
        and d.status = 'open' and d.sense = 'until' and d.due_on < $3`,
    [compactId, reference, today],
  );
}

interface Step {
  readonly type: EventType;
  readonly on: LocalDate;
  readonly payload: Readonly<Record<string, unknown>>;
}

function historyOf(row: PastChallenge, parties: readonly string[]): Step[] {
  const steps: Step[] = [{ type: 'acknowledge', on: row.acknowledgedOn, payload: {} }];
  if (row.acceptedOn) steps.push({ type: 'accept', on: row.acceptedOn, payload: { severity: row.severity } });
  if (!row.endedOn) return steps;
  const { endedOn: on, outcomeText: text, referredTo } = row;
  if (row.outcome === 'settled') steps.push({ type: 'settle', on, payload: { terms: text, confirmedBy: parties, actions: [] } });
  if (row.outcome === 'referredElsewhere') steps.push({ type: 'refer-elsewhere', on, payload: { body: referredTo, reason: text } });
  if (row.outcome === 'declined') steps.push({ type: 'decline', on, payload: { reasons: text, redress: referredTo } });
  return steps;
}

/** The same file again, or a challenge that was entered by hand, must not count twice. */
async function refuseTwice(tx: Tx, compactId: string, row: PastChallenge, challenger: string, respondent: string): Promise<void> {
  // The few of the same day and title first: who takes part in the others is not asked, which would cost more with every row.
  const same = await tx.row<{ reference: string }>(
    `with namesakes as materialized (
       select c.id, c.reference from challenge c
         cross join lateral (select 1 from challenge_file f where f.compact_id = c.compact_id and f.challenge_id = c.id and f.title = $5 offset 0) f
         where c.compact_id = $1 and c.counted_on = $2)
     select n.reference from namesakes n
      where exists (select 1 from participant p where p.compact_id = $1 and p.challenge_id = n.id and p.capacity = 'challenger' and p.organisation_id = $3)
        and exists (select 1 from participant p where p.compact_id = $1 and p.challenge_id = n.id and p.capacity = 'respondent' and p.organisation_id = $4)`,
    [compactId, row.receivedOn, challenger, respondent, row.title],
  );
  if (same) throw new RowRefused(englishReason(`the register has this challenge already: ${same.reference}`));
}
