import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import { addDays, londonDateOf, type LocalDate } from '#libs/kernel';
import { sendReminders } from '#libs/notifications';
import { draftPosition, regions, stateNameOf, type EventType, type Position, type StateName } from '#libs/workflow';
import type { Wait } from '../../workflow/world/after-event.js';
import { samplePayload, type SampleKey } from '../../workflow/world/samples.js';
import type { PathStep } from '../../workflow/world/walk.js';
import { modelIds } from '../../workflow/world/world.js';
import type { TerseAnswer } from '../terse-client.js';
import { accounts, alwaysOutside, declaringBefore, type Account } from './accounts.js';
import { afterStep, afterWait, lodgedScene, offeredTo, openStepFor, standingOf, type OpenStep, type Scene } from './scene.js';
import { marksOf } from './walk-goals.js';
import { latestOffer } from './offer-on-the-table.js';
import { noAction, nothingToName } from './sample-names.js';
import type { WalkStage } from './walk-stage.js';

interface ShownChallenge {
  readonly stage: string;
  readonly subState: string;
  readonly version: number;
  readonly regions: Readonly<Record<string, string>>;
  readonly availableEvents?: readonly { readonly type: string }[];
  readonly deadlines: readonly { readonly rule: string; readonly dueOn: LocalDate }[];
  readonly actions: readonly { readonly id: string; readonly doneOn: string | null; readonly verifiedOn: string | null }[];
}

/** What a step has shown, and the sub-state it led to. */
export interface Shown {
  readonly marks: readonly string[];
  readonly at: StateName;
}

/** One challenge of the real server, walked together with the model and held against it. */
export class WalkedChallenge {
  readonly trail: string[] = [];
  version = 1;
  private readonly declared = new Set<string>();

  private constructor(
    readonly stage: WalkStage,
    readonly reference: string,
    private current: Scene,
  ) {}

  /** Lodges a challenge. */
  static async lodge(stage: WalkStage, lodgedBy: Scene['lodgedBy'] = 'representative'): Promise<WalkedChallenge> {
    const sample = samplePayload('submit', stage.ids(lodgedBy, { cited: modelIds.cited, ...nothingToName }));
    const answer = await stage.client.post(lodgedBy, 'challenges', { ...sample, ...stage.lodging(lodgedBy) });
    expect(answer).toMatchObject({ status: 201 });
    const challenge = new WalkedChallenge(stage, answer.body['reference'] as string, lodgedScene(lodgedBy));
    challenge.trail.push(`submit by ${lodgedBy}`);
    await challenge.declareBefore('submit');
    await challenge.checkUnlessKnown();
    return challenge;
  }

  get scene(): Scene {
    return this.current;
  }

  get path(): string {
    return `challenges/${this.reference}`;
  }

  /** Follows a path of the model from the step after lodging on, checking after each step. */
  async follow(path: readonly PathStep[], onStep: (shown: Shown) => void = () => undefined): Promise<void> {
    for (const step of path.slice(1)) {
      if (step.kind === 'wait') {
        await this.wait(step.until);
        continue;
      }
      const open = openStepFor(this.current, step);
      if (!open) throw new Error(`${this.trail.join(', ')}: nobody can take ${step.sample} as ${step.role}`);
      onStep(await this.take(open));
    }
  }

  /** Takes a step that is open, and checks that the server stands where the model stands. Answers what that showed. */
  async take(step: OpenStep): Promise<Shown> {
    const { account, type, sample } = step;
    await this.declareBefore(type);
    this.trail.push(`${sample} by ${account}`);
    const action = type === 'complete-action' ? await this.action(sample) : noAction;
    const payload = samplePayload(sample, this.stage.ids(account, { cited: this.current.world.cited, action, offer: await this.offer() }));
    const answer = await this.stage.client.post(account, `${this.path}/events`, { type, ...payload }, this.version);
    const before = this.current.world.position;
    this.current = afterStep(this.current, step);
    this.version = answer.body['version'] as number;
    this.expectSame({ [account]: told(answer) }, { [account]: this.expectedAfter(account, answer) });
    await this.checkUnlessKnown();
    if (this.current.stoodDown.length > 0) await this.comeBack();
    return shownBy(before, step, step.to);
  }

  /** What lodging has shown. */
  lodged(): Shown {
    return shownBy(draftPosition, { type: 'submit', role: this.current.lodgedBy, sample: 'submit' }, this.current.world.position);
  }

