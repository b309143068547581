import {
  blankFacts,
  draftPosition,
  type ActionFacts,
  type CommandFacts,
  type Facts,
  type MediationObstacle,
  type Position,
} from '#libs/workflow';
import type { SampleIds, SampleKey } from './samples.js';

/** A challenge as the model knows it: the position, and what casework would work out from its ledger and tables. */
export interface World {
  readonly position: Position;
  readonly cited: readonly string[];
  readonly notified: boolean;
  readonly mediationUnsuitable: MediationObstacle | null;
  readonly advocacyTried: boolean;
  readonly mediationTried: boolean;
  readonly notifications: number;
  readonly noResponsePeriodPassed: boolean;
  readonly extensions: number;
  readonly reminders: number;
  readonly lapsePeriodPassed: boolean;
  readonly consented: Facts['mediation']['consented'];
  readonly signed: Facts['mediation']['signed'];
  /** Whose offer is on the table. */
  readonly offer: 'challenger' | 'respondent' | null;
  readonly advocate: boolean;
  readonly mediator: boolean;
  readonly actions: ActionFacts;
  readonly joined: readonly string[];
  /** A panel decided, and that stands. */
  readonly decided: boolean;
  readonly published: boolean;
}

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

/** Ids of the model's own world. */
export const modelIds: SampleIds = {
  compact: 'wolverhampton',
  challenger: id(1),
  respondent: id(2),
  bystander: id(3),
  cited: [id(11)],
  another: id(12),
  advocate: id(21),
  mediator: id(22),
  champion: id(23),
  successor: id(24),
  chair: id(25),
  members: [id(26), id(27), id(28), id(29)],
  action: id(31),
  offer: 1,
  otherChallenge: 'WLV-2026-27-0002',
  redressBody: 'The ombudsman',
  happenedOn: '2026-09-01',
  hearingOn: '2026-12-01',
  dueOn: '2026-12-15',
};

export const draftWorld: World = {
  position: draftPosition,
  cited: [],
  notified: false,
  mediationUnsuitable: null,
  advocacyTried: false,
  mediationTried: false,
  notifications: 0,
  noResponsePeriodPassed: false,
  extensions: 0,
  reminders: 0,
  lapsePeriodPassed: false,
  consented: [],
  signed: [],
  offer: null,
  advocate: false,
  mediator: false,
  actions: { open: { challenger: 0, respondent: 0, other: 0 }, unverified: 0 },
  joined: [],
  decided: false,
  published: false,
};

/** The sample ids as they are in this world. */
export function idsIn(world: World): SampleIds {
  return { ...modelIds, cited: world.cited.length > 0 ? world.cited : modelIds.cited };
}

/** Facts as casework would compute them, with those about a sample's payload when there is one: everything it names is in order. */
export function factsIn(world: World, sample?: SampleKey): Facts {
  const { stage, subState } = world.position;
  return {
    ...blankFacts,
    parties: { challenger: modelIds.challenger, joined: [], respondent: modelIds.respondent, interested: world.joined },
    citedCommitments: world.cited,
    respondentNotified: world.notified,
    mediationUnsuitable: world.mediationUnsuitable,
    advocacyTried: world.advocacyTried,
    mediationTried: world.mediationTried,
    respondentNotifications: world.notifications,
    noResponsePeriodPassed: world.noResponsePeriodPassed,
    responseExtensions: world.extensions,
    informationReminders: world.reminders,
    lapsePeriodPassed: world.lapsePeriodPassed,
    mediation: { consented: world.consented, signed: world.signed },
    ...(stage === 'mediation' && { room: { round: 1, offer: world.offer && { number: modelIds.offer, side: world.offer } } }),
    vacant: { advocate: !world.advocate, mediator: !world.mediator },
    actions: world.actions,
    publication: { decisionStands: stage === 'resolved' && world.decided, published: world.published, identityProtected: false },
    reviewWindowOpen: stage === 'resolved' || subState === 'outOfScope',
    withinReopenPeriod: stage === 'resolved' || stage === 'closed',
    urgent: true,
    ownerRemains: sample !== 'stand-down/handOver',
    ...(sample && { command: commandFacts(sample) }),
  };
}

const cleared = { eligible: true, conflict: 'declaredNone', fromAParty: false, holdsSeparateRole: false } as const;

function commandFacts(sample: SampleKey): CommandFacts {
  return {
    submission: {
      agreementInForce: true,
      respondentBound: true,
      commitmentsApply: true,
      challengerKnown: true,
      partiesDiffer: true,
      inTime: true,
      lateReasonGiven: false,
    },
    assignee: cleared,
    ...(sample === 'stand-down/handOver' && { handOver: cleared }),
    panel: {
      vcs: 2,
      public: 2,
      otherSector: 0,
      chairIndependent: true,
      namedTwice: 0,
      notEligible: 0,
      fromAParty: 0,
      notDeclared: 0,
      holdingSeparateRole: 0,
      noticeWorkingDays: 6,
    },
    attendance: { chair: true, vcs: 2, public: 2, strangers: 0 },
    action: { state: sample === 'complete-action/verify' ? 'done' : 'open', owner: 'respondent' },
    sessionAhead: true,
    namesFound: 0,
    redressBodyListed: true,
    mergeTarget: { open: true, sameRespondent: true },
    commitmentApplies: true,
    organisationKnown: true,
  };
}
