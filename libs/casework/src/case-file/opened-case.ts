import { londonDateOf, type Clock } from '#libs/kernel';
import { procedureOf, workingDayCalendarOf } from '#libs/agreements';
import type { Tx } from '#libs/persistence';
import type { CaseActor, Facts } from '#libs/workflow';
import { situationFacts, type Situation } from '../facts/situation-facts.js';
import { gatheredBeside } from '../facts/gathered-beside.js';
import { caseActorOf } from './case-actor.js';
import { openCase } from './challenge-row.js';

/** A case that somebody may open, with what the machine needs to say what they can do. */
export interface OpenedCase extends Situation {
  readonly facts: Facts;
  readonly actor: CaseActor;
}

/**
 * Opens a case for reading.
 * @throws DomainError not-found, conflict-declaration-needed, not-allowed
 */
export async function openedCase(
  tx: Tx,
  { personId }: { readonly personId: string },
  clock: Clock,
  reference: string,
): Promise<OpenedCase> {
  const { challenge, material } = await openCase(tx, reference);
  const { settings: procedure } = await procedureOf(tx, challenge.compactId, challenge.procedureVersion);
  const calendar = await workingDayCalendarOf(tx, challenge.compactId, challenge.calendarVersion);
  const beside = await gatheredBeside(tx, { challenge, material });
  const situation: Situation = { challenge, material, procedure, calendar, today: londonDateOf(clock.now()), personId, ...beside };
  return { ...situation, facts: situationFacts(situation), actor: caseActorOf(material, personId) };
}
