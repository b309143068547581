import type { EventType } from './event-type.js';
import type { GuardName } from './guards/registry.js';

const clearedAssignee = ['assigneeIsEligible', 'assigneeDeclaredNoConflict', 'assigneeIsNotFromAParty'] as const;
const review = ['outcomeCanBeReviewed', 'reviewWasRequested', 'reviewerNotInvolvedBefore'] as const;

/**
 * The guards of each event in the order they are asked: the guard column of the process table. The common ones (role,
 * declaration, notified respondent) come before them.
 */
export const requirements: Readonly<Record<EventType, readonly GuardName[]>> = {
  submit: [
    'challengerIsKnown',
    'partiesDiffer',
    'agreementWasInForce',
    'respondentWasBound',
    'commitmentsApply',
    'lateReasonGiven',
    'onlyOfficerBackdates',
  ],
  acknowledge: [],
  'request-information': [],
  'supply-information': [],
  accept: ['lateChallengeNeedsOfficer'],
  decline: [],
  'refer-elsewhere': ['bodyIsOnRedressList'],
  respond: ['everyCommitmentAnswered'],
  'extend-response': ['notExtendedBefore', 'extensionWithinLimit'],
  'record-no-response': ['respondentNotifiedTwice', 'noResponsePeriodPassed'],
  settle: ['bothPartiesConfirmed', 'actionsBelongToParties'],
  concede: ['actionsBelongToRespondent'],
  'escalate-to-advocacy': ['advocacyIsEnabled'],
  'assign-advocate': [...clearedAssignee, 'assigneeHoldsNoOtherRole'],
  'propose-mediation': ['mediationIsEnabled', 'mediationIsSuitable'],
  'consent-to-mediation': ['sideHasNotConsented'],
  'decline-mediation': [],
  'appoint-mediator': [...clearedAssignee, 'assigneeHoldsNoOtherRole'],
  'sign-agreement-to-mediate': ['mediatorIsAppointed', 'sideHasNotSigned'],
  'set-session': ['isInTheRoom', 'sessionLiesAhead'],
  'make-offer': ['isInTheRoom', 'answersWhatIsOnTheTable'],
  'answer-offer': ['isInTheRoom', 'anOfferAwaitsYou', 'offerIsOnTheTable'],
  'conclude-mediation': ['actionsNeedASettlement', 'actionsBelongToParties'],
  'leave-mediation': [],
  'escalate-to-scrutiny': ['scrutinyIsEnabled', 'noCourtProceedings', 'advocacyTriedOrOwnChoice', 'mediationTriedOrRuledOut'],
  'form-panel': [
    'noCourtProceedings',
    'panelNamesPeopleOnce',
    'panelMembersAreEligible',
    'nobodyFromAParty',
    'chairIsIndependent',
    'panelIsBalanced',
    'panelMakesQuorum',
    'panelHoldsNoOtherRole',
    'panelDeclaredNoConflict',
    'hearingNoticeIsGiven',
  ],
  'adjourn-hearing': [],
  'hold-hearing': ['noCourtProceedings', 'onlyThePanelSits', 'quorateOnTheDay'],
  decide: ['noCourtProceedings', 'everyCommitmentFound', 'actionsBelongToParties'],
  'publish-decision': [
    'decisionStands',
    'noReviewIsPending',
    'notPublishedYet',
    'textsBelongToFindings',
    'publicationNamesNobody',
    'protectedChallengerAgrees',
  ],
  'unpublish-decision': ['isPublished'],
  'complete-action': ['anActionAwaitsYou', 'actionIsYours'],
  'request-review': ['outcomeCanBeReviewed', 'reviewWindowIsOpen'],
  'allow-review': [...review, 'returnStageFits', 'courtDoesNotBlockReturn'],
  'refuse-review': review,
  reopen: ['withinReopenPeriod', 'returnStageFits', 'courtDoesNotBlockReturn'],
  withdraw: [],
  lapse: ['remindersWereSent', 'lapsePeriodPassed'],
  merge: ['mergeTargetIsOpen', 'mergeTargetIsAboutTheSame'],
  'pause-clock': ['challengeIsOpen'],
  'resume-clock': ['challengeIsOpen', 'courtPauseEndsWithTheCourt'],
  expedite: ['challengeIsOpen', 'urgencyIsShown'],
  'request-regional-support': ['challengeIsOpen', 'regionalLinkExists', 'partyConsents'],
  'start-regional-support': ['challengeIsOpen', 'regionalLinkExists'],
  'end-regional-support': ['challengeIsLodged'],
  'start-external-proceedings': ['challengeIsLodged'],
  'end-external-proceedings': ['challengeIsLodged'],
  'assign-champion': clearedAssignee,
  'stand-down': ['anOwnerRemains', 'successorIsCleared'],
  'add-party': ['organisationIsKnown', 'organisationNotOnTheCase'],
  'cite-commitment': ['commitmentNotCited', 'commitmentAppliesToRespondent'],
  'record-note': ['audienceIsYours'],
  'attach-document': ['audienceIsYours'],
};

/** The guards asked before those of the event itself. */
export function commonRequirements(type: EventType): readonly GuardName[] {
  if (type === 'submit') return ['actorHoldsARoleForThis']; // nobody can have declared anything about a case that is not there yet
  // Somebody whose interest has come to light must be able to leave.
  const declaration = type === 'stand-down' ? 'conflictStated' : 'conflictDeclared';
  return ['actorHoldsARoleForThis', declaration, 'respondentHasBeenNotified'];
}
