import { DomainError, fieldErrors, londonDateOf, type Clock } from '#libs/kernel';
import { procedureOf, workingDayCalendarOf } from '#libs/agreements';
import type { Tx } from '#libs/persistence';
import { queueMessages } from '#libs/notifications';
import {
  advance,
  eventCatalogue,
  lastingPart,
  machineHash,
  validatePayload,
  type EventType,
  type Facts,
  type Payload,
  type Position,
  type Stream,
} from '#libs/workflow';
import { caseActorOf } from '../case-file/case-actor.js';
import { caseMaterial, type CaseMaterial } from '../case-file/case-material.js';
import { lockChallenge, type ChallengeRow } from '../case-file/challenge-row.js';
import { deriveDeadlines } from '../deadlines/derive-deadlines.js';
import { openMarks, storeDeadlines } from '../deadlines/store-deadlines.js';
import { carryOutEffects, endAccess } from '../effects/carry-out-effects.js';
import type { EffectScene } from '../effects/effect-scene.js';
import { commandFacts } from '../facts/command-facts.js';
import { situationFacts, type Situation } from '../facts/situation-facts.js';
import { appendToLedger, streamHead } from '../ledger/append-to-ledger.js';
import { positionText } from '../ledger/position-text.js';
import type { ChallengeReceipt } from '../read-challenge/challenge-view.js';
import { receiptOf } from '../read-challenge/receipt.js';
import { joinChallengers } from './join-challengers.js';
import { progressChallenge } from './progress-challenge.js';
import { refusal } from './refusal.js';
import { resolveReferences } from './resolve-references.js';

/** One event that somebody wants to happen on a challenge. */
export interface EventCommand {
  readonly reference: string;
  readonly type: EventType;
  readonly payload: unknown;
  /** Version the person saw; null only where the system acts on a row that it has just locked. */
  readonly expectedVersion: number | null;
}

/** What the event made of the challenge. */
export interface EventTaken {
  readonly compactId: string;
  readonly challengeId: string;
  readonly receipt: ChallengeReceipt;
}

/**
 * Takes one event inside a transaction: lock, check, decide, then ledger, tables, deadlines and messages together. A refused event
 * throws and leaves no trace.
 */
export async function takeEvent(
  tx: Tx,
  person: { readonly personId: string | null },
  clock: Clock,
  command: EventCommand,
): Promise<EventTaken> {
  const challenge = await lockChallenge(tx, command.reference);
  if (command.expectedVersion !== null && command.expectedVersion !== challenge.version)
    throw new DomainError('version-stale', { version: challenge.version });
  const material = await materialOf(tx, challenge);
  const now = clock.now();
  const situation: Situation = {
    challenge,
    material,
    procedure: (await procedureOf(tx, challenge.compactId, challenge.procedureVersion)).settings,
    calendar: await workingDayCalendarOf(tx, challenge.compactId),
    today: londonDateOf(now),
    personId: person.personId,
  };
  const actor = caseActorOf(material, person.personId);
  const facts = situationFacts(situation);
  const payload = await payloadOf(tx, challenge, command);
  const standing = eventCatalogue[command.type].who.find((role) => actor.roles.includes(role));
  const told: Facts = { ...facts, command: await commandFacts(tx, situation, command.type, payload, standing) };
  const result = advance(challenge.position, told, { type: command.type, actor, payload });
  if (result.kind === 'refused') throw refusal(challenge, facts, actor, command.type, result);

  const scene: EffectScene = { tx, situation, type: command.type, payload, role: result.role, now, changes: {} };
  const stream = streamOf(command.type, payload);
  const entry = {
    compactId: challenge.compactId,
    challengeId: challenge.id,
    stream,
    eventType: command.type,
    role: result.role,
    at: now.toISOString(),
    facts: told,
    lasting: lastingPart(command.type, payload),
    machineHash,
    procedureVersion: challenge.procedureVersion,
  };
  const detail = { actorPersonId: person.personId, payload };
  await carryOutEffects(scene, result.effects);
  if (result.effects.some((effect) => effect.type === 'challengersJoined')) await joinChallengers(scene, clock, takeEvent);
  if (stream !== 'shared') {
    const head = await streamHead(tx, challenge.compactId, challenge.id, stream);
    await appendToLedger(tx, head, { ...entry, fromPosition: '', toPosition: '', deadlinesBefore: [], deadlinesAfter: [] }, detail);
    return taken(challenge, challenge.version, challenge.position);
  }

  const fromPosition = positionText(challenge.position);
  const toPosition = positionText(result.position);
  const after = await materialOf(tx, challenge);
  const step = {
    seq: challenge.version + 1,
    type: command.type,
    role: result.role,
    at: entry.at,
    from: fromPosition,
    to: toPosition,
    lasting: entry.lasting as Readonly<Record<string, unknown>>,
    actorPersonId: person.personId,
  };
  const deadlines = deriveDeadlines({ ...situation, material: { ...after, ledger: [...after.ledger, step] } });
  const head = await appendToLedger(
    tx,
    { seq: challenge.version, hash: challenge.ledgerHead },
    { ...entry, fromPosition, toPosition, deadlinesBefore: openMarks(material.deadlines), deadlinesAfter: openMarks(deadlines) },
    detail,
  );
  await storeDeadlines(tx, challenge, material.deadlines, deadlines, situation.calendar);
  await progressChallenge(tx, challenge, result.position, head, scene.changes);
  await queueMessages(
    tx,
    {
      compactId: challenge.compactId,
      challengeId: challenge.id,
      reference: challenge.reference,
      stage: result.position.stage,
      eventKey: `shared:${head.seq}`,
      effects: result.effects,
      assignees: personsNamed(payload),
    },
    clock,
  );
  await endAccess(scene, result.effects);
  return taken(challenge, head.seq, result.position);
}

function taken({ compactId, id, compact, reference }: ChallengeRow, version: number, position: Position): EventTaken {
  return { compactId, challengeId: id, receipt: receiptOf(reference, version, compact, position) };
}

async function materialOf(tx: Tx, challenge: ChallengeRow): Promise<CaseMaterial> {
  const material = await caseMaterial(tx, challenge.compactId, challenge.id);
  if (!material) throw new DomainError('not-found');
  return material;
}

async function payloadOf(tx: Tx, challenge: ChallengeRow, { type, payload }: EventCommand): Promise<Payload> {
  const validated = validatePayload(type, payload);
  if (!validated.ok) throw fieldErrors(validated.errors);
  return resolveReferences(tx, challenge, type, validated.payload);
}

function streamOf(type: EventType, payload: Payload): Stream {
  const { audience } = eventCatalogue[type];
  return audience === 'payload' ? (payload['audience'] as Stream) : audience;
}

function personsNamed(payload: Payload): string[] {
  return ['personId', 'handOverTo'].flatMap((name) => (typeof payload[name] === 'string' ? [payload[name]] : []));
}
