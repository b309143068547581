import type { CaseRole } from '../case-role.js';
import type { Deadline } from './deadline.js';
import {
  answersForHearing,
  arriving,
  by,
  either,
  entering,
  stillToConsent,
  stillToSign,
  stoodDownIn,
  type Step,
  type StepCondition,
} from './ledger-step-conditions.js';
import type { CalendarMonthRule, WorkingDayRule } from './procedure-limits.js';

/**
 * A rule as data. A round begins when `starts` says so and ends with `done` (what was asked for happened), or because the
 * challenge is in none of the sub-states that the rule `lives` in (nobody waits for it any more).
 */
export interface DeadlineRuleEntry {
  readonly rule: WorkingDayRule | CalendarMonthRule;
  readonly sense: Deadline['sense'];
  /** Who must act, where it depends worked out from the entries since the round began. */
  readonly owner: CaseRole | ((since: readonly Step[]) => CaseRole);
  readonly lives: readonly string[];
  readonly starts: (step: Step, running: boolean) => boolean;
  readonly done: StepCondition;
  /** Events that end it without doing it, beside leaving. */
  readonly dropped?: readonly string[];
  /** Pause reasons that do not stop it; `all` when the clock of the process is not its clock. */
  readonly ignoresPauses?: readonly string[] | 'all';
  /** Date in the choice of the starting entry: takes the place of the limit (`fixed`) or is what to count back from (`before`). */
  readonly appointment?: { readonly field: string; readonly as: 'fixed' | 'before' };
}

const AWAITING_INFORMATION = 'logged.awaitingInformation';
const IN_TRIAGE = ['logged.triage', AWAITING_INFORMATION];
const AWAITING_RESPONSE = 'logged.awaitingResponse';
const IN_ADVOCACY = ['advocacy.allocating', 'advocacy.active'];
const WITH_MEDIATOR = ['mediation.signing', 'mediation.inSession'];
const RESOLVED = ['resolved.actionsOpen', 'resolved.complete'];
const REVIEWABLE = [...RESOLVED, 'closed.outOfScope'];
const ENDED = [...REVIEWABLE, 'closed.withdrawn', 'closed.referredElsewhere', 'closed.lapsed', 'closed.merged'];
const OPEN = [
  ...['logged.awaitingAcknowledgement', ...IN_TRIAGE, AWAITING_RESPONSE, 'logged.responded', ...IN_ADVOCACY],
  ...['mediation.inviting', 'mediation.appointing', ...WITH_MEDIATOR],
  ...['scrutiny.formingPanel', 'scrutiny.scheduled', 'scrutiny.deliberating'],
];
// The challenger's own time to reply runs while everybody else waits for the challenger.
const NOT_BY_WAITING_FOR_REPLY = { ignoresPauses: ['awaitingChallenger'] };
// A pause that both sides agreed to in order to mediate must not stop mediation.
const NOT_BY_MEDIATION = { ignoresPauses: ['mediationByConsent'] };
const NEVER_PAUSED = { ignoresPauses: 'all' } as const;
const never: StepCondition = () => false;

function duty(
  rule: DeadlineRuleEntry['rule'],
  owner: DeadlineRuleEntry['owner'],
  lives: readonly string[],
  rest: Pick<DeadlineRuleEntry, 'starts' | 'done'> & Partial<DeadlineRuleEntry>,
): DeadlineRuleEntry {
  return { sense: 'by', rule, owner, lives, ...rest };
}

