import type { CaseRole } from '../case-role.js';
import type { Deadline, LedgerStep } from './deadline.js';
import type { CalendarMonthRule, WorkingDayRule } from './procedure-limits.js';

/** A ledger entry with the names of the sub-states it leaves and enters (`logged.triage`). */
export interface Step extends LedgerStep {
  readonly left: string;
  readonly entered: string;
}

/**
 * A rule as data. A round begins when `starts` says so and ends with `done` (what was asked for happened), or because the
 * challenge is no longer in a sub-state that the rule `lives` in (nobody waits for it any more).
 */
export interface DeadlineRuleEntry {
  readonly rule: WorkingDayRule | CalendarMonthRule;
  readonly sense: Deadline['sense'];
  /** Who must act. `officer` and the like, or worked out from the entries since the round began. */
  readonly owner: CaseRole | ((since: readonly Step[]) => CaseRole);
  readonly lives: readonly string[];
  readonly starts: (step: Step, running: boolean) => boolean;
  readonly done: (step: Step) => boolean;
  /** Events that end it without doing it, beside leaving. */
  readonly dropped?: readonly string[];
  /** Pause reasons that do not stop it; `all` when the clock of the process is not its clock. */
  readonly ignoresPauses?: readonly string[] | 'all';
  /** Name of the date in the choice of the starting entry that takes the place of the limit. */
  readonly fixedBy?: string;
}

const logged = (subState: string): string => `logged.${subState}`;
const RESOLVED = ['resolved.actionsOpen', 'resolved.complete'];
const REVIEWABLE = [...RESOLVED, 'closed.outOfScope'];
const ENDED = [...REVIEWABLE, 'closed.withdrawn', 'closed.referredElsewhere', 'closed.lapsed', 'closed.merged'];
const IN_MEDIATION = ['mediation.signing', 'mediation.inSession'];
const MEDIATION_CLOCK = ['mediationByConsent'];

const entering =
  (...states: readonly string[]) =>
  (step: Step): boolean =>
    step.entered !== step.left && states.includes(step.entered);
/** Into a set of sub-states from outside it. */
const arriving =
  (states: readonly string[]) =>
  (step: Step): boolean =>
    states.includes(step.entered) && !states.includes(step.left);
const by =
  (...types: readonly string[]) =>
  (step: Step): boolean =>
    types.includes(step.type);
const stoodDown = (step: Step, role: string): boolean =>
  step.type === 'stand-down' && step.role === role && step.choice?.['handedOver'] !== true && step.choice?.['handOverTo'] === undefined;

const CHALLENGER_SIDE = ['challenger', 'representative', 'advocate'];

function stillToConsent(since: readonly Step[]): CaseRole {
  const consents = since.filter((step) => step.type === 'consent-to-mediation');
  if (consents.length > 0) return consents.some((step) => CHALLENGER_SIDE.includes(step.role ?? '')) ? 'respondent' : 'challenger';
  return since[0]?.role === 'respondent' ? 'challenger' : 'respondent';
}

function stillToSign(since: readonly Step[]): CaseRole {
  const signed = since.filter((step) => step.type === 'sign-agreement-to-mediate').map((step) => step.role ?? '');
  if (!signed.some((role) => CHALLENGER_SIDE.includes(role))) return 'challenger';
  return signed.includes('respondent') ? 'mediator' : 'respondent';
}

