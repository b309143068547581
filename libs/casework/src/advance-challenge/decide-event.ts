import { DomainError, fieldErrors, londonDateOf, type Clock } from '#libs/kernel';
import { procedureOf, workingDayCalendarOf } from '#libs/agreements';
import type { Tx } from '#libs/persistence';
import { advance, eventCatalogue, validatePayload, type Advanced, type EventType, type Facts, type Payload } from '#libs/workflow';
import { caseActorOf } from '../case-file/case-actor.js';
import { caseMaterial, type CaseMaterial } from '../case-file/case-material.js';
import { lockCase, type ChallengeRow } from '../case-file/challenge-row.js';
import { fileOf, payloadBeside, sealedPayload } from '../documents/attached-file.js';
import type { ExaminedFile } from '../documents/examine-file.js';
import { commandFacts } from '../facts/command-facts.js';
import { situationFacts, type Situation } from '../facts/situation-facts.js';
import { gatheredBeside } from '../facts/gathered-beside.js';
import { refusal } from './refusal.js';
import { resolveReferences } from './resolve-references.js';

/** One event that somebody wants to happen on a challenge. */
export interface EventCommand {
  readonly reference: string;
  readonly type: EventType;
  readonly payload: unknown;
  /** Version the person saw; null where nothing is overwritten: a file is added, or one event brings about another on a locked challenge. */
  readonly expectedVersion: number | null;
  /** The file of `attach-document`, when it comes beside the payload and not inside it. */
  readonly file?: ExaminedFile;
}

/** An event that the machine lets happen, with all that it was decided on. */
export interface Decision {
  readonly situation: Situation;
  readonly type: EventType;
  readonly payload: Payload;
  readonly facts: Facts;
  readonly result: Advanced;
  readonly now: Date;
  readonly file?: ExaminedFile;
}

/**
 * Locks the challenge, looks at it and asks the machine.
 * @throws DomainError version-stale, field-errors, process-refused, not-allowed, not-found
 */
export async function decideEvent(tx: Tx, personId: string | null, clock: Clock, command: EventCommand): Promise<Decision> {
  const { type, reference, expectedVersion } = command;
  const { challenge, material } = await lockCase(tx, reference);
  if (expectedVersion !== null && expectedVersion !== challenge.version)
    throw new DomainError('version-stale', { version: challenge.version });
  const now = clock.now();
  const { settings: procedure } = await procedureOf(tx, challenge.compactId, challenge.procedureVersion);
  const calendar = await workingDayCalendarOf(tx, challenge.compactId, challenge.calendarVersion);
  const beside = await gatheredBeside(tx, { challenge, material });
  const situation: Situation = { challenge, material, procedure, calendar, today: londonDateOf(now), personId, ...beside };
  const actor = caseActorOf(material, personId);
  const before = situationFacts(situation);
  const payload = await payloadOf(tx, challenge, command);
  const role = eventCatalogue[type].who.find((candidate) => actor.roles.includes(candidate));
  const facts: Facts = { ...before, command: await commandFacts(tx, situation, type, payload, role, now) };
  const result = advance(challenge.position, facts, { type, actor, payload });
  if (result.kind === 'refused') throw refusal(challenge, before, actor, type, result);
  if (type !== 'attach-document') return { situation, type, payload, facts, result, now };
  const file = await fileOf(payload, command.file);
  return { situation, type, payload: sealedPayload(payload, file), facts, result, now, file };
}

/** The material of a challenge that is locked. */
export async function materialOf(tx: Tx, challenge: Pick<ChallengeRow, 'compactId' | 'id'>): Promise<CaseMaterial> {
  const material = await caseMaterial(tx, challenge.compactId, challenge.id);
  if (!material) throw new DomainError('not-found');
  return material;
}

async function payloadOf(tx: Tx, challenge: ChallengeRow, { type, payload, file }: EventCommand): Promise<Payload> {
  const validated = validatePayload(type, file ? payloadBeside(payload, file) : payload);
  if (!validated.ok) throw fieldErrors(validated.errors);
  return resolveReferences(tx, challenge, type, validated.payload);
}
