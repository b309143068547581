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

const QUEUE = `select app.queue_message($1, $2, $3, $4::uuid[], $5, $6::jsonb, $7, $8)`;

/**
 * Queues the messages of an event in its own transaction. Who stands behind a role is found by the database, so call it after
 * participants, roles and declarations have been written. A party that nobody can be reached for leaves a parked message to see.
 */
export async function queueMessages(tx: Tx, event: MessagesOfEvent, clock: Clock): Promise<void> {
  const at = clock.now();
  const parameters = JSON.stringify({ reference: event.reference, stage: event.stage });
  for (const effect of event.effects) {
    if (effect.type !== 'messageQueued') continue;
    const { template, to } = effect.params;
    for (const recipient of to) {
      const occurrence = `${event.challengeId}:${event.eventKey}`;
      await tx.rows(QUEUE, [event.compactId, event.challengeId, recipient, event.assignees ?? [], template, parameters, occurrence, at]);
    }
  }
}
