import type { Clock } from '#libs/kernel';
import { queueMessages, type Tx } from '#libs/persistence';
import { eventCatalogue, lastingPart, machineHash, type Effect, type Facts, type Payload, type Stream } from '#libs/workflow';
import { deriveDeadlines } from '../deadlines/derive-deadlines.js';
import { openMarks, storeDeadlines } from '../deadlines/store-deadlines.js';
import { carryOutEffects, endAccess } from '../effects/carry-out-effects.js';
import type { EffectScene } from '../effects/effect-scene.js';
import { appendToLedger, streamHead, type NewEntry, type StreamHead } from '../ledger/append-to-ledger.js';
import { positionText } from '../ledger/position-text.js';
import type { ChallengeReceipt } from '../read-challenge/challenge-view.js';
import { receiptOf } from '../read-challenge/receipt.js';
import { decideEvent, materialOf, type Decision, type EventCommand } from './decide-event.js';
import { joinChallengers } from './join-challengers.js';
import { progressChallenge } from './progress-challenge.js';
import { withoutSealedTexts, sealTexts } from './seal-texts.js';

/** Who acts: null is nobody in particular, the command line on an officer's behalf say. */
interface Acting {
  readonly personId: string | null;
}

/**
 * Takes one event inside a transaction: lock, check, decide, then ledger, tables, deadlines and messages together. A refused event
 * throws and leaves no trace.
 */
export async function takeEvent(tx: Tx, person: Acting, clock: Clock, command: EventCommand): Promise<ChallengeReceipt> {
  const decision = await decideEvent(tx, person.personId, clock, command);
  const { situation, type, payload, result, now, file } = decision;
  const { challenge } = situation;
  const scene: EffectScene = { tx, situation, type, payload, role: result.role, now, changes: {}, file };
  await carryOutEffects(scene, result.effects);
  if (result.effects.some((effect) => effect.type === 'challengersJoined')) await joinChallengers(scene, clock, takeEvent);
  const stream = streamOf(decision);
  if (stream !== 'shared') {
    const { seq } = await recordBesideTheProcess(tx, decision, stream);
    await queueMessages(tx, messagesOf(decision, `${stream}:${seq}`), clock);
    return receiptOf(challenge.reference, challenge.version, challenge.compact, challenge.position);
  }
  const head = await recordMove(tx, decision);
  const progressed = progressChallenge(tx, challenge, result.position, head, scene.changes);
  await Promise.all([progressed, queueMessages(tx, messagesOf(decision, `shared:${head.seq}`), clock)]);
  await endAccess(scene, result.effects);
  return receiptOf(challenge.reference, head.seq, challenge.compact, result.position);
}

function messagesOf({ situation: { challenge }, payload, result }: Decision, eventKey: string) {
  const { compactId, id: challengeId, reference } = challenge;
  return {
    compactId,
    challengeId,
    reference,
    stage: result.position.stage,
    eventKey,
    effects: result.effects,
    assignees: personsNamed(payload),
  };
}

/** An event that only some may know of: it has a chain of its own and leaves version, deadlines and position as they are. */
async function recordBesideTheProcess(tx: Tx, decision: Decision, stream: Stream): Promise<StreamHead> {
  const { compactId, id } = decision.situation.challenge;
  const head = await streamHead(tx, compactId, id, stream);
  const entry = { ...entryOf(decision, stream), fromPosition: '', toPosition: '', deadlinesBefore: [], deadlinesAfter: [] };
  return appendToLedger(tx, head, entry, { actorPersonId: decision.situation.personId, payload: decision.payload });
}

/** The row of the shared stream, with the deadlines that follow from it. */
async function recordMove(tx: Tx, decision: Decision): Promise<StreamHead> {
  const { situation, type, payload, result, now } = decision;
  const { challenge, material, personId } = situation;
  const fromPosition = positionText(challenge.position);
  const toPosition = positionText(result.position);
  const entry = entryOf(decision, 'shared');
  const step = {
    seq: challenge.version + 1,
    type,
    role: result.role,
    at: now.toISOString(),
    from: fromPosition,
    to: toPosition,
    lasting: entry.lasting,
    actorPersonId: personId,
  };
  const after = changesActions(result.effects) ? await materialOf(tx, challenge) : material;
  const deadlines = deriveDeadlines({ ...situation, material: { ...after, ledger: [...after.ledger, step] } });
  const appended = appendToLedger(
    tx,
    { seq: challenge.version, hash: challenge.ledgerHead },
    { ...entry, fromPosition, toPosition, deadlinesBefore: openMarks(material.deadlines), deadlinesAfter: openMarks(deadlines) },
    { actorPersonId: personId, payload: withoutSealedTexts(type, challenge.position, payload) },
  );
  const stored = storeDeadlines(tx, challenge, material.deadlines, deadlines, situation.calendar);
  const [head] = await Promise.all([appended, stored, sealTexts(tx, decision)]);
  return head;
}

function changesActions(effects: readonly Effect[]): boolean {
  return effects.some(({ type }) => type === 'actionsPromised' || type === 'actionDone' || type === 'actionVerified');
}

function entryOf({ situation, type, payload, facts, result, now }: Decision, stream: Stream) {
  const { compactId, id, procedureVersion } = situation.challenge;
  return {
    compactId,
    challengeId: id,
    stream,
    eventType: type,
    role: result.role,
    at: now.toISOString(),
    facts: stream === 'mediation' ? facts : withoutTheRoom(facts),
    lasting: lastingPart(type, payload),
    machineHash,
    procedureVersion,
  } satisfies Partial<NewEntry>;
}

/** What lies open in the mediation room is kept in its own stream and nowhere else. */
function withoutTheRoom({ room: _room, ...facts }: Facts): Facts {
  return facts;
}

function streamOf({ type, payload }: Decision): Stream {
  const { audience } = eventCatalogue[type];
  return audience === 'payload' ? (payload['audience'] as Stream) : audience;
}

function personsNamed(payload: Payload): string[] {
  return ['personId', 'handOverTo'].flatMap((name) => (typeof payload[name] === 'string' ? [payload[name]] : []));
}
