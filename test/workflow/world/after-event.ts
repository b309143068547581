import { sideOfRole, type CaseRole, type Position } from '#libs/workflow';
import { eventOf, samplePayload, type SampleKey } from './samples.js';
import { idsIn, modelIds, type World } from './world.js';

/** The world after an event that led to a position: what later facts will be computed from. */
export function afterEvent(before: World, sample: SampleKey, role: CaseRole, position: Position): World {
  const entered = position.stage !== before.position.stage;
  const world: World = {
    ...before,
    position,
    advocacyTried: before.advocacyTried || position.stage === 'advocacy',
    mediationTried: before.mediationTried || position.stage === 'mediation',
    decided: before.decided || eventOf(sample) === 'decide',
    ...(entered && position.stage === 'mediation' && { consented: [], offer: null }),
  };
  const { actions } = world;
  const side = sideOfRole(role);
  switch (eventOf(sample)) {
    case 'submit':
      return { ...world, cited: modelIds.cited };
    case 'accept':
      return {
        ...world,
        notified: true,
        mediationUnsuitable: sample === 'accept/unsuitable' ? 'fraud' : null,
        notifications: 1,
        extensions: 0,
        noResponsePeriodPassed: false,
      };
    case 'request-information':
      return { ...world, reminders: 0, lapsePeriodPassed: false };
    case 'extend-response':
      return { ...world, extensions: world.extensions + 1, noResponsePeriodPassed: false };
    case 'assign-advocate':
      return { ...world, advocate: true };
    case 'appoint-mediator':
      return { ...world, mediator: true, signed: [] };
    case 'consent-to-mediation':
      return side === 'challenger' || side === 'respondent' ? { ...world, consented: [...world.consented, side] } : world;
    case 'sign-agreement-to-mediate':
      return side ? { ...world, signed: [...world.signed, side] } : world;
    case 'make-offer':
      return side === 'challenger' || side === 'respondent' ? { ...world, offer: side } : world;
    case 'answer-offer':
      return { ...world, offer: null };
    case 'stand-down':
      // Handing over fills the place at once.
      if (sample === 'stand-down/handOver') return world;
      return { ...world, advocate: world.advocate && role !== 'advocate', mediator: world.mediator && role !== 'mediator' };
    case 'publish-decision':
      return { ...world, published: true };
    case 'unpublish-decision':
      return { ...world, published: false };
    case 'allow-review':
    case 'reopen':
      return { ...world, decided: false, published: false };
    case 'complete-action':
      return sample === 'complete-action/verify'
        ? { ...world, actions: { ...actions, unverified: actions.unverified - 1 } }
        : {
            ...world,
            actions: { open: { ...actions.open, respondent: actions.open.respondent - 1 }, unverified: actions.unverified + 1 },
          };
    case 'cite-commitment':
      return { ...world, cited: [...world.cited, modelIds.another] };
    case 'add-party':
      return { ...world, joined: [...world.joined, modelIds.bystander] };
    default:
      return promises(before, sample)
        ? { ...world, actions: { ...actions, open: { ...actions.open, respondent: actions.open.respondent + 1 } } }
        : world;
  }
}

function promises(world: World, sample: SampleKey): boolean {
  const payload = samplePayload(sample, idsIn(world));
  const promised = payload['actions'] ?? payload['recommendations'];
  return Array.isArray(promised) && promised.length > 0;
}

/** The only things in the process that time alone brings about: reminders go unanswered and a period passes. */
export const waits = {
  noResponse: {
    possible: (world: World): boolean => world.position.subState === 'awaitingResponse' && !world.noResponsePeriodPassed,
    after: (world: World): World => ({ ...world, notifications: 2, noResponsePeriodPassed: true }),
  },
  lapse: {
    possible: (world: World): boolean => world.position.subState === 'awaitingInformation' && !world.lapsePeriodPassed,
    after: (world: World): World => ({ ...world, reminders: 2, lapsePeriodPassed: true }),
  },
} as const;
export type Wait = keyof typeof waits;
