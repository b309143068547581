import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stateNameOf, type StateName } from '#libs/workflow';
import { startDemonstration } from '../../support/demonstration-server.js';
import { accounts, type Account } from '../../support/process-walk/accounts.js';
import { pathsTo, storedStates } from '../../support/process-walk/process-model.js';
import { tryWhatIsRefused } from '../../support/process-walk/refused-tries.js';
import { nothingToName } from '../../support/process-walk/sample-names.js';
import { WalkStage } from '../../support/process-walk/walk-stage.js';
import { WalkedChallenge } from '../../support/process-walk/walked-challenge.js';
import { fingerprints } from '../../support/table-rows.js';
import { samplePayload } from '../../workflow/world/samples.js';
import { modelIds } from '../../workflow/world/world.js';

describe('what the process refuses, tried over HTTP', () => {
  const statesSeen = new Set<StateName>();
  let tries = 0;
  let stage: WalkStage;
  beforeAll(async () => {
    stage = await WalkStage.open(await startDemonstration());
  });
  afterAll(async () => {
    process.stdout.write(`Refusals: ${statesSeen.size} sub-states, ${tries} refused tries\n`);
    await stage.close();
    await stage.server.close();
  });

  it('lets nobody lodge who may not', async () => {
    const before = await fingerprints(stage.owner);
    const lodge = (account: Account) => {
      const sample = samplePayload('submit', stage.ids(account, { cited: modelIds.cited, ...nothingToName }));
      return stage.client.post(account, 'challenges', { ...sample, ...stage.lodging(account) });
    };
    for (const account of ['mediator', 'chair', 'maig', 'admin'] as const) {
      expect(await lodge(account)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    }
    for (const account of accounts.filter((name) => name.includes('merthyr'))) {
      expect(await lodge(account)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect(await fingerprints(stage.owner)).toEqual(before);
  });

  it.each(storedStates)(
    '%s is reached, refuses what the model refuses and changes nothing by it',
    async (name) => {
      const challenge = await WalkedChallenge.lodge(stage);
      await challenge.follow(pathsTo.get(name) ?? []);
      expect(stateNameOf(challenge.scene.world.position)).toBe(name);
      await challenge.check();
      statesSeen.add(name);
      tries += await tryWhatIsRefused(challenge);
    },
    120_000,
  );

  it('has left no sub-state out', () => {
    expect([...statesSeen].sort()).toEqual([...storedStates].sort());
  });
});