/** Every rule that the ledger starts, in process order. The default limits are those of the events table of the process. */
export const deadlineRules: readonly DeadlineRuleEntry[] = [
  duty('acknowledge', 'officer', ['logged.awaitingAcknowledgement'], {
    starts: entering('logged.awaitingAcknowledgement'),
    done: by('acknowledge'),
  }),
  duty('triage', 'officer', IN_TRIAGE, { starts: arriving(IN_TRIAGE), done: by('accept', 'decline', 'refer-elsewhere') }),
  duty('supplyInformation', 'challenger', [AWAITING_INFORMATION], {
    starts: entering(AWAITING_INFORMATION),
    done: by('supply-information'),
    appointment: { field: 'by', as: 'fixed' },
    ...NOT_BY_WAITING_FOR_REPLY,
  }),
  duty('lapse', 'officer', [AWAITING_INFORMATION], {
    sense: 'from',
    starts: entering(AWAITING_INFORMATION),
    done: by('lapse'),
    ...NOT_BY_WAITING_FOR_REPLY,
  }),
  duty('respond', 'respondent', [AWAITING_RESPONSE], { starts: entering(AWAITING_RESPONSE), done: by('respond', 'concede') }),
  duty('noResponse', 'officer', [AWAITING_RESPONSE], {
    sense: 'from',
    starts: entering(AWAITING_RESPONSE),
    done: by('record-no-response'),
  }),
  // From the response, and again from each later step that hands the next move to the challenger: no open challenge waits
  // without a date.
  duty('escalate', 'challenger', ['logged.responded', 'advocacy.active'], {
    starts: entering('logged.responded', 'advocacy.active'),
    done: by('escalate-to-advocacy', 'escalate-to-scrutiny', 'propose-mediation'),
  }),
  duty('assignAdvocate', 'officer', IN_ADVOCACY, {
    starts: either(entering('advocacy.allocating'), stoodDownIn('advocate', ['advocacy.active'])),
    done: by('assign-advocate'),
  }),
  duty('answerMediation', stillToConsent, ['mediation.inviting'], {
    starts: entering('mediation.inviting'),
    // A no is an answer too; a consent that leaves the other side to answer is not the whole of it.
    done: (step) => step.entered !== 'mediation.inviting' && by('consent-to-mediation', 'decline-mediation', 'leave-mediation')(step),
    ...NOT_BY_MEDIATION,
  }),
  duty('appointMediator', 'officer', ['mediation.appointing', ...WITH_MEDIATOR], {
    starts: either(entering('mediation.appointing'), stoodDownIn('mediator', WITH_MEDIATOR)),
    done: by('appoint-mediator'),
    ...NOT_BY_MEDIATION,
  }),
  duty('signAgreement', stillToSign, ['mediation.signing'], {
    starts: by('appoint-mediator'),
    done: (step) => step.type === 'sign-agreement-to-mediate' && step.entered === 'mediation.inSession',
    ...NOT_BY_MEDIATION,
  }),
  duty('concludeMediation', 'mediator', WITH_MEDIATOR, {
    starts: by('appoint-mediator'),
    done: by('conclude-mediation', 'settle'),
    ...NOT_BY_MEDIATION,
  }),
  // From the referral. After an adjournment the new appointment is itself the date.
  duty('hearing', answersForHearing, ['scrutiny.formingPanel', 'scrutiny.scheduled'], {
    starts: (step, running) =>
      (step.type === 'form-panel' && !running) || (step.type !== 'adjourn-hearing' && entering('scrutiny.formingPanel')(step)),
    done: by('hold-hearing'),
    dropped: ['adjourn-hearing'],
    appointment: { field: 'hearingOn', as: 'fixed' },
  }),
  // Nothing in the ledger says that papers went out, so this date can be neither met nor missed.
  duty('papers', 'officer', ['scrutiny.scheduled'], {
    sense: 'until',
    starts: by('form-panel'),
    done: never,
    appointment: { field: 'hearingOn', as: 'before' },
    ...NEVER_PAUSED,
  }),
  duty('newHearingDate', 'officer', ['scrutiny.formingPanel'], { starts: by('adjourn-hearing'), done: by('form-panel') }),
  duty('decide', 'chair', ['scrutiny.deliberating'], { starts: entering('scrutiny.deliberating'), done: by('decide') }),
  duty('requestReview', 'challenger', REVIEWABLE, {
    sense: 'until',
    starts: arriving(REVIEWABLE),
    done: by('request-review'),
    ...NEVER_PAUSED,
  }),
  duty('answerReview', 'reviewer', REVIEWABLE, {
    starts: by('request-review'),
    done: by('allow-review', 'refuse-review'),
    ...NEVER_PAUSED,
  }),
  // Ended by the dates on the actions, not by an event: see computeDeadlines.
  duty('verifyActions', 'officer', RESOLVED, {
    starts: (step) => step.entered === 'resolved.actionsOpen' && arriving(RESOLVED)(step),
    done: never,
    ...NEVER_PAUSED,
  }),
  duty('reopenWindow', 'officer', ENDED, { sense: 'until', starts: arriving(ENDED), done: by('reopen'), ...NEVER_PAUSED }),
  duty('regionalSupport', 'officer', OPEN, {
    starts: by('request-regional-support'),
    done: by('start-regional-support'),
    dropped: ['end-regional-support'],
  }),
];
