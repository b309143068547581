import type { CaseRole } from './case-role.js';

/** Whom a message goes to. `panel`: chair and members. `assignee`: the person named in the payload. `challenger` includes the representative. */
export const recipients = ['challenger', 'respondent', 'officer', 'champion', 'advocate', 'mediator', 'panel', 'assignee'] as const;
/** One kind of recipient. */
export type Recipient = (typeof recipients)[number];

/** Every message that an event sends; the notifications library must hold each in both languages. */
export const templateNames = [
  'challenge-received',
  'challenge-received-confirmation',
  'challenge-acknowledged',
  'information-requested',
  'information-supplied',
  'challenge-notified',
  'challenge-accepted',
  'challenge-declined',
  'challenge-referred-elsewhere',
  'response-received',
  'response-extended',
  'no-response-recorded',
  'challenge-settled',
  'challenge-conceded',
  'advocacy-requested',
  'advocate-needed',
  'assigned-as-advocate',
  'advocate-assigned',
  'mediation-proposed',
  'mediation-consent-given',
  'mediation-agreed',
  'mediator-needed',
  'mediation-declined',
  'assigned-as-mediator',
  'mediator-appointed',
  'mediation-agreement-signed',
  'mediation-opened',
  'mediation-session-set',
  'mediation-offer-made',
  'mediation-offer-answered',
  'mediation-concluded',
  'mediation-left',
  'scrutiny-requested',
  'panel-needed',
  'panel-invitation',
  'hearing-arranged',
  'hearing-adjourned',
  'hearing-held',
  'findings-issued',
  'decision-published',
  'decision-unpublished',
  'action-completed',
  'action-verified',
  'actions-complete',
  'review-requested',
  'review-allowed',
  'review-refused',
  'challenge-reopened',
  'challenge-withdrawn',
  'withdrawal-confirmed',
  'challenge-lapsed',
  'challenge-merged',
  'clock-paused',
  'clock-resumed',
  'challenge-expedited',
  'regional-support-requested',
  'regional-support-started',
  'regional-support-ended',
  'external-proceedings-recorded',
  'external-proceedings-ended',
  'assigned-as-champion',
  'champion-assigned',
  'assignee-stood-down',
  'file-handed-over',
  'party-added',
  'commitment-cited',
] as const;
/** One message. */
export type TemplateName = (typeof templateNames)[number];

/** How a challenge ended. `panelFindings`: casework derives upheld, partly upheld or not upheld from the findings themselves. */
export const outcomes = [
  'settledInformally',
  'settledInAdvocacy',
  'settledInMediation',
  'settledInScrutiny',
  'conceded',
  'panelFindings',
  'withdrawn',
  'outOfScope',
  'referredElsewhere',
  'lapsed',
  'merged',
] as const;
/** One way to end. */
export type Outcome = (typeof outcomes)[number];

/**
 * What has happened beside the move itself, as data: casework writes the rows in the same transaction. Details are in the
 * payload of the event.
 */
export type Effect =
  | { readonly type: 'messageQueued'; readonly params: { readonly template: TemplateName; readonly to: readonly Recipient[] } }
  /** The challenge exists: give it its number. */
  | { readonly type: 'challengeLogged' }
  /** From now on the respondent sees the file. */
  | { readonly type: 'respondentNotified' }
  /** `answers` of the payload, one per cited commitment. */
  | { readonly type: 'answersRecorded' }
  /** `findings` of the payload, one per cited commitment. */
  | { readonly type: 'findingsRecorded' }
  /** Everybody may read the decision, as the payload words it. */
  | { readonly type: 'decisionPublished' }
  | { readonly type: 'decisionUnpublished' }
  | { readonly type: 'outcomeRecorded'; readonly params: { readonly outcome: Outcome } }
  /** The outcome no longer stands: the challenge goes on. */
  | { readonly type: 'outcomeSetAside' }
  /** Rows of promised actions from this field of the payload. */
  | { readonly type: 'actionsPromised'; readonly params: { readonly from: 'actions' | 'recommendations' } }
  | { readonly type: 'actionDone' }
  | { readonly type: 'actionVerified' }
  /** `personId` of the payload holds the role from now on; a predecessor's assignment ends. */
  | { readonly type: 'roleAssigned'; readonly params: { readonly role: CaseRole } }
  /** Chair, members and observers of the payload sit from now on; an earlier panel ends. */
  | { readonly type: 'panelFormed' }
  /** The panel no longer sits. */
  | { readonly type: 'panelStoodDown' }
  /** The acting person's role in this event ends, and `handOverTo` takes it over when given. */
  | { readonly type: 'roleLaidDown' }
  | { readonly type: 'partyAdded' }
  /** The other challenge of the payload gains this one's challengers. */
  | { readonly type: 'challengersJoined' }
  | { readonly type: 'commitmentCited' }
  | { readonly type: 'noteRecorded' }
  | { readonly type: 'documentAttached' };

/** Name of an effect. */
export type EffectType = Effect['type'];
