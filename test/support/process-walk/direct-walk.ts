import { challengeNamed, declareConflict, submitChallenge, takeEvent, type SubmitChallengeCommand } from '#libs/casework';
import { addDays, londonDateOf } from '#libs/kernel';
import { sendReminders } from '#libs/notifications';
import type { EventType } from '#libs/workflow';
import type { Wait } from '../../workflow/world/after-event.js';
import { samplePayload } from '../../workflow/world/samples.js';
import { modelIds } from '../../workflow/world/world.js';
import { declaringBefore } from './accounts.js';
import type { DirectStage } from './direct-stage.js';
import { latestOffer } from './offer-on-the-table.js';
import { noAction, nothingToName } from './sample-names.js';
import { afterStep, afterWait, lodgedScene, type OpenStep, type Scene } from './scene.js';

/** One challenge walked through the use cases themselves, with the model's scene beside it. */
export class DirectWalk {
  readonly trail: string[] = [];
  private version = 1;
  private readonly declared = new Set<string>();

  private constructor(
    private readonly stage: DirectStage,
    readonly reference: string,
    public scene: Scene,
  ) {}

  static async lodge(stage: DirectStage): Promise<DirectWalk> {
    const { names, clock } = stage;
    const today = londonDateOf(clock.now());
    const sample = samplePayload('submit', names.ids('representative', { cited: modelIds.cited, ...nothingToName }, today));
    const command = { ...sample, ...names.lodging('representative', today) } as unknown as SubmitChallengeCommand;
    const { reference } = await stage.as('representative', (tx, person) => submitChallenge(tx, person, clock, command));
    const walk = new DirectWalk(stage, reference, lodgedScene('representative'));
    await walk.declareBefore('submit');
    return walk;
  }

  async take(step: OpenStep): Promise<void> {
    const { account, type, sample } = step;
    const { clock, names } = this.stage;
    await this.declareBefore(type);
    const offer = await latestOffer(this.stage.owner, this.reference);
    const challenge = { cited: this.scene.world.cited, action: await this.action(sample === 'complete-action/verify'), offer };
    const payload = samplePayload(sample, names.ids(account, challenge, londonDateOf(clock.now())));
    const command = { reference: this.reference, type, payload, expectedVersion: this.version };
    this.trail.push(`${sample} by ${account}`);
    this.version = (await this.stage.as(account, (tx, person) => takeEvent(tx, person, clock, command))).version;
    const { stoodDown, ...scene } = afterStep(this.scene, step);
    for (const officer of stoodDown) await this.declare(officer);
    this.scene = { ...scene, stoodDown: [] };
  }

  /** Lets the days pass, with the sweep of reminders on each, until the day after the date of the rule. */
  async wait(until: Wait): Promise<void> {
    const { clock, owner, worker } = this.stage;
    this.trail.push(`wait until ${until}`);
    for (let isOver = false; !isOver;) {
      const today = addDays(londonDateOf(clock.now()), 1);
      clock.set(`${today}T10:00:00Z`);
      await sendReminders(worker, clock);
      const { rows } = await owner.query<{ passed: boolean }>(
        `select d.due_on < $3::date as passed from deadline d join challenge c on c.compact_id = d.compact_id and c.id = d.challenge_id
           where c.reference = $1 and d.rule = $2 order by d.round desc limit 1`,
        [this.reference, until, today],
      );
      isOver = rows[0]?.passed ?? true;
    }
    this.scene = afterWait(this.scene, until);
  }

  private async action(isDone: boolean): Promise<string> {
    const { rows } = await this.stage.owner.query<{ id: string }>(
      `select a.id from action a join challenge c on c.compact_id = a.compact_id and c.id = a.challenge_id
         where c.reference = $1 and a.verified_on is null and (a.done_on is not null) = $2 limit 1`,
      [this.reference, isDone],
    );
    return rows[0]?.id ?? noAction;
  }

  private async declareBefore(type: EventType): Promise<void> {
    for (const account of (declaringBefore[type] ?? []).filter((one) => !this.declared.has(one))) {
      this.declared.add(account);
      await this.declare(account);
    }
  }

  private async declare(account: string): Promise<void> {
    const { clock } = this.stage;
    await this.stage.as(account, async (tx, person) =>
      declareConflict(tx, person, await challengeNamed(tx, this.reference), { interest: false }, clock.now()),
    );
  }
}
