import type { Clock } from '#libs/kernel';
import type { Tx } from '../transaction.js';
import type { Effect, Stage } from '#libs/workflow';

/** What an event has to say, and about which challenge. */
export interface MessagesOfEvent {
  readonly compactId: string;
  readonly challengeId: string;
  readonly reference: string;
  /** Where the challenge stands after the event. */
  readonly stage: Stage;
  /** Names the event among all of this challenge, `shared:7` say: the same event never tells a person the same thing twice. */
  readonly eventKey: string;
  /** All effects of the event; those that are no messages are passed over. */
  readonly effects: readonly Effect[];
  /** Persons whom the payload names: recipients `assignee`. */
  readonly assignees?: readonly string[];
}

const QUEUE = `select app.queue_message($1, $2, m.recipient, $3::uuid[], m.template, $4::jsonb, $5, $6)
  from rows from (jsonb_to_recordset($7::jsonb) as (recipient text, template text)) with ordinality as m(recipient, template, place) order by m.place`;

/**
 * Queues the messages of an event in its own transaction. Who stands behind a role is found by the database, so call it after
 * participants, roles and declarations have been written. A party that nobody can be reached for leaves a parked message to see.
 */
export async function queueMessages(tx: Tx, event: MessagesOfEvent, clock: Clock): Promise<void> {
  const messages = event.effects.flatMap((effect) =>
    effect.type === 'messageQueued' ? effect.params.to.map((recipient) => ({ recipient, template: effect.params.template })) : [],
  );
  if (messages.length === 0) return;
  const parameters = JSON.stringify({ reference: event.reference, stage: event.stage });
  const occurrence = `${event.challengeId}:${event.eventKey}`;
  await tx.rows(QUEUE, [
    event.compactId,
    event.challengeId,
    event.assignees ?? [],
    parameters,
    occurrence,
    clock.now(),
    JSON.stringify(messages),
  ]);
}
