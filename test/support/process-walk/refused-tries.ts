import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import { eventTypes } from '#libs/workflow';
import { eventOf, sampleKeys, samplePayload, type SampleKey } from '../../workflow/world/samples.js';
import { fingerprints } from '../table-rows.js';
import { accounts, type Account } from './accounts.js';
import type { OfChallenge } from './sample-names.js';
import { hasWhatItNames, offeredTo, standingOf, verdict, type Scene } from './scene.js';
import type { WalkedChallenge } from './walked-challenge.js';

/** The second officer is what the first is. */
const trying = accounts.filter((account) => account !== 'officer2');

interface Refused {
  readonly status: number;
  readonly code: string;
  readonly guard?: string;
  readonly availableEvents?: readonly string[];
}

/**
 * Lets everybody try every event that the model refuses them; each must be refused in the way the model says, and not a row of any
 * table may change. Answers how many tries there were.
 */
export async function tryWhatIsRefused(challenge: WalkedChallenge): Promise<number> {
  const { owner } = challenge.stage;
  // Opening a file may leave a trace of its own, so what the tries name is looked up before.
  const names = { action: await challenge.action('complete-action'), offer: await challenge.offer() };
  const before = await fingerprints(owner);
  const counts = await Promise.all(trying.map((account) => tryAs(account, challenge, names)));
  expect(await fingerprints(owner)).toEqual(before);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function tryAs(account: Account, challenge: WalkedChallenge, names: Pick<OfChallenge, 'action' | 'offer'>): Promise<number> {
  const { stage, scene, path, version, trail } = challenge;
  const refused = refusedTo(scene, account);
  for (const [sample, expected] of refused) {
    const type = eventOf(sample);
    const payload = samplePayload(sample, stage.ids(account, { cited: scene.world.cited, ...names }));
    const { status, body } = await stage.client.post(account, `${path}/events`, { type, ...payload }, version);
    const { code, guard, availableEvents } = body;
    const seen = { status, code, ...(status === 409 && { guard, availableEvents }) };
    if (!isDeepStrictEqual(seen, expected)) expect({ trail, account, sample, seen }).toEqual({ trail, account, sample, seen: expected });
  }
  return refused.length;
}

/** The samples that the model refuses somebody, with the answer they must get. Of an event that is not open at all, one is enough. */
function refusedTo(scene: Scene, account: Account): [SampleKey, Refused][] {
  const standing = standingOf(scene, account);
  const notByThisRoute: [SampleKey, Refused] = ['submit', { status: 422, code: 'field-errors' }];
  if (standing.sees !== 'file') {
    const answer = standing.sees === 'nothing' ? { status: 404, code: 'not-found' } : { status: 403, code: standing.code };
    const others = eventTypes.filter((type) => type !== 'submit');
    return [notByThisRoute, ...others.map((type): [SampleKey, Refused] => [type, answer])];
  }
  const offered = offeredTo(scene, standing.actor);
  const refusals = sampleKeys.flatMap((sample): [SampleKey, Refused][] => {
    const type = eventOf(sample);
    if (type === 'submit' || (sample !== type && !(offered.includes(type) && hasWhatItNames(sample, scene, account)))) return [];
    const result = verdict(scene, standing.actor, sample);
    if (result.kind === 'advanced') return [];
    if (result.guard === 'actorHoldsARoleForThis') return [[sample, { status: 403, code: 'not-allowed' }]];
    return [[sample, { status: 409, code: 'process-refused', guard: result.guard, availableEvents: offered }]];
  });
  return [notByThisRoute, ...refusals];
}
