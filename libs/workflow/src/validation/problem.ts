/** One reason why a process definition must not run. `code` is stable; `where` names the state, event or guard. */
export interface ProcessProblem {
  readonly code: ProcessProblemCode;
  readonly where: string;
}

/** Every reason there is. */
export const processProblemCodes = [
  // names
  'unknown-target',
  'unknown-guard',
  'unknown-branch',
  'unknown-effect',
  'unknown-template',
  'unknown-recipient',
  'unknown-outcome',
  'unknown-role',
  'unknown-place',
  'unknown-event',
  'unknown-initial',
  'unknown-deadline-rule',
  'unknown-audience',
  'unused-event',
  'unused-guard',
  'unused-branch',
  'unused-template',
  // shape
  'not-plain-json',
  'forbidden-key',
  'duplicate-id',
  // graph
  'unreachable-state',
  'dead-end',
  'back-to-draft',
  'goes-back-unguarded',
  'mediation-cannot-be-left',
  // states
  'state-without-owner',
  'state-without-deadline',
  'state-without-words',
  // events
  'event-without-words',
  'event-without-role',
  'history-without-actor',
  'end-without-question',
  'field-without-words',
  'choice-without-options',
  'person-not-personal',
  'guard-without-sentence',
  // roles
  'party-decides',
  'finder-alleges',
  'helper-decides',
  'role-without-declaration',
  // transitions
  'guards-missing',
  'guards-out-of-order',
  'branches-disagree',
  'branch-without-default',
  'unreachable-branch',
  'handled-twice',
  'nothing-happens',
  'follower-without-place',
  'follower-elsewhere',
  'end-without-outcome',
  'outcome-not-set-aside',
  'return-not-remembered',
  'pause-not-remembered',
  'pause-not-forgotten',
] as const;
/** One reason, by its stable code. */
export type ProcessProblemCode = (typeof processProblemCodes)[number];
