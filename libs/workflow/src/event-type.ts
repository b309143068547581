/** Every event of the process, in the order the process tells them. The names are the contract: the API takes them as written. */
export const eventTypes = [
  'submit',
  'acknowledge',
  'request-information',
  'supply-information',
  'accept',
  'decline',
  'refer-elsewhere',
  'respond',
  'extend-response',
  'record-no-response',
  'settle',
  'concede',
  'escalate-to-advocacy',
  'assign-advocate',
  'propose-mediation',
  'consent-to-mediation',
  'decline-mediation',
  'appoint-mediator',
  'sign-agreement-to-mediate',
  'set-session',
  'make-offer',
  'answer-offer',
  'conclude-mediation',
  'leave-mediation',
  'escalate-to-scrutiny',
  'form-panel',
  'adjourn-hearing',
  'hold-hearing',
  'decide',
  'publish-decision',
  'unpublish-decision',
  'complete-action',
  'request-review',
  'allow-review',
  'refuse-review',
  'reopen',
  'withdraw',
  'lapse',
  'merge',
  'pause-clock',
  'resume-clock',
  'expedite',
  'request-regional-support',
  'start-regional-support',
  'end-regional-support',
  'start-external-proceedings',
  'end-external-proceedings',
  'assign-champion',
  'stand-down',
  'add-party',
  'cite-commitment',
  'record-note',
  'attach-document',
] as const;
/** One event by name. */
export type EventType = (typeof eventTypes)[number];

/** Whether text from outside names an event. */
export function isEventType(text: string): text is EventType {
  return (eventTypes as readonly string[]).includes(text);
}

/** Streams of the ledger: who may read a row. */
export const streams = ['shared', 'challenger', 'respondent', 'mediation', 'panel', 'officers'] as const;
/** One stream by name. */
export type Stream = (typeof streams)[number];

/** What comes with an event: the validated body without its `type`. */
export type Payload = Readonly<Record<string, unknown>>;
