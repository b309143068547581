import { advance, availableEvents, type CaseActor, type CaseRole, type EventType, type Position } from '#libs/workflow';
import { afterEvent, waits, type Wait } from '../../workflow/world/after-event.js';
import { eventOf, sampleKeys, samplePayload, type SampleKey } from '../../workflow/world/samples.js';
import type { PathStep } from '../../workflow/world/walk.js';
import { draftWorld, factsIn, idsIn, type World } from '../../workflow/world/world.js';
import { accounts, roleOfAccount, type Account } from './accounts.js';

/** The model's world with who of the demonstration is on the case in it: what the server must agree with. */
export interface Scene {
  readonly world: World;
  readonly lodgedBy: 'challenger' | 'representative' | 'officer';
  /** Assigned to the case. */
  readonly atWork: readonly Account[];
  /** Officers who stood down: they can come back by declaring again. */
  readonly stoodDown: readonly Account[];
  /** Took the decision that a review would be about. */
  readonly decided: readonly Account[];
  readonly respondentSees: boolean;
}

/** How far the challenge is open to somebody: its file, its number alone, or not at all. */
export type Standing =
  | { readonly sees: 'file'; readonly actor: CaseActor }
  | { readonly sees: 'number'; readonly code: 'not-allowed' | 'conflict-declaration-needed' }
  | { readonly sees: 'nothing' };

/** A step that the model lets somebody take, with where it leads. */
export interface OpenStep {
  readonly account: Account;
  readonly role: CaseRole;
  readonly type: EventType;
  readonly sample: SampleKey;
  readonly to: Position;
}

/** A challenge that somebody has just lodged. Only they can lodge it who the model lets. */
export function lodgedScene(lodgedBy: 'challenger' | 'representative' | 'officer'): Scene {
  const draft: Scene = { world: draftWorld, lodgedBy, atWork: [], stoodDown: [], decided: [], respondentSees: false };
  const result = verdict(draft, { roles: [lodgedBy], conflict: 'notNeeded', involvedBefore: false }, 'submit');
  if (result.kind === 'refused') throw new Error(`The model lets no ${lodgedBy} lodge: ${result.guard}`);
  return afterStep(draft, { account: lodgedBy, role: lodgedBy, type: 'submit', sample: 'submit', to: result.position });
}

/** How far the challenge is open to an account. */
export function standingOf(scene: Scene, account: Account): Standing {
  const role = roleOfAccount[account];
  const { world, atWork, lodgedBy, stoodDown, respondentSees } = scene;
  switch (role) {
    case 'challenger':
      return party(role);
    case 'representative':
      return lodgedBy === account ? party(role) : nothing;
    case 'respondent':
      return respondentSees ? party(role) : nothing;
    case 'officer':
      return stoodDown.includes(account) ? { sees: 'number', code: 'conflict-declaration-needed' } : staff(scene, account, role);
    case 'maig':
      return { sees: 'number', code: 'not-allowed' };
    case null:
      return account === 'challenger2' && world.joined.length > 0 ? party() : nothing;
    default:
      if (atWork.includes(account)) return staff(scene, account, role);
      // A chair who does not sit on the case answers reviews.
      return role === 'chair' && world.position.review === 'requested' ? staff(scene, account, 'reviewer') : nothing;
  }
}

/** The events that the model offers somebody. */
export function offeredTo(scene: Scene, actor: CaseActor): readonly EventType[] {
  const { world } = scene;
  const known = offers.get(world) ?? new Map<string, readonly EventType[]>();
  offers.set(world, known);
  const key = JSON.stringify(actor);
  const offered = known.get(key) ?? availableEvents(world.position, factsIn(world), actor);
  known.set(key, offered);
  return offered;
}
// Asked for everybody and for every next step: most of the model's time would go into it.
const offers = new WeakMap<World, Map<string, readonly EventType[]>>();

