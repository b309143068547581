import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advance, lastingPart, replay, validatePayload, type LedgerEntry, type Payload } from '#libs/workflow';
import { afterEvent, waits } from './world/after-event.js';
import { samplePayload } from './world/samples.js';
import { actorIn, stepsFrom, type PathStep } from './world/walk.js';
import { draftWorld, factsIn, idsIn, type World } from './world/world.js';

/** A random life of a challenge, with the ledger that casework would have written, read back from JSON. */
function live(choices: readonly number[]): { entries: LedgerEntry[]; world: World } {
  let world = draftWorld;
  const entries: LedgerEntry[] = [];
  for (const choice of choices) {
    const possible = stepsFrom({ world, path: [] }).map(({ step }) => step);
    const step = possible[choice % possible.length];
    if (!step) break;
    world = take(world, step, entries);
  }
  return { entries: JSON.parse(JSON.stringify(entries)), world };
}

function take(world: World, step: PathStep, entries: LedgerEntry[]): World {
  if (step.kind === 'wait') return waits[step.until].after(world);
  const { type, role, sample } = step;
  const facts = factsIn(world, sample);
  const payload = validated(step, world);
  const result = advance(world.position, facts, { type, actor: actorIn(role), payload });
  if (result.kind === 'refused') throw new Error(result.guard);
  entries.push({ type, role: result.role, facts, lasting: lastingPart(type, payload), from: world.position, to: result.position });
  return afterEvent(world, sample, role, result.position);
}

function validated({ type, sample }: Extract<PathStep, { kind: 'event' }>, world: World): Payload {
  const verdict = validatePayload(type, samplePayload(sample, idsIn(world)));
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.errors));
  return verdict.payload;
}

const lives = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 25 });

describe('replay', () => {
  it('comes to the stored position from the lasting parts alone, whatever has happened', () => {
    fc.assert(
      fc.property(lives, (choices) => {
        const { entries, world } = live(choices);
        expect(replay(entries)).toEqual({ ok: true, position: world.position });
      }),
      { numRuns: 60, seed: 20260401 },
    );
  });

  it('finds the first entry that was changed', () => {
    const { entries } = live([0, 0, 3, 1, 0, 2, 5]);
    const index = entries.findIndex(({ type }) => type === 'acknowledge');
    const changed = entries.map((entry, at) => (at === index ? { ...entry, to: { ...entry.to, subState: 'responded' as const } } : entry));
    expect(replay(changed)).toMatchObject({ ok: false, index, difference: 'to', stored: { subState: 'responded' } });
  });

  it('finds an entry that is missing, one in the wrong role, and one whose facts would not have allowed it', () => {
    const { entries } = live([0, 0, 3, 1, 0, 2, 5]);
    const index = entries.findIndex(({ type }) => type === 'acknowledge');
    expect(replay(entries.filter((_, at) => at !== index))).toMatchObject({ ok: false, index });
    const byAnother = entries.map((entry, at) => (at === index ? { ...entry, role: 'respondent' as const } : entry));
    expect(replay(byAnother)).toMatchObject({ ok: false, index, difference: 'refused', refusal: { guard: 'actorHoldsARoleForThis' } });
    const [first, ...rest] = entries;
    if (!first) throw new Error('No entries');
    const doubtful = {
      ...first,
      facts: { ...first.facts, command: { submission: { ...first.facts.command?.submission, respondentBound: false } } },
    };
    expect(replay([doubtful as LedgerEntry, ...rest])).toMatchObject({
      index: 0,
      difference: 'refused',
      refusal: { guard: 'respondentWasBound' },
    });
  });

  it('keeps no word and no person in the lasting part', () => {
    fc.assert(
      fc.property(lives, (choices) => {
        const kept = JSON.stringify(live(choices).entries.map(({ lasting }) => lasting));
        expect(kept).not.toMatch(/Because|letter|Pay the invoice|As agreed|papers|The ombudsman|0000000000(2[0-9])/);
      }),
      { numRuns: 20, seed: 7 },
    );
  });
});