  /** Lets the days pass that the model says nothing about, with the sweep of reminders on each, and a look on the last day in time. */
  async wait(until: Wait): Promise<void> {
    const { clock } = this.stage.server;
    this.trail.push(`wait until ${until}`);
    const seen = await this.stage.client.get('officer', this.path);
    const dueOn = (seen.body as unknown as ShownChallenge).deadlines.find(({ rule }) => rule === until)?.dueOn;
    if (!dueOn) throw new Error(`${this.trail.join(', ')}: the challenge has no deadline ${until}`);
    for (let day = addDays(londonDateOf(clock.now()), 1); day <= addDays(dueOn, 1); day = addDays(day, 1)) {
      clock.set(`${day}T10:00:00Z`);
      await sendReminders(this.stage.worker, clock);
      if (day === dueOn) await this.check(['officer']);
    }
    this.current = afterWait(this.current, until);
    await this.checkUnlessKnown();
  }

  /** Stage, sub-state, regions and what is offered to everybody are as the model says; who may not look does not see. */
  async check(asked: readonly Account[] = accounts): Promise<void> {
    const answers = await Promise.all(asked.map((account) => this.stage.client.get(account, this.path)));
    const shown = Object.fromEntries(asked.map((account, index) => [account, told(answers[index])]));
    const expected = Object.fromEntries(asked.map((account) => [account, this.expectedBy(account)]));
    this.expectSame(shown, expected);
  }

  // Another challenge on the same way stood where this one stands; then the answer to the step itself is looked at alone.
  private async checkUnlessKnown(): Promise<void> {
    const trail = this.trail.join();
    if (this.stage.checkedTrails.has(trail)) return;
    await this.check(accounts.filter((account) => !alwaysOutside.includes(account)));
    this.stage.checkedTrails.add(trail);
  }

  /** An action of this challenge as the sample needs it, or what names nothing. */
  async action(sample: SampleKey): Promise<string> {
    const { body } = await this.stage.client.get('officer2', this.path);
    const actions = (body as unknown as Partial<ShownChallenge>).actions ?? [];
    const wanted = actions.find(({ doneOn, verifiedOn }) => (sample === 'complete-action' ? !doneOn : doneOn && !verifiedOn));
    return wanted?.id ?? noAction;
  }

  /** The offer that lies on the table, where one does. */
  async offer(): Promise<number> {
    return this.current.world.position.stage === 'mediation' ? latestOffer(this.stage.owner, this.reference) : nothingToName.offer;
  }

  private expectSame(shown: object, expected: object): void {
    if (!isDeepStrictEqual(shown, expected)) expect({ trail: this.trail, shown }).toEqual({ trail: this.trail, shown: expected });
  }

  private expectedBy(account: Account): object {
    const standing = standingOf(this.current, account);
    if (standing.sees === 'nothing') return { status: 404, code: 'not-found' };
    if (standing.sees === 'number') return { status: 403, code: standing.code };
    return { ...this.whereItStands(), offered: offeredTo(this.current, standing.actor) };
  }

  /** What whoever took an event is told: where the challenge stands, even when they lost access by it, and what they can do now. */
  private expectedAfter(account: Account, { body }: TerseAnswer): object {
    const standing = standingOf(this.current, account);
    const nothingMore = body['availableEvents'] === undefined ? undefined : [];
    return { ...this.whereItStands(), offered: standing.sees === 'file' ? offeredTo(this.current, standing.actor) : nothingMore };
  }

  private whereItStands(): object {
    const { position } = this.current.world;
    const beside = Object.fromEntries(regions.map((region) => [region, position[region]]));
    return { status: 200, at: stateNameOf(position), regions: beside, version: this.version };
  }

  /** Everybody who may be assigned later declares now, which opens nothing to them. */
  async declareAll(): Promise<void> {
    for (const type of Object.keys(declaringBefore)) await this.declareBefore(type as EventType);
  }

  private async declareBefore(type: EventType): Promise<void> {
    const missing = (declaringBefore[type] ?? []).filter((account) => !this.declared.has(account));
    missing.forEach((account) => this.declared.add(account));
    await Promise.all(missing.map((account) => this.declare(account)));
  }

  private async declare(account: string): Promise<void> {
    expect(await this.stage.client.post(account, `${this.path}/conflict-declarations`, { interest: false })).toMatchObject({ status: 201 });
  }

  private async comeBack(): Promise<void> {
    for (const account of this.current.stoodDown) await this.declare(account);
    this.current = { ...this.current, stoodDown: [] };
  }
}

function shownBy(from: Position, step: Parameters<typeof marksOf>[1], to: Position): Shown {
  return { marks: marksOf(from, step, to), at: stateNameOf(to) };
}

function told(answer: TerseAnswer | undefined): object {
  const { status, body } = answer ?? { status: 0, body: {} };
  if (status !== 200) return { status, code: body['code'] };
  const { stage, subState, regions: beside, version, availableEvents } = body as unknown as ShownChallenge;
  const offered = availableEvents?.map(({ type }) => type);
  return { status, at: `${stage}.${subState}`, regions: beside, version, offered };
}
