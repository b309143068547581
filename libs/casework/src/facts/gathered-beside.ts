import type { Tx } from '#libs/persistence';
import type { OpenCase } from '../case-file/challenge-row.js';
import { roomFacts } from '../mediation-room/room-facts.js';
import { publishedNumber } from '../publication/publication.read-model.js';
import type { Situation } from './situation-facts.js';

/** What facts need beside the case itself, and only at some stages: nothing is asked for where it cannot matter. */
export async function gatheredBeside(tx: Tx, open: OpenCase): Promise<Pick<Situation, 'room' | 'published'>> {
  const { challenge } = open;
  return {
    room: await roomFacts(tx, open),
    published: challenge.position.stage === 'resolved' ? await publishedNumber(tx, challenge) : null,
  };
}
