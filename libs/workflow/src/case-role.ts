/** What a person is on one challenge. */
export const caseRoles = [
  'challenger',
  'representative',
  'respondent',
  'officer',
  'champion',
  'advocate',
  'mediator',
  'chair',
  'panelMember',
  'observer',
  'reviewer',
  'maig',
  'administrator',
  'system',
] as const;
/** A role on one challenge. */
export type CaseRole = (typeof caseRoles)[number];

/** Who speaks for a party, and the mediator between them: each consents or signs once per side. */
export type Side = 'challenger' | 'respondent' | 'mediator';

/** Roles that may not touch a file before their holder declared to have no interest in it. */
export const declaringRoles: readonly CaseRole[] = ['officer', 'champion', 'advocate', 'mediator', 'chair', 'panelMember', 'reviewer'];

/**
 * Who acts, on this challenge.
 * - `roles`: every role the person holds on this case; before there is a case (`submit`) the roles they would submit in.
 * - `conflict`: their own declaration on this case; `notNeeded` for the parties.
 * - `involvedBefore`: took part in the decision that is under review (decided, declined or sat on its panel).
 */
export interface CaseActor {
  readonly roles: readonly CaseRole[];
  readonly conflict: Conflict;
  readonly involvedBefore: boolean;
}
/** What a person has declared about their interest in a challenge. */
export type Conflict = 'notNeeded' | 'undeclared' | 'declaredNone' | 'interest';

/** The side a role speaks for, or undefined for those who take none. */
export function sideOfRole(role: CaseRole): Side | undefined {
  if (role === 'challenger' || role === 'representative') return 'challenger';
  return role === 'respondent' || role === 'mediator' ? role : undefined;
}
