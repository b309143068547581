import type { Tx } from '#libs/persistence';
import type { RoomFacts } from '#libs/workflow';
import type { MaterialEntry } from '../case-file/case-material.js';
import type { OpenCase } from '../case-file/challenge-row.js';
import { offerOnTheTable } from './offers.js';
import { roomRows } from './room-row.js';

/** Capacities that are in the room: those that the database lets read the mediation stream. */
const inTheRoom = ['challenger', 'representative', 'respondent', 'mediator'];

/** Whether the acting person is in the mediation room of a case. */
export function isInTheRoom(capacities: readonly string[]): boolean {
  return capacities.some((capacity) => inTheRoom.includes(capacity));
}

/** How often a challenge has come to mediation so far. */
export function roundsOfMediation(ledger: readonly MaterialEntry[]): number {
  return ledger.filter(({ from, to }) => to.startsWith('mediation.') && !from.startsWith('mediation.')).length;
}

/** What lies open in the room, for those who are in it while mediation goes on. Asks nothing for anybody else. */
export async function roomFacts(tx: Tx, { challenge, material }: OpenCase): Promise<RoomFacts | undefined> {
  if (challenge.position.stage !== 'mediation' || !isInTheRoom(material.capacities)) return undefined;
  const round = roundsOfMediation(material.ledger);
  return { round, offer: offerOnTheTable(await roomRows(tx, challenge), round) };
}
