import type { Tx } from '#libs/persistence';
import { lastingPart, machineHash, type EventType, type Payload, type Position } from '#libs/workflow';
import { appendToLedger, streamHead } from '../ledger/append-to-ledger.js';
import type { Decision } from './decide-event.js';

/**
 * Texts that belong to the mediation although the step itself is for everybody on the case: nothing that is said in mediation
 * leaves it. The step goes into the shared stream without them, and they become a note in the room.
 */
function sealedField(type: EventType, from: Position): string | undefined {
  if (type === 'decline-mediation') return 'note';
  return type === 'settle' && from.stage === 'mediation' ? 'terms' : undefined;
}

/** The payload as the shared stream may keep it. */
export function withoutSealedTexts(type: EventType, from: Position, payload: Payload): Payload {
  const field = sealedField(type, from);
  if (field === undefined) return payload;
  const { [field]: _sealed, ...open } = payload;
  return open;
}

/** Writes the sealed text of an event, if it has one, as a note in the mediation room. */
export async function sealTexts(tx: Tx, { situation, type, payload, facts, result, now }: Decision): Promise<void> {
  const { challenge, personId } = situation;
  const field = sealedField(type, challenge.position);
  const text = field === undefined ? undefined : payload[field];
  if (typeof text !== 'string') return;
  const note = { text, audience: 'mediation' };
  await appendToLedger(
    tx,
    await streamHead(tx, challenge.compactId, challenge.id, 'mediation'),
    {
      compactId: challenge.compactId,
      challengeId: challenge.id,
      stream: 'mediation',
      eventType: 'record-note',
      role: result.role,
      at: now.toISOString(),
      fromPosition: '',
      toPosition: '',
      facts,
      lasting: lastingPart('record-note', note),
      deadlinesBefore: [],
      deadlinesAfter: [],
      machineHash,
      procedureVersion: challenge.procedureVersion,
    },
    { actorPersonId: personId, payload: note },
  );
}
