import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stateNameOf, type StateName } from '#libs/workflow';
import { startDemonstration } from '../../support/demonstration-server.js';
import { pathWithRole, sceneAfter } from '../../support/process-walk/playable-paths.js';
import { goals, pathsShowing, pathsTo, storedStates } from '../../support/process-walk/process-model.js';
import { nextStep } from '../../support/process-walk/next-step.js';
import { isMove } from '../../support/process-walk/walk-goals.js';
import { WalkStage } from '../../support/process-walk/walk-stage.js';
import { WalkedChallenge, type Shown } from '../../support/process-walk/walked-challenge.js';
import type { PathStep } from '../../workflow/world/walk.js';

/** Then a new challenge is taken: with a longer past every step costs more. */
const MOST_STEPS = 60;

describe('the process, walked over HTTP', () => {
  const missing = new Set(goals);
  const beyond = new Set<string>();
  const statesSeen = new Set<StateName>();
  const counts = { challenges: 0, steps: 0 };
  let stage: WalkStage;
  beforeAll(async () => {
    stage = await WalkStage.open(await startDemonstration());
  });
  afterAll(async () => {
    const moves = [...goals].filter((goal) => isMove(goal) && !missing.has(goal)).length;
    process.stdout.write(
      `Walk: ${statesSeen.size} sub-states, ${moves} transitions, ${counts.challenges} challenges, ${counts.steps} steps\n`,
    );
    await stage.close();
    await stage.server.close();
  });

  function note({ marks, at }: Shown): void {
    counts.steps += 1;
    statesSeen.add(at);
    for (const mark of marks) if (!missing.delete(mark) && !goals.has(mark)) beyond.add(mark);
  }

  async function lodge(lodgedBy: 'challenger' | 'representative' | 'officer'): Promise<WalkedChallenge> {
    const challenge = await WalkedChallenge.lodge(stage, lodgedBy);
    counts.challenges += 1;
    note(challenge.lodged());
    return challenge;
  }

  /** Follows a path and goes on for as long as a step shows something that was not seen yet. */
  async function walk(path: readonly PathStep[]): Promise<WalkedChallenge> {
    const challenge = await lodge('representative');
    await challenge.follow(path, note);
    for (let step = nextStep(challenge.scene, missing); step; step = nextStep(challenge.scene, missing)) {
      if (challenge.trail.length >= MOST_STEPS) break;
      note(await challenge.take(step));
    }
    return challenge;
  }

  it('begins with whoever may lodge', async () => {
    for (const account of ['challenger', 'officer'] as const) {
      expect(stateNameOf((await lodge(account)).scene.world.position)).toBe('logged.awaitingAcknowledgement');
    }
  });

  it.each(storedStates)(
    'leads to %s, and on from there',
    async (name) => {
      await walk(pathsTo.get(name) ?? []);
      expect([...statesSeen]).toContain(name);
    },
    120_000,
  );

  it('takes every other transition, in every role that may', async () => {
    const short = [...pathsTo.values()].filter((path) => path.length > 0);
    for (const goal of goals) {
      if (!missing.has(goal)) continue;
      const path = pathsShowing.get(goal) ?? [];
      await walk((path.length > 0 && sceneAfter(path) ? path : pathWithRole(goal, short)) ?? []);
    }
  }, 300_000);

  it('has left nothing out and shown nothing that the model does not know', () => {
    expect([...statesSeen].sort()).toEqual([...storedStates].sort());
    expect([...missing]).toEqual([]);
    expect([...beyond]).toEqual([]);
  });
});