/** Every rule that the ledger starts, in process order. Grounds for each limit: the events table of the process. */
export const deadlineRules: readonly DeadlineRuleEntry[] = [
  {
    rule: 'acknowledge',
    sense: 'by',
    owner: 'officer',
    lives: [logged('awaitingAcknowledgement')],
    starts: entering(logged('awaitingAcknowledgement')),
    done: by('acknowledge'),
  },
  {
    rule: 'triage',
    sense: 'by',
    owner: 'officer',
    lives: [logged('triage'), logged('awaitingInformation')],
    starts: arriving([logged('triage'), logged('awaitingInformation')]),
    done: by('accept', 'decline', 'refer-elsewhere'),
  },
  {
    rule: 'supplyInformation',
    sense: 'by',
    owner: 'challenger',
    lives: [logged('awaitingInformation')],
    starts: entering(logged('awaitingInformation')),
    done: by('supply-information'),
    ignoresPauses: ['awaitingChallenger'],
    fixedBy: 'by',
  },
  {
    rule: 'lapse',
    sense: 'from',
    owner: 'officer',
    lives: [logged('awaitingInformation')],
    starts: entering(logged('awaitingInformation')),
    done: by('lapse'),
    ignoresPauses: ['awaitingChallenger'],
  },
  {
    rule: 'respond',
    sense: 'by',
    owner: 'respondent',
    lives: [logged('awaitingResponse')],
    starts: entering(logged('awaitingResponse')),
    done: by('respond', 'concede'),
  },
  {
    rule: 'noResponse',
    sense: 'from',
    owner: 'officer',
    lives: [logged('awaitingResponse')],
    starts: entering(logged('awaitingResponse')),
    done: by('record-no-response'),
  },
  {
    // From the response; and again from each later step that hands the next move to the challenger, so that no open
    // challenge waits without a date.
    rule: 'escalate',
    sense: 'by',
    owner: 'challenger',
    lives: [logged('responded'), 'advocacy.active'],
    starts: entering(logged('responded'), 'advocacy.active'),
    done: by('escalate-to-advocacy', 'escalate-to-scrutiny', 'propose-mediation'),
  },
  {
    rule: 'assignAdvocate',
    sense: 'by',
    owner: 'officer',
    lives: ['advocacy.allocating', 'advocacy.active'],
    starts: (step) => entering('advocacy.allocating')(step) || (step.entered === 'advocacy.active' && stoodDown(step, 'advocate')),
    done: by('assign-advocate'),
  },
  {
    rule: 'answerMediation',
    sense: 'by',
    owner: stillToConsent,
    lives: ['mediation.inviting'],
    starts: entering('mediation.inviting'),
    done: (step) => step.left === 'mediation.inviting' && step.entered !== step.left && !['resolved', 'closed'].includes(step.to.stage),
    ignoresPauses: MEDIATION_CLOCK,
  },
  {
    rule: 'appointMediator',
    sense: 'by',
    owner: 'officer',
    lives: ['mediation.appointing', ...IN_MEDIATION],
    starts: (step) => entering('mediation.appointing')(step) || (IN_MEDIATION.includes(step.entered) && stoodDown(step, 'mediator')),
    done: by('appoint-mediator'),
    ignoresPauses: MEDIATION_CLOCK,
  },
  {
    rule: 'signAgreement',
    sense: 'by',
    owner: stillToSign,
    lives: ['mediation.signing'],
    starts: by('appoint-mediator'),
    done: (step) => step.type === 'sign-agreement-to-mediate' && step.entered === 'mediation.inSession',
    ignoresPauses: MEDIATION_CLOCK,
  },
  {
    rule: 'concludeMediation',
    sense: 'by',
    owner: 'mediator',
    lives: IN_MEDIATION,
    starts: by('appoint-mediator'),
    done: by('conclude-mediation', 'settle'),
    ignoresPauses: MEDIATION_CLOCK,
  },
  {
    // From the referral. After an adjournment the new appointment itself is the date.
    rule: 'hearing',
    sense: 'by',
    owner: 'chair',
    lives: ['scrutiny.formingPanel', 'scrutiny.scheduled'],
    starts: (step, running) =>
      (entering('scrutiny.formingPanel')(step) && step.type !== 'adjourn-hearing') || (step.type === 'form-panel' && !running),
    done: by('hold-hearing'),
    dropped: ['adjourn-hearing'],
    fixedBy: 'hearingOn',
  },
  {
    // Nothing in the ledger says that papers went out, so this date can neither be met nor missed.
    rule: 'papers',
    sense: 'until',
    owner: 'officer',
    lives: ['scrutiny.scheduled'],
    starts: by('form-panel'),
    done: () => false,
    ignoresPauses: 'all',
    fixedBy: 'hearingOn',
  },
  {
    rule: 'newHearingDate',
    sense: 'by',
    owner: 'officer',
    lives: ['scrutiny.formingPanel'],
    starts: by('adjourn-hearing'),
    done: by('form-panel'),
  },
  {
    rule: 'decide',
    sense: 'by',
    owner: 'chair',
    lives: ['scrutiny.deliberating'],
    starts: entering('scrutiny.deliberating'),
    done: by('decide'),
  },
  {
    rule: 'requestReview',
    sense: 'until',
    owner: 'challenger',
    lives: REVIEWABLE,
    starts: arriving(REVIEWABLE),
    done: by('request-review'),
    ignoresPauses: 'all',
  },
  {
    rule: 'answerReview',
    sense: 'by',
    owner: 'reviewer',
    lives: REVIEWABLE,
    starts: by('request-review'),
    done: by('allow-review', 'refuse-review'),
    ignoresPauses: 'all',
  },
  {
    rule: 'verifyActions',
    sense: 'by',
    owner: 'officer',
    lives: RESOLVED,
    starts: (step) => step.entered === 'resolved.actionsOpen' && !RESOLVED.includes(step.left),
    done: () => false,
    ignoresPauses: 'all',
  },
  {
    rule: 'reopenWindow',
    sense: 'until',
    owner: 'officer',
    lives: ENDED,
    starts: arriving(ENDED),
    done: by('reopen'),
    ignoresPauses: 'all',
  },
  {
    rule: 'regionalSupport',
    sense: 'by',
    owner: 'officer',
    lives: [],
    starts: by('request-regional-support'),
    done: by('start-regional-support'),
    dropped: ['end-regional-support'],
  },
];