/** What the model lets the accounts do now, of the steps that are wanted. The first of those who can do the same does it. */
export function openSteps(scene: Scene, isWanted: (step: Omit<OpenStep, 'to'>) => boolean = () => true): OpenStep[] {
  const seen = new Set<string>();
  return accounts.flatMap((account) => {
    const standing = standingOf(scene, account);
    if (standing.sees !== 'file' || seen.has(JSON.stringify(standing))) return [];
    seen.add(JSON.stringify(standing));
    const { actor } = standing;
    const offered = offeredTo(scene, actor);
    return sampleKeys.flatMap((sample): OpenStep[] => {
      const type = eventOf(sample);
      const [role] = actor.roles;
      if (!role || !offered.includes(type) || !hasWhatItNames(sample, scene, account)) return [];
      const step = { account, role, type, sample };
      const result = isWanted(step) ? verdict(scene, actor, sample) : undefined;
      return result?.kind === 'advanced' ? [{ ...step, to: result.position }] : [];
    });
  });
}

/** How a step of a model's path is taken by the people of this scene, where there is somebody for it. */
export function openStepFor(scene: Scene, step: PathStep & { kind: 'event' }): OpenStep | undefined {
  return openSteps(scene, ({ sample, role }) => sample === step.sample && role === step.role)[0];
}

/** What the model says to a sample of an event. */
export function verdict({ world }: Scene, actor: CaseActor, sample: SampleKey): ReturnType<typeof advance> {
  const command = { type: eventOf(sample), actor, payload: samplePayload(sample, idsIn(world)) };
  return advance(world.position, factsIn(world, sample), command);
}

export function afterStep(scene: Scene, { account, role, type, sample, to }: OpenStep): Scene {
  const world = afterEvent(scene.world, sample, role, to);
  return {
    ...scene,
    world,
    atWork: atWorkAfter(scene, type, account),
    stoodDown: type === 'stand-down' && role === 'officer' ? [account] : scene.stoodDown,
    decided: type === 'decide' || type === 'decline' ? [...scene.decided, account] : scene.decided,
    respondentSees: scene.respondentSees || type === 'accept' || type === 'settle',
  };
}

export function afterWait(scene: Scene, until: Wait): Scene {
  return { ...scene, world: waits[until].after(scene.world) };
}

function atWorkAfter({ atWork }: Scene, type: EventType, account: Account): readonly Account[] {
  const without = (...gone: readonly Account[]) => atWork.filter((one) => !gone.includes(one));
  const withThem = (...come: readonly Account[]) => [...without(...come), ...come];
  switch (type) {
    case 'assign-champion':
      return withThem('champion.vcs');
    case 'assign-advocate':
      return withThem('advocate');
    case 'appoint-mediator':
      return withThem('mediator');
    case 'form-panel':
      return withThem('chair', 'panel.vcs1');
    case 'adjourn-hearing':
      return without('chair', 'panel.vcs1');
    case 'stand-down':
      return without(account);
    default:
      return atWork;
  }
}

/** Whether there is what a sample speaks of. The second officer is the only successor that the demonstration has for anybody. */
export function hasWhatItNames(sample: SampleKey, { world: { actions } }: Scene, account: Account): boolean {
  if (sample === 'complete-action') return actions.open.respondent > 0;
  if (sample === 'complete-action/verify') return actions.unverified > 0;
  return sample !== 'stand-down/handOver' || roleOfAccount[account] === 'officer';
}

const nothing: Standing = { sees: 'nothing' };

function party(...roles: readonly CaseRole[]): Standing {
  return { sees: 'file', actor: { roles, conflict: 'notNeeded', involvedBefore: false } };
}

function staff({ atWork, decided }: Scene, account: Account, role: CaseRole): Standing {
  const sat = atWork.includes(account) && (role === 'chair' || role === 'panelMember');
  return { sees: 'file', actor: { roles: [role], conflict: 'declaredNone', involvedBefore: sat || decided.includes(account) } };
}
