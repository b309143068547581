import type { EventType } from '../event-type.js';
import { openStages } from '../position.js';
import type { Steps } from './shared-steps.js';
import { message, step, type MachineTransition, type TransitionOptions } from './transition.js';

/** A region beside the stage, as XState takes it. */
export interface RegionNode {
  initial: string;
  states: Record<string, { on: Steps }>;
}

const stopped = message('clock-paused', 'challenger', 'respondent');
const goesOn = message('clock-resumed', 'challenger', 'respondent');

/** Events that end the work on a challenge, with where they do so: nothing is paused afterwards. */
const endings: readonly (readonly [EventType, Pick<TransitionOptions, 'at' | 'when'>])[] = [
  ['settle', { at: openStages }],
  ['concede', { at: ['logged', 'advocacy', 'scrutiny'] }],
  ['decide', { at: ['scrutiny.deliberating'] }],
  ['conclude-mediation', { at: ['mediation.inSession'], when: ['mediationSettled'] }],
  ['decline', { at: ['logged.triage'] }],
  ['refer-elsewhere', { at: openStages }],
  ['withdraw', { at: openStages }],
  ['lapse', { at: ['logged.awaitingInformation'] }],
  ['merge', { at: openStages }],
];

function restarts(type: EventType, options: Pick<TransitionOptions, 'at' | 'when'>, told = false): MachineTransition[] {
  return [step(type, { ...options, target: 'running', effects: [{ type: 'forgetPause' }, ...(told ? [goesOn] : [])] })];
}

const clock: RegionNode = {
  initial: 'running',
  states: {
    running: {
      on: {
        'pause-clock': [
          step('pause-clock', { target: 'paused', effects: [{ type: 'rememberPause', params: { reason: 'payload' } }, stopped] }),
        ],
        'request-information': [
          step('request-information', {
            at: ['logged.triage'],
            target: 'paused',
            effects: [{ type: 'rememberPause', params: { reason: 'awaitingChallenger' } }],
          }),
        ],
        'start-external-proceedings': [
          step('start-external-proceedings', {
            at: ['scrutiny'],
            when: ['nothingElsewhere', 'beforeACourt'],
            target: 'paused',
            effects: [{ type: 'rememberPause', params: { reason: 'court' } }, stopped],
          }),
        ],
      },
    },
    paused: {
      on: {
        'resume-clock': [step('resume-clock', { target: 'running', effects: [{ type: 'forgetPause' }, goesOn] })],
        'supply-information': restarts('supply-information', { at: ['logged.awaitingInformation'], when: ['pausedForChallenger'] }),
        'end-external-proceedings': restarts('end-external-proceedings', { at: openStages, when: ['inCourt', 'pausedForCourt'] }, true),
        ...Object.fromEntries(endings.map(([type, options]) => [type, restarts(type, options)])),
      },
    },
  },
};

const track: RegionNode = {
  initial: 'standard',
  states: {
    standard: {
      on: {
        expedite: [
          step('expedite', { target: 'expedited', effects: [message('challenge-expedited', 'challenger', 'respondent', 'officer')] }),
        ],
      },
    },
    expedited: { on: {} },
  },
};

const requesting: Steps = {
  'request-regional-support': [
    step('request-regional-support', { target: 'requested', effects: [message('regional-support-requested', 'officer')] }),
  ],
};
const endingSupport: Steps = {
  'end-regional-support': [
    step('end-regional-support', { target: 'ended', effects: [message('regional-support-ended', 'challenger', 'respondent')] }),
  ],
};
const regionalSupport: RegionNode = {
  initial: 'none',
  states: {
    none: { on: requesting },
    requested: {
      on: {
        'start-regional-support': [
          step('start-regional-support', {
            target: 'active',
            effects: [message('regional-support-started', 'challenger', 'respondent', 'officer')],
          }),
        ],
        ...endingSupport,
      },
    },
    active: { on: endingSupport },
    ended: { on: requesting },
  },
};

const recorded = [message('external-proceedings-recorded', 'challenger', 'respondent', 'officer')];
const proceedingsEnd: Steps = {
  'end-external-proceedings': [
    step('end-external-proceedings', {
      target: 'none',
      effects: [message('external-proceedings-ended', 'challenger', 'respondent', 'officer')],
      goesBackBecause: 'Other proceedings are outside this process and may come again',
    }),
  ],
};
const externalProceedings: RegionNode = {
  initial: 'none',
  states: {
    none: {
      on: {
        'start-external-proceedings': [
          step('start-external-proceedings', { target: 'court', when: ['beforeACourt'], effects: recorded }),
          step('start-external-proceedings', { target: 'ombudsman', when: ['beforeAnOmbudsman'], effects: recorded }),
          step('start-external-proceedings', { target: 'other', effects: recorded }),
        ],
      },
    },
    ombudsman: { on: proceedingsEnd },
    court: { on: proceedingsEnd },
    other: { on: proceedingsEnd },
  },
};

const asking: Steps = {
  'request-review': [
    step('request-review', { target: 'requested', effects: [message('review-requested', 'challenger', 'respondent', 'officer')] }),
  ],
};
// What is decided afresh can be reviewed afresh.
const startingAfresh: Steps = { reopen: [step('reopen', { at: ['resolved', 'closed'], target: 'none' })] };
const review: RegionNode = {
  initial: 'none',
  states: {
    none: { on: asking },
    requested: {
      on: {
        'allow-review': [step('allow-review', { at: ['resolved', 'closed.outOfScope'], target: 'allowed' })],
        'refuse-review': [
          step('refuse-review', { target: 'refused', effects: [message('review-refused', 'challenger', 'respondent', 'officer')] }),
        ],
        ...startingAfresh,
      },
    },
    allowed: { on: { ...asking, ...startingAfresh } },
    refused: { on: startingAfresh },
  },
};

/** The five regions beside the stage. */
export const sideRegions: Readonly<Record<'clock' | 'track' | 'regionalSupport' | 'externalProceedings' | 'review', RegionNode>> = {
  clock,
  track,
  regionalSupport,
  externalProceedings,
  review,
};
